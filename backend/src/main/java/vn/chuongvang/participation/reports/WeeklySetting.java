package vn.chuongvang.participation.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/**
 * That a unit's report of the week before is kept ready.
 *
 * @param hour from which it is, 0 to 23, in Vietnam
 */
public record WeeklySetting(UUID unit, DayOfWeek weekday, int hour, ReportHead head) {
    /** The Monday of the week that is to be there by now: the last whole one before it was due. */
    LocalDate week(LocalDateTime now) {
        var day = now.toLocalDate().with(TemporalAdjusters.previousOrSame(weekday));
        var due = day.atTime(hour, 0).isAfter(now) ? day.minusWeeks(1) : day;
        return due.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    }
}
