package vn.chuongvang.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * A small file that is never half of itself: it is written beside its place, put on the disk and
 * moved there, and lasts from then on even if the power fails at once.
 */
public final class LastingFile {

    private LastingFile() {}

    /** Replaces what was there; only its user may read it. */
    public static void write(Path file, String text) throws IOException {
        var fresh = written(file, text);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncName(file);
    }

    /**
     * The same where nothing is yet.
     *
     * @throws java.nio.file.FileAlreadyExistsException there is a file, which is left as it is
     */
    static void writeFirst(Path file, String text) throws IOException {
        var fresh = written(file, text);
        try {
            Files.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
        syncName(file);
    }

    /** What this file says, or a folder of names, is on the disk when it returns. */
    public static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** That something is there by this name, a file or a folder, is on the disk when it returns. */
    public static void syncName(Path path) throws IOException {
        sync(folderOf(path));
    }

    private static Path written(Path file, String text) throws IOException {
        var folder = folderOf(file);
        var fresh = folder.resolve("%s.new-%d".formatted(file.getFileName(), System.nanoTime()));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(fresh);
        }
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return fresh;
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }
}
