package vn.chuongvang.participation.reports;

import vn.chuongvang.participation.dashboard.Dashboard.Kind;
import vn.chuongvang.participation.targets.Period;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Words, numbers and dates of reports in one language: 1.234,5 and 29/11/2026 in Vietnamese. */
final class ReportWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ResourceBundle words;
    private final NumberFormat counts;
    private final NumberFormat tenths;

    /**
     * @param language English, or Vietnamese for any other
     */
    ReportWords(Locale language) {
        var known = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi");
        words = ResourceBundle.getBundle("messages.reports", known);
        counts = NumberFormat.getIntegerInstance(known);
        tenths = NumberFormat.getNumberInstance(known);
        tenths.setMinimumFractionDigits(1);
        tenths.setMaximumFractionDigits(1);
    }

    String of(String key, Object... details) {
        var shown = Stream.of(details).map(String::valueOf).toArray();
        return MessageFormat.format(words.getString(key), shown);
    }

    String heading(ReportColumn column) {
        return words.getString("column." + column.name());
    }

    String name(ReportRow row) {
        if (row.kind() != Kind.UNIT && row.kind() != Kind.TOP) {
            return words.getString("kind." + row.kind().name());
        }
        return row.name().isEmpty() ? words.getString("kind.TOP") : row.name();
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String period(Period period) {
        return of("period", day(period.from()), day(period.to()));
    }

    String count(long number) {
        return counts.format(number);
    }

    /** With its sign. */
    String change(long number) {
        return (number > 0 ? "+" : "") + counts.format(number);
    }

    /** As people read it. */
    String text(Shown shown) {
        return switch (shown) {
            case Shown.Words(var text) -> text;
            case Shown.Count(var number) -> count(number);
            case Shown.Tenths(var number) -> tenths.format(number);
            case Shown.Part(var part, var of) -> count(part) + "/" + count(of);
            case Shown.Nothing _ -> "";
            case Shown.Hidden _ -> of("hidden");
        };
    }
}
