package vn.chuongvang.rehearsal.chaos;

/**
 * What a host saw of a database that was away.
 *
 * @param shownMillis from the kill until the console showed that the clock stands
 * @param resumedMillis from the moment when the database took connections again until the console
 *     showed that the clock goes
 */
public record Outage(long shownMillis, long resumedMillis) {

    /** While it was watched. */
    static final long NEVER = -1;

    /** Goal R4, ms: the pause is shown. */
    private static final long SHOWN = 3_000;

    /** Goal R4, ms: play goes on. */
    private static final long RESUMED = 2_000;

    boolean isWithinGoal() {
        return isBy(shownMillis, SHOWN) && isBy(resumedMillis, RESUMED);
    }

    /**
     * @param millis or {@link #NEVER}
     */
    static boolean isBy(long millis, long goal) {
        return millis != NEVER && millis <= goal;
    }
}
