package vn.chuongvang.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class BookTests {

    @Test
    void words_stay_words_whatever_they_begin_with() {
        var file =
                Book.write(
                        List.of(
                                new Book.Leaf(
                                        "Kết quả",
                                        0,
                                        List.of(20),
                                        List.of(
                                                List.of(new Book.Value.Loud("Họ và tên")),
                                                List.of(
                                                        new Book.Value.Words("=1+1"),
                                                        new Book.Value.Words("@SUM(A1)"),
                                                        new Book.Value.Whole(7),
                                                        new Book.Value.Fraction(34.567),
                                                        new Book.Value.Day(
                                                                LocalDate.of(2026, 11, 28)))))));
        var line = TableReader.read(file, 0).lines().get(1);
        assertThat(line.cell(0)).isEqualTo(new Cell(Cell.Kind.TEXT, "=1+1"));
        assertThat(line.cell(1)).isEqualTo(new Cell(Cell.Kind.TEXT, "@SUM(A1)"));
        assertThat(line.cell(2)).isEqualTo(new Cell(Cell.Kind.NUMBER, "7"));
        assertThat(line.cell(3)).isEqualTo(new Cell(Cell.Kind.NUMBER, "34.567"));
        assertThat(line.cell(4)).isEqualTo(new Cell(Cell.Kind.OTHER, "2026-11-28"));
        assertThat(Xlsx.part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }
}
