package vn.chuongvang.participation.dashboard;

import java.time.LocalDate;

/**
 * A contest that figures were counted from.
 *
 * @param counting false: nobody has said yet which units its units are
 */
public record Origin(
        long contest,
        String title,
        LocalDate playedOn,
        long attempts,
        int people,
        long right,
        long asked,
        boolean counting) {}
