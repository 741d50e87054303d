package vn.chuongvang.participation.targets;

import java.time.Instant;
import java.util.UUID;

/**
 * What a unit is to reach, with all below it.
 *
 * @param value people or attempts, by the measure
 * @param setBy sign-in name of whoever set it last
 */
public record Target(
        UUID unit, Period period, Measure measure, int value, String setBy, Instant setAt) {

    /** More than the country has people is a slip of the hand. */
    public static final int MOST = 100_000_000;

    /** For programs, which are not told who anybody is. */
    Target unsigned() {
        return new Target(unit, period, measure, value, "", setAt);
    }
}
