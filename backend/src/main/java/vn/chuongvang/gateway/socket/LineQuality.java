package vn.chuongvang.gateway.socket;

import java.util.concurrent.TimeUnit;

/**
 * How good one line is: the shortest round trip of a WebSocket ping, which every browser answers by
 * itself, and how far the phone's clock is off ours. Written on the socket's loop, read anywhere.
 */
final class LineQuality {
    private static final long NONE = -1;

    private long askedAt;
    private volatile long roundTripMillis = NONE;
    private volatile long clockMillis;
    private volatile boolean clockKnown;

    void asked(long nanos) {
        askedAt = nanos;
    }

    void answered(long nanos) {
        if (askedAt != 0) {
            var took = TimeUnit.NANOSECONDS.toMillis(nanos - askedAt);
            roundTripMillis = roundTripMillis == NONE ? took : Math.min(roundTripMillis, took);
            askedAt = 0;
        }
    }

    /** The phone's clock in one of its pings, and ours when that was read. */
    void clock(double theirs, long ours) {
        var ahead = Math.round(theirs) - ours;
        // The ping that was underway for the shortest time shows the clock furthest ahead.
        clockMillis = clockKnown ? Math.max(clockMillis, ahead) : ahead;
        clockKnown = true;
    }

    Line line() {
        var took = roundTripMillis;
        return new Line(
                took == NONE ? null : took,
                clockKnown ? clockMillis + Math.max(0, took) / 2 : null);
    }
}
