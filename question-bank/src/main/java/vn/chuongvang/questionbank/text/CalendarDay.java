package vn.chuongvang.questionbank.text;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A day as people write it: 10/10, 10-10, ngày 10 tháng 10, 2/9/1945. */
public record CalendarDay(MonthDay day, OptionalInt year) {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?:ngay |mung |mong )*(\\d{1,2})(?: ?[/.-] ?| thang | ?, ?thang )(\\d{1,2})"
                            + "(?:(?: ?[/.-] ?| nam | ?, ?nam )(\\d{4}))?"
                            + "(?: hang nam)?");

    /** The day, if the text is nothing but a day of the calendar. */
    public static Optional<CalendarDay> parse(String typed) {
        var plain =
                VietnameseText.fold(typed)
                        .replaceAll("\\p{Cf}", "")
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .replaceAll("[\u2010-\u2015\u2212]", "-")
                        .replaceAll("[.!;]+$", "")
                        .strip();
        var match = SHAPE.matcher(plain);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var day =
                    MonthDay.of(Integer.parseInt(match.group(2)), Integer.parseInt(match.group(1)));
            var year = match.group(3);
            if (year == null) {
                return Optional.of(new CalendarDay(day, OptionalInt.empty()));
            }
            var value = Integer.parseInt(year);
            return day.isValidYear(value) && value >= 1000
                    ? Optional.of(new CalendarDay(day, OptionalInt.of(value)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same for the same day, however it was written. */
    public String canonical() {
        var dayAndMonth = day.getDayOfMonth() + "/" + day.getMonthValue();
        return year.isPresent() ? dayAndMonth + "/" + year.getAsInt() : dayAndMonth;
    }
}
