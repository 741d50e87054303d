package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RosterCheckTests {
    private static final String HEADINGS = "Số ghế;Họ và tên;Đơn vị;Dự bị\n";
    private static final RosterCheck.Hall HALL =
            new RosterCheck.Hall(12, List.of("Tổ 1", "Tổ 2"), Map.of(5, "Đặng Thị Hoà"));

    @Test
    void a_good_file_is_read_as_it_is_meant() {
        var check = check("1;Trần Thị Bình;Tổ 1;\n;Lê An;tổ 2;x\n;Phạm Cúc;;không\n");
        assertThat(check.problems()).isEmpty();
        assertThat(check.rows())
                .extracting(
                        row -> row.line(),
                        row -> row.seat(),
                        row -> row.name().full(),
                        row -> row.unit(),
                        row -> row.reserve())
                .containsExactly(
                        tuple(2, 1, "Trần Thị Bình", "Tổ 1", false),
                        tuple(3, null, "Lê An", "tổ 2", true),
                        tuple(4, null, "Phạm Cúc", null, false));
    }

    @Test
    void every_problem_names_its_cell() {
        var check =
                check(
                        """
                        1;Trần Thị Bình;Tổ 1;
                        1;Lê An;Tổ 1;
                        13;Lê Bình;Tổ 1;
                        abc;Lê Cúc;Tổ 1;
                        =1+1;Lê Dung;Tổ 1;
                        2;=HYPERLINK("http://x");Tổ 1;
                        3;Lê Em;Tổ 9;
                        4;Lê Giang;To 2;
                        5;Lê Hoa;Tổ 1;
                        6;;Tổ 1;
                        ;Lê Khoa;Tổ 1;có lẽ
                        """);
        assertThat(check.problems())
                .extracting(problem -> problem.cell() + " " + problem.code())
                .containsExactly(
                        "A3 SEAT_TWICE_IN_FILE",
                        "A4 NO_SUCH_SEAT",
                        "A5 NO_SEAT_NUMBER",
                        "A6 FORMULA",
                        "B7 FORMULA",
                        "C8 UNIT_UNKNOWN",
                        "C9 UNIT_ALMOST",
                        "A10 SEAT_HELD",
                        "B11 NO_NAME",
                        "D12 RESERVE_UNCLEAR");
        assertThat(check.problems()).allMatch(RosterReport.Problem::error);
        assertThat(check.rows()).hasSize(1);
    }

    @Test
    void what_may_be_meant_is_told_and_taken() {
        var apart = Normalizer.normalize("Đặng Thị Hoà", Normalizer.Form.NFD);
        var check =
                check(
                        "5;%s;Tổ 1;\n;Lê An;Tổ 1;\n;lê an;Tổ 1;\n;Lê An 2;Tổ 2;\n7;Lê Tư;Tổ 2;x\n"
                                .formatted(apart));
        assertThat(check.problems())
                .noneMatch(RosterReport.Problem::error)
                .extracting(problem -> problem.cell() + " " + problem.code())
                .containsExactly(
                        "B2 NAME_COMPOSED",
                        "B4 PERSON_TWICE",
                        "B5 NAME_WITH_DIGITS",
                        "A6 RESERVE_WITHOUT_SEAT");
        assertThat(check.rows()).hasSize(5);
        assertThat(check.rows().getFirst().name().full()).isEqualTo("Đặng Thị Hoà");
    }

    @Test
    void new_units_come_in_when_the_host_says_so() {
        var text = HEADINGS + "1;Lê An;Tổ 9;\n2;Lê Bình;tổ 9;\n3;Lê Cúc;To 2;\n";
        var table = RosterColumnsTests.table(text);
        var check = RosterCheck.of(table, RosterColumns.guess(table), HALL, true);
        assertThat(check.newUnits()).containsExactly("Tổ 9", "To 2");
        assertThat(check.rows()).hasSize(3);
        assertThat(check.problems())
                .noneMatch(RosterReport.Problem::error)
                .extracting(RosterReport.Problem::code)
                .containsExactly("UNIT_ALMOST");
    }

    @Test
    void a_seat_without_a_name_stays_free_and_a_file_of_nobody_is_refused() {
        assertThat(check("1;Lê An;;\n2;;;\n3;;;\n").rows()).hasSize(1);
        assertThat(check("1;;;\n").problems())
                .extracting(RosterReport.Problem::code)
                .containsExactly("NOBODY");
    }

    @Test
    void a_pasted_row_marks_a_reserve_in_its_last_column() {
        assertThat(RosterText.parse("\tLê An\tTổ 1\tDự bị\n5\tLê Bình\tTổ 1\t1"))
                .extracting(row -> row.seat(), row -> row.reserve())
                .containsExactly(tuple(null, true), tuple(5, false));
    }

    @Test
    void ten_thousand_rows_are_checked() {
        var rows =
                IntStream.rangeClosed(1, 10_000)
                        .mapToObj(i -> ";Nguyễn Văn " + (char) ('A' + i % 26) + i + ";Tổ 1;x\n")
                        .collect(Collectors.joining());
        assertThat(check(rows).rows()).hasSize(10_000);
    }

    private static RosterCheck check(String rows) {
        var table = RosterColumnsTests.table(HEADINGS + rows);
        return RosterCheck.of(table, RosterColumns.guess(table), HALL, false);
    }
}
