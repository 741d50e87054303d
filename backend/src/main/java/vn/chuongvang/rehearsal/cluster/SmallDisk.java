package vn.chuongvang.rehearsal.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file system of its own in a folder, in memory and small, so that it can be filled to the last
 * byte: what is written to it then fails as on any full disk. Only root may mount.
 */
public final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "size=1g";
    private static final int BIG = 1 << 20;
    private static final int SMALL = 1 << 12;

    private final Path folder;
    private final Path ballast;
    private volatile boolean mounted = true;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /**
     * @throws IOException this machine or this user cannot mount
     */
    static SmallDisk mount(Path folder) throws IOException {
        Files.createDirectories(folder);
        Mounts.run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString());
        var disk = new SmallDisk(folder);
        // Whatever becomes of us, no mount stays behind.
        Runtime.getRuntime().addShutdownHook(new Thread(disk::leave));
        return disk;
    }

    /** Leaves no byte free. */
    public void fill() throws IOException {
        try (var file =
                FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            pour(file, BIG);
            pour(file, SMALL);
        }
    }

    /** There is room again. */
    public void relieve() throws IOException {
        Files.deleteIfExists(ballast);
    }

    private static void pour(FileChannel file, int bytes) {
        var block = ByteBuffer.allocate(bytes);
        try {
            while (file.write(block.rewind()) == bytes) {
                // As long as whole blocks go in.
            }
        } catch (IOException _) {
            // Full, as it should be.
        }
    }

    @Override
    public void close() throws IOException {
        mounted = false;
        Mounts.run("umount", folder.toString());
    }

    private void leave() {
        if (mounted) {
            Mounts.leave(folder);
        }
    }
}
