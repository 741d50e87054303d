package vn.chuongvang.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

/** What a spreadsheet makes of our text files. */
class CsvBookTests {

    private static String words(String text) {
        return CsvBook.line(';', List.of(new Book.Value.Words(text))).strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "7/12",
                "1-2",
                "01/07/2025",
                "7 / 12"
            })
    void what_would_be_run_or_be_a_day_is_text_and_is_read_as_it_was(String text) {
        assertThat(words(text)).isEqualTo("\"'" + text + "\"");
        assertThat(FormulaGuard.off(FormulaGuard.on(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tổ 1/2", "'", "'a", "7 trên 12", "24/7 online"})
    void what_is_text_anyway_stays_as_it_is(String text) {
        assertThat(words(text)).isEqualTo("\"" + text + "\"");
        assertThat(FormulaGuard.off(text)).isEqualTo(text);
    }

    @Test
    void quotes_separators_and_lines_stay_inside_their_cell() {
        assertThat(words("a \"b\"; c\nd")).isEqualTo("\"a \"\"b\"\"; c\nd\"");
    }

    @Test
    void numbers_have_a_decimal_comma_and_days_are_days() {
        var line =
                CsvBook.line(
                        CsvBook.SEMICOLON,
                        List.of(
                                new Book.Value.Count(12_345),
                                new Book.Value.Tenths(86.9),
                                new Book.Value.Fraction(34.567),
                                new Book.Value.Day(LocalDate.of(2025, 7, 1))));
        assertThat(line).isEqualTo("12345;86,9;34,567;\"01/07/2025\"\r\n");
    }
}
