package vn.chuongvang.gateway.socket;

import io.netty.channel.EventLoop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The sockets of one event loop: one timer looks after all of them. */
final class LoopSockets {
    private static final long ROUND_MILLIS = 1_000;

    private final EventLoop loop;
    private final List<ClientSocket> sockets = new ArrayList<>();

    LoopSockets(EventLoop loop) {
        this.loop = loop;
        var _ =
                loop.scheduleAtFixedRate(
                        this::lookAround, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    EventLoop loop() {
        return loop;
    }

    void add(ClientSocket socket) {
        socket.slot = sockets.size();
        sockets.add(socket);
    }

    /** The last one takes the free place: removing costs the same among ten or ten thousand. */
    void remove(ClientSocket socket) {
        var last = sockets.removeLast();
        if (last != socket) {
            sockets.set(socket.slot, last);
            last.slot = socket.slot;
        }
    }

    void closeAll(CloseCode code) {
        List.copyOf(sockets).forEach(socket -> socket.close(code));
    }

    private void lookAround() {
        var now = System.nanoTime();
        // From the end: a socket that goes away is replaced by one that was looked at already.
        for (int i = sockets.size() - 1; i >= 0; i--) {
            if (i < sockets.size()) {
                sockets.get(i).check(now);
            }
        }
    }
}
