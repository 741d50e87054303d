package vn.chuongvang.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.UUID;

/**
 * A small file that is never half of itself: it is written beside its place, put on the disk and
 * moved there, and lasts from then on even if the power fails at once.
 */
public final class LastingFile {

    private LastingFile() {}

    /** Replaces what was there; only its user may read it. */
    public static void write(Path file, String text) throws IOException {
        place(
                file,
                text,
                fresh ->
                        Files.move(
                                fresh,
                                file,
                                StandardCopyOption.ATOMIC_MOVE,
                                StandardCopyOption.REPLACE_EXISTING));
    }

    /**
     * The same where nothing is yet; of several who do it at once one succeeds.
     *
     * @throws FileAlreadyExistsException there is a file, which is left as it is
     */
    static void writeFirst(Path file, String text) throws IOException {
        place(file, text, fresh -> link(fresh, file));
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

    @FunctionalInterface
    private interface Placing {
        void place(Path fresh) throws IOException;
    }

    private static void place(Path file, String text, Placing placing) throws IOException {
        var fresh =
                folderOf(file)
                        .resolve("%s.new-%s".formatted(file.getFileName(), UUID.randomUUID()));
        try {
            create(fresh);
            fill(fresh, text);
            placing.place(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
        syncName(file);
    }

    private static void create(Path file) throws IOException {
        if (Files.getFileStore(folderOf(file)).supportsFileAttributeView("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static void fill(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * A name is given in one step, and never to a second file; a move looks first and then moves.
     */
    private static void link(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.move(fresh, file); // A file system without links.
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }
}
