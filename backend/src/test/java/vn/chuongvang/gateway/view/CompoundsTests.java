package vn.chuongvang.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompoundsTests {

    @Test
    void a_word_of_two_syllables_stays_on_one_line() {
        assertThat(Compounds.glued("Ngày Chuyển đổi số quốc gia là ngày nào?"))
                .isEqualTo("Ngày Chuyển~đổi số quốc~gia là ngày nào?".replace('~', '\u00A0'));
    }

    @Test
    void signs_around_it_do_not_hide_it() {
        assertThat(Compounds.glued("Ai giữ “mật khẩu”, (căn cước)?"))
                .isEqualTo("Ai giữ “mật~khẩu”, (căn~cước)?".replace('~', '\u00A0'));
    }

    @Test
    void a_sign_between_two_syllables_ends_the_word() {
        assertThat(Compounds.glued("dịch, vụ")).isEqualTo("dịch, vụ");
    }

    @Test
    void a_line_can_break_after_every_second_syllable() {
        assertThat(Compounds.glued("công an toàn thành phố"))
                .isEqualTo("công~an toàn thành~phố".replace('~', '\u00A0'));
    }

    @Test
    void nothing_else_is_touched() {
        assertThat(Compounds.glued("")).isEmpty();
        assertThat(Compounds.glued("Lan  10 km, 22/4")).isEqualTo("Lan  10 km, 22/4");
    }

    /** Half of the shortest line that there is, so that no line is left nearly empty. */
    @Test
    void every_word_of_the_list_is_two_short_syllables() {
        assertThat(Compounds.words())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        word -> assertThat(word).matches("\\p{Ll}+ \\p{Ll}+").hasSizeLessThan(15));
    }
}
