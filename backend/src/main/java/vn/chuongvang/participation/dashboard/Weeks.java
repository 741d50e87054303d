package vn.chuongvang.participation.dashboard;

import vn.chuongvang.participation.targets.Period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** The last eight weeks from Monday to Sunday. */
final class Weeks {
    static final int MOST = 8;
    private static final int TO_SUNDAY = 6;

    private Weeks() {}

    /**
     * Up to the week of the period's last day or of today, whichever is earlier; the oldest first.
     * They may begin before the period, but nothing behind its end is in them.
     */
    static List<Period> of(Period period, LocalDate today) {
        var last = period.to().isBefore(today) ? period.to() : today;
        var monday = last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(n -> week(monday.minusWeeks(MOST - n), period))
                .toList();
    }

    private static Period week(LocalDate monday, Period period) {
        var sunday = monday.plusDays(TO_SUNDAY);
        var end =
                monday.isAfter(period.to()) || sunday.isBefore(period.to()) ? sunday : period.to();
        return new Period(monday, end);
    }

    static int iso(Period week) {
        return week.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
