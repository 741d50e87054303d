package vn.chuongvang.rehearsal.client;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/**
 * How far a phone's clock is off the server's, from round trips; the shortest of the last few is
 * the most honest one. As the page on a real phone does it.
 */
final class ClockOffset {

    private static final int SAMPLES = 8;

    private final Deque<Sample> samples = new ArrayDeque<>(SAMPLES);
    private long millis;

    private record Sample(long roundTrip, long offset) {}

    /** Server's time minus the phone's. */
    long millis() {
        return millis;
    }

    /** Good enough until a ping knows better. */
    void guess(long serverNow, long now) {
        if (samples.isEmpty()) {
            millis = serverNow - now;
        }
    }

    void measured(long sent, long serverNow, long now) {
        if (samples.size() == SAMPLES) {
            samples.removeFirst();
        }
        long roundTrip = Math.max(0, now - sent);
        samples.addLast(new Sample(roundTrip, serverNow + roundTrip / 2 - now));
        millis =
                samples.stream()
                        .min(Comparator.comparingLong(Sample::roundTrip))
                        .map(Sample::offset)
                        .orElse(millis);
    }
}
