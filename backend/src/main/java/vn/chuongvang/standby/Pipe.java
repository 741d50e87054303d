package vn.chuongvang.standby;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Carries bytes both ways until one side ends; then both are closed. */
final class Pipe {
    private Pipe() {}

    static void join(Socket one, Socket other) {
        var back = Thread.ofVirtual().start(() -> carry(other, one));
        carry(one, other);
        try {
            back.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            var out = to.getOutputStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = in.read(buffer)) >= 0; ) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException _) {
            // Whoever waits for the other side learns it from the closed socket.
        }
    }
}
