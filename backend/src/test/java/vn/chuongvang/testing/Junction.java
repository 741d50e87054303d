package vn.chuongvang.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** One address that leads to one server after the other, as a name or an address in a hall does. */
public final class Junction implements AutoCloseable {
    private final ServerSocket socket;
    private volatile int target;

    public Junction(int target) throws IOException {
        this.target = target;
        socket = new ServerSocket(0, 1_000, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::run);
    }

    public URI webSocket() {
        return URI.create("ws://127.0.0.1:" + socket.getLocalPort() + "/ws");
    }

    /** From now on new connections lead there. */
    public void leadTo(int port) {
        target = port;
    }

    private void run() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException _) {
                // Closed, or a caller who hung up.
            }
        }
    }

    private void connect(Socket caller) {
        try (caller;
                var server = new Socket(InetAddress.getByName("127.0.0.1"), target)) {
            var back = Thread.ofVirtual().start(() -> carry(server, caller));
            carry(caller, server);
            back.join();
        } catch (IOException _) {
            // Nobody there: the caller sees a closed line.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // The other direction ends with it.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
