package vn.chuongvang.storage;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.start.LastingFile;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The folder that holds everything a server keeps; one live server at a time.
 *
 * <p>The lock is the operating system's, so it ends with its process whatever the end was; the pid
 * in the file is for the message only.
 */
final class DataFolder implements AutoCloseable {

    private static final long NEEDED_MEGABYTES = 300;

    private static final String SECRET = "secret";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Refuses a folder that no server has written: a typing error must not make a new one. */
    static void demandExisting(Path path) {
        if (!Files.exists(path.resolve("version"))) {
            throw new StartRefused("data-missing", path.toAbsolutePath().normalize());
        }
    }

    static DataFolder open(Path path, String version) {
        try {
            Files.createDirectories(path);
            var folder = path.toRealPath();
            var lock = lock(folder);
            refuseNewer(folder, version);
            refuseFullDisk(folder);
            Files.writeString(folder.resolve("version"), version + "\n");
            drawSecret(folder);
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            throw new StartRefused("data-not-writable", path.toAbsolutePath().normalize());
        }
    }

    Path path() {
        return path;
    }

    /**
     * Where the database programs are unpacked: here, or in a folder that several data folders of
     * one machine share (environment variable {@code CHUONGVANG_PROGRAMS}).
     */
    Path programs() {
        return Optional.ofNullable(System.getenv("CHUONGVANG_PROGRAMS"))
                .filter(shared -> !shared.isBlank())
                .map(shared -> Path.of(shared).toAbsolutePath())
                .orElse(path.resolve("programs"));
    }

    /** The password of the embedded databases. */
    String secret() throws IOException {
        return Files.readString(path.resolve(SECRET)).strip();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel lock(Path folder) throws IOException {
        var file = folder.resolve("server.pid");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(channel)) {
            channel.close();
            throw new StartRefused("data-in-use", folder, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(
                        (ProcessHandle.current().pid() + "\n")
                                .getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** Drawn once, readable by the owner alone. */
    private static void drawSecret(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(SECRET))) {
            var bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            LastingFile.write(folder.resolve(SECRET), HexFormat.of().formatHex(bytes));
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another server in this very process
        }
    }

    private static void refuseNewer(Path folder, String version) throws IOException {
        var file = folder.resolve("version");
        var written = Files.exists(file) ? parsed(Files.readString(file).strip()) : null;
        if (written != null && written.compareTo(Version.parse(version)) > 0) {
            throw new StartRefused("data-newer", folder, written, version);
        }
    }

    private static @Nullable Version parsed(String text) {
        try {
            return Version.parse(text);
        } catch (IllegalArgumentException e) {
            return null; // torn by a power loss: it is written again
        }
    }

    private static void refuseFullDisk(Path folder) throws IOException {
        var megabytes = Files.getFileStore(folder).getUsableSpace() >> 20;
        if (megabytes < NEEDED_MEGABYTES) {
            throw new StartRefused("disk-full", folder, megabytes, NEEDED_MEGABYTES);
        }
    }
}
