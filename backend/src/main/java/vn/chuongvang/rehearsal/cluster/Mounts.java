package vn.chuongvang.rehearsal.cluster;

import java.io.IOException;
import java.nio.file.Path;

/** File systems in folders, for whom this machine allows it. */
final class Mounts {

    private Mounts() {}

    /** Whether this user may mount, as far as is known before it is tried. */
    static boolean areAllowed() {
        return "Linux".equals(System.getProperty("os.name"))
                && "root".equals(System.getProperty("user.name"));
    }

    /**
     * @throws IOException the program ended with an error, and said this
     */
    static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes()).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    /** The mount is gone from its folder, and ends when the last process has let go of it. */
    static void leave(Path folder) {
        try {
            run("umount", "--lazy", folder.toString());
        } catch (IOException _) {
            // There is nobody left to tell.
        }
    }
}
