package vn.chuongvang.identity.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day as it is sent: 2026-11-29, of a year that the calendar of a contest can have. */
final class PlainDay {
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private PlainDay() {}

    /**
     * @throws IllegalArgumentException when it is none
     */
    static LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a day");
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw new IllegalArgumentException("not a day of our time");
            }
            return day;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }
}
