package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ResultSheetTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1"})
    void what_looks_like_a_formula_becomes_text(String name) {
        assertThat(ResultSheet.cell(name)).startsWith("\"'").endsWith("\"");
    }

    @Test
    void quotes_commas_and_lines_stay_inside_their_cell() {
        assertThat(ResultSheet.cell("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c\nd\"");
    }

    @Test
    void a_sheet_opens_with_vietnamese_letters_and_one_row_for_each() {
        var line =
                new Standings.Line(
                        2,
                        7,
                        7,
                        "Đặng Thị Hoà",
                        "Tổ 1",
                        12,
                        34_567,
                        13,
                        List.of("lastStanding"),
                        false);

        var csv = ResultSheet.csv(new Standings(1, List.of(line), List.of(), null, null, null));

        assertThat(csv.lines().toList())
                .hasSize(2)
                .last()
                .isEqualTo(
                        "\"2\",\"7\",\"Đặng Thị Hoà\",\"Tổ 1\",\"12\",\"34.567\",\"13\",\"Xuất sắc"
                                + " nhất\",\"\"");
        assertThat(csv).startsWith("\uFEFF");
    }
}
