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

    /** At the last look around. */
    private volatile long waitingBytes;

    private volatile long longestQueue;

    LoopSockets(EventLoop loop) {
        this.loop = loop;
        var _ =
                loop.scheduleWithFixedDelay(
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

    /** Up to a second old, from any thread. */
    long waitingBytes() {
        return waitingBytes;
    }

    /** Of the slowest socket; up to a second old, from any thread. */
    long longestQueue() {
        return longestQueue;
    }

    void closeAll(CloseCode code) {
        List.copyOf(sockets).forEach(socket -> socket.close(code));
    }

    private void lookAround() {
        var now = System.nanoTime();
        long all = 0;
        long longest = 0;
        // From the end: a socket that goes away is replaced by one that was looked at already.
        for (int i = sockets.size() - 1; i >= 0; i--) {
            if (i < sockets.size()) {
                var socket = sockets.get(i);
                var waiting = socket.waitingBytes();
                all += waiting;
                longest = Math.max(longest, waiting);
                socket.check(now);
            }
        }
        waitingBytes = all;
        longestQueue = longest;
    }
}
