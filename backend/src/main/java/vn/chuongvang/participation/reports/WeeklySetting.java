package vn.chuongvang.participation.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * That a unit's report of the week before is kept ready.
 *
 * @param hour from which it is, 0 to 23, in Vietnam
 */
public record WeeklySetting(UUID unit, DayOfWeek weekday, int hour, ReportHead head) {
    /**
     * The weeks that are to be there by now, the oldest first: those after the first one, at most
     * {@link WeeklyReports#KEPT}.
     *
     * @param first the Monday of the first week that is wanted
     */
    List<LocalDate> weeks(LocalDate first, LocalDateTime now) {
        var last = week(now);
        var oldest = WeeklyReports.oldest(now.toLocalDate());
        return Stream.iterate(last, week -> week.minusWeeks(1))
                .limit(WeeklyReports.KEPT)
                .takeWhile(week -> !week.isBefore(first) && !week.isBefore(oldest))
                .toList()
                .reversed();
    }

    /** The Monday of the week that is to be there by now: the last whole one before it was due. */
    LocalDate week(LocalDateTime now) {
        var day = now.toLocalDate().with(TemporalAdjusters.previousOrSame(weekday));
        var due = day.atTime(hour, 0).isAfter(now) ? day.minusWeeks(1) : day;
        return due.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    }
}
