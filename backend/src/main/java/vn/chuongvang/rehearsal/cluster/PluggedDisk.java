package vn.chuongvang.rehearsal.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A disk of its own under a folder, which loses its power when its plug is pulled: whatever was not
 * handed to it by {@code fsync} is gone, as when the power of a machine fails. What it was handed
 * it keeps; a disk that lies about that is not modelled.
 *
 * <p>An ext4 in a file. Debian's {@code xfs_io} (package {@code xfsprogs}) ends it by the kernel's
 * {@code EXT4_IOC_SHUTDOWN}, without even its journal being flushed: what the tests of Linux file
 * systems do. Only root may mount.
 */
public final class PluggedDisk implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/xfs_io");

    /** Only what is written of it takes room. */
    private static final long BYTES = 4L << 30;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Path folder;
    private final Path file;
    private final Path witness;
    private volatile boolean mounted;

    private PluggedDisk(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
        this.witness = folder.resolve("never-handed-over");
    }

    /** Whether this machine and this user have what it takes. */
    public static boolean isThere() {
        return Mounts.areAllowed() && Files.isExecutable(PROGRAM);
    }

    /**
     * @throws IOException this machine or this user cannot mount
     */
    public static PluggedDisk mount(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolveSibling(folder.getFileName() + ".disk");
        try (var fresh = new RandomAccessFile(file.toFile(), "rw")) {
            fresh.setLength(BYTES);
        }
        Mounts.run("mkfs.ext4", "-q", "-F", file.toString());
        var disk = new PluggedDisk(folder, file);
        disk.plugIn();
        // Whatever becomes of us, no mount stays behind.
        Runtime.getRuntime().addShutdownHook(new Thread(disk::leave));
        return disk;
    }

    /** From now on every write and every read fails. */
    public void pull() throws IOException {
        Files.writeString(witness, "in the memory of the system only");
        Mounts.run(PROGRAM.toString(), "-x", "-c", "shutdown", folder.toString());
    }

    /**
     * The disk as it is when power is there again; whoever had files open on it must have ended.
     *
     * @throws IOException somebody has not, or the disk kept what it was never handed
     */
    public void plugIn() throws IOException {
        if (mounted) {
            unmount();
        }
        Mounts.run("mount", "-o", "loop", file.toString(), folder.toString());
        mounted = true;
        if (Files.exists(witness)) {
            throw new IOException("the disk kept what was only in memory");
        }
    }

    /** The last of those who are killed may still be on their way out. */
    private void unmount() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (mounted) {
            try {
                Mounts.run("umount", folder.toString());
                mounted = false;
            } catch (IOException busy) {
                if (System.nanoTime() > end) {
                    throw busy;
                }
                sleep();
            }
        }
    }

    private static void sleep() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    @Override
    public void close() throws IOException {
        unmount();
        Files.delete(file);
    }

    private void leave() {
        if (mounted) {
            Mounts.leave(folder);
        }
    }
}
