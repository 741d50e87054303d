package vn.chuongvang.participation.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Both days are in it. */
public record Period(LocalDate from, LocalDate to) {
    /** What is asked or planned for longer is a slip of the hand. */
    public static final int MOST_DAYS = 3_660;

    private static final int MONTHS_OF_A_QUARTER = 3;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("%s is before %s".formatted(to, from));
        }
    }

    /** The quarter that has this day. */
    public static Period quarterOf(LocalDate day) {
        int first = (day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1;
        var from = LocalDate.of(day.getYear(), first, 1);
        return new Period(from, from.plusMonths(MONTHS_OF_A_QUARTER).minusDays(1));
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean has(Period other) {
        return has(other.from) && has(other.to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** How many of its days were over in the evening of that day. */
    public long daysUntil(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(from, day) + 1, 0, days());
    }
}
