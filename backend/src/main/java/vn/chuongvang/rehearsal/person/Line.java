package vn.chuongvang.rehearsal.person;

import java.util.random.RandomGenerator;

/**
 * One direction of a simulated connection: frames keep their order, as in TCP, so one lost segment
 * holds up everything behind it.
 */
public final class Line {

    /** The second nudge: from two frames behind a gap the receiver tells that one is missing. */
    private static final long NUDGED_AFTER_MS = 250;

    /** Headers of IP, TCP and WebSocket, which every frame brings along. */
    private static final int HEADERS = 60;

    private final NetworkProfile profile;
    private final RandomGenerator random;
    private long lastArrival = Long.MIN_VALUE;
    private long freeAt = Long.MIN_VALUE;

    public Line(NetworkProfile profile, RandomGenerator random) {
        this.profile = profile;
        this.random = random;
    }

    /**
     * When a frame sent now arrives.
     *
     * @param now sender's clock in milliseconds
     * @param bytes of the frame: where the line is narrow, those behind it wait for it
     * @param nudged true when tiny frames follow shortly: they show the receiver the gap, so that a
     *     lost segment is sent again after a round trip and not after a timeout
     */
    public long arrival(long now, int bytes, boolean nudged) {
        if (profile.isDirect()) {
            return now;
        }
        long sent = sent(now, bytes);
        long delay = travel();
        for (long timeout = profile.retransmit().toMillis();
                random.nextDouble() < profile.loss();
                timeout *= 2) {
            delay += nudged ? Math.min(timeout, NUDGED_AFTER_MS + 3 * travel()) : timeout;
        }
        lastArrival = Math.max(lastArrival, sent + delay);
        return lastArrival;
    }

    /** When its last byte has left the sender. */
    private long sent(long now, int bytes) {
        int kilobits = profile.kilobits();
        if (kilobits == 0) {
            return now;
        }
        freeAt = Math.max(now, freeAt) + (bytes + HEADERS) * 8L / kilobits;
        return freeAt;
    }

    private long travel() {
        long jitter = profile.jitter().toMillis();
        return profile.oneWay().toMillis()
                + (jitter == 0 ? 0 : random.nextLong(-jitter, jitter + 1));
    }
}
