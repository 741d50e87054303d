package vn.chuongvang.participation.dashboard;

import org.jspecify.annotations.Nullable;

/** How a unit stands against its plan. */
public enum Status {
    /** The plan of the whole period is reached. */
    DONE,
    /** At least 80 % of what the days that are over ask for. */
    ON_TRACK,
    /** At least 60 %. */
    SLOW,
    NEEDS_HELP,
    NO_PLAN;

    private static final int ON_TRACK_PERCENT = 80;
    private static final int SLOW_PERCENT = 60;
    private static final int PERCENT = 100;

    /**
     * @param over days of the period that are over, of {@code days}; today is one of them
     */
    static Status of(long actual, @Nullable Integer plan, long over, long days) {
        if (plan == null) {
            return NO_PLAN;
        }
        if (actual >= plan) {
            return DONE;
        }
        // actual ÷ (plan × over ÷ days) ≥ limit ÷ 100, in whole numbers.
        long reached = actual * days * PERCENT;
        long due = plan * over;
        if (reached >= due * ON_TRACK_PERCENT) {
            return ON_TRACK;
        }
        return reached >= due * SLOW_PERCENT ? SLOW : NEEDS_HELP;
    }
}
