package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ResultSheetTests {

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

    @Test
    void a_name_that_is_a_formula_is_text() {
        var line = new Standings.Line(1, 1, 1, "=1+1", "Tổ 1", 0, 0, null, List.of(), false);
        assertThat(ResultSheet.csv(new Standings(1, List.of(line), List.of(), null, null, null)))
                .contains(",\"'=1+1\",");
    }
}
