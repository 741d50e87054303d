package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.targets.Period;

import java.time.LocalDate;

/** Periods of addresses. */
final class Periods {
    private Periods() {}

    /** Both days or neither; neither is the quarter of today. */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from == null && to == null) {
            return Period.quarterOf(today);
        }
        if (from == null || to == null || to.isBefore(from)) {
            throw FiguresRefused.badInput("Give both days of the period, the first one first.");
        }
        var period = new Period(from, to);
        if (period.days() > Period.MOST_DAYS) {
            throw FiguresRefused.badInput(
                    "A period has at most %d days.".formatted(Period.MOST_DAYS));
        }
        return period;
    }
}
