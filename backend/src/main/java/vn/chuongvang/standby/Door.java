package vn.chuongvang.standby;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * The one opening of this server for a standby: TLS 1.3, everything said and copied goes through.
 * It is open while a code is valid or a standby is paired.
 */
final class Door implements AutoCloseable {

    /** What somebody who came in does; returns when they leave. */
    @FunctionalInterface
    interface Visit {
        void receive(Wire wire) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A standby needs three; strangers cannot take more than these. */
    private static final int MOST = 16;

    private final SSLServerSocket socket;
    private final Visit visit;
    private final Semaphore places = new Semaphore(MOST);

    private Door(SSLServerSocket socket, Visit visit) {
        this.socket = socket;
        this.visit = visit;
    }

    /**
     * @param wished tried first; any free port when it is taken, the standby asks which it is
     */
    static Door open(DoorKey key, int wished, Visit visit) throws IOException {
        var factory = key.context().getServerSocketFactory();
        ServerSocket opened;
        try {
            opened = factory.createServerSocket(wished);
        } catch (IOException _) {
            opened = factory.createServerSocket(0);
        }
        var door = new Door((SSLServerSocket) opened, visit);
        Thread.ofVirtual().name("standby door").start(door::run);
        return door;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void run() {
        while (!socket.isClosed()) {
            try {
                var visitor = (SSLSocket) socket.accept();
                if (places.tryAcquire()) {
                    Thread.ofVirtual().start(() -> welcome(visitor));
                } else {
                    visitor.close();
                }
            } catch (IOException e) {
                LOG.debug("door: {}", e.toString());
            }
        }
    }

    private void welcome(SSLSocket visitor) {
        try (Socket socket = visitor) {
            visitor.setSoTimeout((int) PATIENCE.toMillis());
            visitor.setTcpNoDelay(true);
            visitor.startHandshake();
            visit.receive(new Wire(socket));
        } catch (IOException e) {
            LOG.debug("visit ended: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.warn("visit failed: {}", e.toString());
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("door: {}", e.toString());
        }
    }
}
