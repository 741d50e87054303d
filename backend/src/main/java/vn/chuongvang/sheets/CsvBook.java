package vn.chuongvang.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a text file that spreadsheets open, in UTF-8. Words stand in quotes and behind the
 * {@link FormulaGuard}; numbers have no thousands, and a decimal comma.
 */
public final class CsvBook {
    /** At the beginning; without it a spreadsheet takes the text for Latin-1. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Excel in Vietnamese takes commas for decimals. */
    public static final char SEMICOLON = ';';

    public static final String NEW_LINE = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int THOUSANDTHS = 3;

    private CsvBook() {}

    /** With its end. */
    public static String line(char separator, List<? extends Book.Value> cells) {
        return cells.stream()
                .map(CsvBook::cell)
                .collect(Collectors.joining(String.valueOf(separator), "", NEW_LINE));
    }

    private static String cell(Book.Value value) {
        return switch (value) {
            case Book.Value.Words(var text) -> words(text);
            case Book.Value.Loud(var text) -> words(text);
            case Book.Value.Heading(var text) -> words(text);
            case Book.Value.Whole(var number) -> String.valueOf(number);
            case Book.Value.Count(var number) -> String.valueOf(number);
            case Book.Value.Tenths(var number) -> decimal(number, 1);
            case Book.Value.Fraction(var number) -> decimal(number, THOUSANDTHS);
            case Book.Value.Day(var day) -> quoted(DAY.format(day));
        };
    }

    private static String decimal(double number, int digits) {
        return BigDecimal.valueOf(number)
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }

    private static String words(String text) {
        return quoted(FormulaGuard.on(text));
    }

    /** Quotes keep separators and lines together. */
    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
