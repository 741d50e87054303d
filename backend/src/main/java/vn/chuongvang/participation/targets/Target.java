package vn.chuongvang.participation.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** For programs, which are not told who anybody is. */
    Target unsigned() {
        return new Target(unit, period, measure, value, "", setAt);
    }

    boolean began(LocalDate before) {
        return period.from().isBefore(before);
    }

    boolean isSetSince(LocalDate day) {
        return !LocalDate.ofInstant(setAt, VIETNAM).isBefore(day);
    }
}
