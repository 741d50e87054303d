package vn.chuongvang.rehearsal.cluster;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A line to a port of this machine that can be broken: cut, held and slowed, as networks do by
 * themselves. Whoever connects to {@link #port} is connected to the other end.
 *
 * <p>A held line loses nothing, as TCP loses nothing: both ends believe that they are connected,
 * and what was sent arrives, late, when the line is let go. What no line on one machine shows is a
 * connect that hangs; here it is taken and then nobody answers.
 */
public final class Tunnel implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int WAITING_CONNECTIONS = 1_024;
    private static final int BUFFER = 16_384;

    /** Pieces under way in one direction; then the sender's own window fills up. */
    private static final int UNDER_WAY = 64;

    private final int to;
    private final ServerSocket door;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean held;
    private volatile long delayNanos;

    /**
     * @param to port of this machine
     */
    public Tunnel(int to) throws IOException {
        this.to = to;
        this.door = new ServerSocket(0, WAITING_CONNECTIONS, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("tunnel to " + to).start(this::run);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on nothing flows, and nobody is told: a partition. */
    public synchronized void hold() {
        held = true;
    }

    /** Everything flows again, what was held first. */
    public synchronized void letGo() {
        held = false;
        notifyAll();
    }

    /**
     * @param eachWay for so long every byte is under way from now on, in both directions
     */
    public void delay(Duration eachWay) {
        delayNanos = eachWay.toNanos();
    }

    /** Breaks every connection there is, without a word; new ones are taken. */
    public void cut() {
        lines.forEach(line -> line.cut(true));
    }

    @Override
    public void close() throws IOException {
        door.close();
        letGo();
        lines.forEach(line -> line.cut(false));
    }

    private void run() {
        while (!door.isClosed()) {
            try {
                var line = new Line(door.accept());
                lines.add(line);
                line.start();
            } catch (IOException _) {
                // Closed: the loop looks.
            }
        }
    }

    private synchronized void awaitPassage() throws InterruptedException {
        while (held) {
            wait();
        }
    }

    /**
     * @param bytes null: the sender has ended
     */
    private record Piece(byte @Nullable [] bytes, long sentAt) {}

    /** One connection from end to end. */
    private final class Line {

        private final Socket caller;
        private final Socket called = new Socket();
        private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

        Line(Socket caller) {
            this.caller = caller;
        }

        void start() {
            work(this::open);
        }

        private void open() throws IOException, InterruptedException {
            awaitPassage();
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), to);
            called.connect(address, CONNECT_MILLIS);
            flow(caller, called);
            flow(called, caller);
        }

        private void flow(Socket from, Socket into) {
            var underWay = new ArrayBlockingQueue<Piece>(UNDER_WAY);
            work(() -> listen(from, underWay));
            work(() -> tell(underWay, into));
        }

        private void listen(Socket from, BlockingQueue<Piece> underWay)
                throws InterruptedException {
            try {
                var in = from.getInputStream();
                var buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    var bytes = new byte[read];
                    System.arraycopy(buffer, 0, bytes, 0, read);
                    underWay.put(new Piece(bytes, System.nanoTime()));
                }
            } catch (IOException _) {
                // As good as an end; the other side hears of it as late as of anything else.
            }
            underWay.put(new Piece(null, System.nanoTime()));
        }

        private void tell(BlockingQueue<Piece> underWay, Socket into)
                throws IOException, InterruptedException {
            var out = into.getOutputStream();
            while (true) {
                var piece = underWay.take();
                awaitPassage();
                sleepUntil(piece.sentAt() + delayNanos);
                awaitPassage();
                if (piece.bytes() == null) {
                    cut(false);
                    return;
                }
                out.write(piece.bytes());
            }
        }

        private void work(Work work) {
            var thread =
                    Thread.ofVirtual()
                            .name("line to " + to)
                            .unstarted(
                                    () -> {
                                        try {
                                            work.run();
                                        } catch (IOException _) {
                                            cut(false);
                                        } catch (InterruptedException _) {
                                            Thread.currentThread().interrupt();
                                        }
                                    });
            workers.add(thread);
            thread.start();
        }

        /**
         * @param rudely with a reset, as a line that breaks
         */
        void cut(boolean rudely) {
            lines.remove(this);
            end(caller, rudely);
            end(called, rudely);
            workers.forEach(Thread::interrupt);
        }
    }

    /** Part of the work on a line; whatever fails ends the line. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private static void end(Socket socket, boolean rudely) {
        try {
            if (rudely && !socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException _) {
            // It is gone.
        }
    }
}
