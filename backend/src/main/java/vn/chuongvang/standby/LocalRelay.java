package vn.chuongvang.standby;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Where the copy finds the other database: a port of the loopback interface, from which every
 * connection goes on through the door of the main server.
 */
final class LocalRelay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalRelay.class);

    private final ServerSocket socket;
    private final MainLink link;
    private final Following following;

    LocalRelay(MainLink link, Following following) throws IOException {
        this.link = link;
        this.following = following;
        this.socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("standby relay").start(this::run);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void run() {
        while (!socket.isClosed()) {
            try {
                var local = socket.accept();
                Thread.ofVirtual().start(() -> carry(local));
            } catch (IOException e) {
                LOG.debug("relay: {}", e.toString());
            }
        }
    }

    private void carry(Socket local) {
        try (local) {
            local.setTcpNoDelay(true);
            var wire = link.open(following, Wire.REPLICATE);
            wire.socket.setSoTimeout(0);
            Pipe.join(local, wire.socket);
        } catch (IOException e) {
            LOG.debug("relay: {}", e.toString());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
