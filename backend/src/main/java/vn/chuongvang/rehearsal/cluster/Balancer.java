package vn.chuongvang.rehearsal.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * One address before several servers: each connection goes to the next server that takes it. For
 * one machine and for tests; real machines have a real one (docker/compose.cluster.yaml).
 */
final class Balancer implements FrontDoor {

    private static final int CONNECT_MILLIS = 300;
    private static final int WAITING_CONNECTIONS = 4_096;
    private static final int BUFFER = 8_192;

    private final ServerSocket door;
    private final List<Integer> ports;
    private final IntPredicate isOpen;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param ports of the servers, on this machine
     * @param isOpen whether new connections may go to that server, by its place in the list
     */
    Balancer(int port, InetAddress at, List<Integer> ports, IntPredicate isOpen)
            throws IOException {
        this.ports = List.copyOf(ports);
        this.isOpen = isOpen;
        this.door = new ServerSocket(port, WAITING_CONNECTIONS, at);
        Thread.ofVirtual().name("balancer").start(this::run);
    }

    @Override
    public int port() {
        return door.getLocalPort();
    }

    private void run() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().name("balanced").start(() -> serve(caller));
            } catch (IOException _) {
                // Closed: the loop looks.
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var server = connect()) {
            caller.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var back = Thread.ofVirtual().start(() -> copy(server, caller));
            copy(caller, server);
            back.join();
        } catch (IOException _) {
            // Whoever called sees that the line is gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next that takes it; a server that is gone refuses at once. */
    private Socket connect() throws IOException {
        int first = next.getAndIncrement();
        for (int n = 0; n < ports.size(); n++) {
            int which = Math.floorMod(first + n, ports.size());
            if (isOpen.test(which)) {
                var socket = new Socket();
                try {
                    var address = InetAddress.getLoopbackAddress();
                    socket.connect(
                            new InetSocketAddress(address, ports.get(which)), CONNECT_MILLIS);
                    return socket;
                } catch (IOException _) {
                    socket.close();
                }
            }
        }
        throw new IOException("no server takes it");
    }

    /** When one side ends, so does the other. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException _) {
            // As good as an end.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
