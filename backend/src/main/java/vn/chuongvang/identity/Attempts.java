package vn.chuongvang.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts tries per key in windows of time. Memory is bounded: when too many keys are in one window,
 * further ones count as over the limit until the window ends.
 */
final class Attempts {
    private static final int MOST_KEYS = 100_000;

    private final InstantSource clock;
    private final Duration window;
    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant windowEnds = Instant.EPOCH;

    Attempts(InstantSource clock, Duration window, int limit) {
        this.clock = clock;
        this.window = window;
        this.limit = limit;
    }

    /** Counts one try; false when the key had used up its tries before. */
    synchronized boolean use(String key) {
        turn();
        if (!counts.containsKey(key) && counts.size() >= MOST_KEYS) {
            return false;
        }
        return counts.merge(key, 1, Integer::sum) <= limit;
    }

    /** True when no try is left; counts nothing. */
    synchronized boolean isUsedUp(String key) {
        turn();
        return counts.getOrDefault(key, 0) >= limit;
    }

    synchronized void forget(String key) {
        counts.remove(key);
    }

    /** Until tries are given again. */
    synchronized int waitSeconds() {
        turn();
        return (int) Math.max(1, Duration.between(clock.instant(), windowEnds).toSeconds() + 1);
    }

    private void turn() {
        var now = clock.instant();
        if (!now.isBefore(windowEnds)) {
            counts.clear();
            windowEnds = now.plus(window);
        }
    }
}
