package vn.chuongvang.live;

import java.time.Duration;

/**
 * How long a room waits for a batch to fill. In calm play not at all: every answer is written at
 * once. In a rush, when whole halls tap within a second, waiting {@code span} makes one commit out
 * of twenty, which nobody notices at a phone and everybody behind the same disk does.
 *
 * @param span longest wait, and a third more when {@link #MANY} times as many come as make it worth
 *     waiting; under the 80 ms after which a phone sends its first follow-up frame
 * @param worth letters that must be expected within the span, or it is not worth waiting
 */
record Linger(Duration span, int worth) {

    static final Linger NONE = new Linger(Duration.ZERO, Integer.MAX_VALUE);

    /**
     * Thousands in a second: what a commit costs is shared by more, and each waits a turn anyway.
     */
    private static final int MANY = 5;

    /** Part of the span. */
    private static final int LONGER_BY = 3;

    /** Fewer tell nothing of a rate. */
    private static final int ENOUGH_TO_TELL = 4;

    /** Fewer that come together tell nothing of thousands. */
    private static final int ENOUGH_TO_TELL_OF_MANY = 16;

    /**
     * @param letters that have come
     * @param nanos in which they came
     * @return zero when the rate is calm
     */
    Duration forMore(int letters, long nanos) {
        var expected = (double) letters * span.toNanos() / Math.max(1, nanos);
        if (letters < ENOUGH_TO_TELL || expected < worth) {
            return Duration.ZERO;
        }
        return letters < ENOUGH_TO_TELL_OF_MANY || expected < (double) MANY * worth
                ? span
                : span.plus(span.dividedBy(LONGER_BY));
    }
}
