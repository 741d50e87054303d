package vn.chuongvang.rehearsal.client;

import java.util.concurrent.atomic.LongAdder;

/**
 * Frames and bytes of one audience, counted at the WebSocket level: header and payload. Pings for
 * the clock belong to no question and are left out.
 */
public final class Traffic {

    private final LongAdder framesDown = new LongAdder();
    private final LongAdder bytesDown = new LongAdder();
    private final LongAdder framesUp = new LongAdder();
    private final LongAdder bytesUp = new LongAdder();

    void down(int payload) {
        framesDown.increment();
        bytesDown.add(payload + headerOf(payload));
    }

    void up(int payload) {
        framesUp.increment();
        bytesUp.add(payload + headerOf(payload) + MASK);
    }

    public Count count() {
        return new Count(framesDown.sum(), bytesDown.sum(), framesUp.sum(), bytesUp.sum());
    }

    private static final int MASK = 4;

    private static int headerOf(int payload) {
        return payload < 126 ? 2 : payload < 65_536 ? 4 : 10;
    }

    /** A reading of the counters. */
    public record Count(long framesDown, long bytesDown, long framesUp, long bytesUp) {
        public Count and(Count other) {
            return new Count(
                    framesDown + other.framesDown,
                    bytesDown + other.bytesDown,
                    framesUp + other.framesUp,
                    bytesUp + other.bytesUp);
        }

        public Count since(Count earlier) {
            return new Count(
                    framesDown - earlier.framesDown,
                    bytesDown - earlier.bytesDown,
                    framesUp - earlier.framesUp,
                    bytesUp - earlier.bytesUp);
        }
    }
}
