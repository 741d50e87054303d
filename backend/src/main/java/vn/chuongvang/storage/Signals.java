package vn.chuongvang.storage;

import java.io.IOException;

/** Signals that Java cannot send itself: PostgreSQL tells its ways of stopping apart by them. */
final class Signals {

    private Signals() {}

    static void send(String name, ProcessHandle process) throws IOException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        try {
            if (kill.waitFor() != 0 && process.isAlive()) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
