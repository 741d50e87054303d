package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.sheets.Table;
import vn.chuongvang.sheets.TableReader;

import java.nio.charset.StandardCharsets;
import java.util.List;

class RosterColumnsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STT;Số báo danh;HỌ VÀ TÊN;Chi đoàn;Dự bị | NONE,SEAT,NAME,UNIT,RESERVE",
                "Đơn vị;Ho ten thi sinh;Ghế số: | UNIT,NAME,SEAT",
                "TT;Họ và tên đệm;Tên;Lớp | NONE,NAME,GIVEN,UNIT",
                "Tên;Lớp;Trường | NAME,NONE,UNIT",
                "Seat No.;Full name;Team | SEAT,NAME,UNIT"
            })
    void headings_are_known_with_and_without_accents(String headings, String uses) {
        var guess = guess(headings + "\n1;Trần Bình;x;y;z\n");
        assertThat(guess.heading()).isEqualTo(1);
        assertThat(guess.uses().stream().map(Enum::name).limit(uses.split(",").length))
                .containsExactly(uses.split(","));
    }

    @Test
    void headings_may_stand_below_a_title() {
        var guess =
                guess(
                        "PHƯỜNG SÔNG CẦU;;\nDANH SÁCH THÍ SINH;;\n\nSố ghế;Họ và tên;Tổ\n"
                                + "1;Lê An;Tổ 1\n2;Lê Bình;Tổ 2\n");
        assertThat(guess.heading()).isEqualTo(4);
        assertThat(guess.uses()).containsExactly(RosterUse.SEAT, RosterUse.NAME, RosterUse.UNIT);
    }

    @Test
    void without_headings_the_names_are_found_by_what_they_look_like() {
        var guess = guess("7;Nguyễn Văn Đức;Tổ 1\n8;H'Hen Niê;Tổ 2\n");
        assertThat(guess.heading()).isZero();
        assertThat(guess.uses()).containsExactly(RosterUse.SEAT, RosterUse.NAME, RosterUse.UNIT);
    }

    @Test
    void a_name_over_two_columns_under_one_heading_is_put_together() {
        var guess = guess("STT;Họ và tên;;Lớp\n1;Nguyễn Văn;An;9A\n2;Trần Thị;Bình;9B\n");
        assertThat(guess.uses())
                .containsExactly(RosterUse.NONE, RosterUse.NAME, RosterUse.GIVEN, RosterUse.UNIT);
    }

    @Test
    void a_host_may_say_it_otherwise_but_not_nonsense() {
        var said = RosterColumns.read(2, "SEAT,,NAME", 4);
        assertThat(said.uses())
                .containsExactly(RosterUse.SEAT, RosterUse.NONE, RosterUse.NAME, RosterUse.NONE);
        for (var bad : List.of("NAME,NAME", "SEAT", "NAME,PHONE")) {
            assertThatThrownBy(() -> RosterColumns.read(1, bad, 3)).isInstanceOf(Refused.class);
        }
    }

    private static RosterColumns guess(String text) {
        return RosterColumns.guess(table(text));
    }

    static Table table(String text) {
        return TableReader.read(text.getBytes(StandardCharsets.UTF_8), 0);
    }
}
