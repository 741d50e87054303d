package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn An, Nguyễn V. A.",
        "'  nguyễn   văn  an ', nguyễn V. A.",
        "Đặng đình Ẩn, Đặng Đ. Ẩ.",
        "Y Moan Êban, Y M. Ê.",
        "H'Hen Niê, H'Hen N.",
        "Bình, Bình",
        "Công Tằng Tôn Nữ Hoàng Thị Ngọc Lan Anh, Công T. T. N. H. T. N."
    })
    void the_public_sees_the_family_name_and_initials(String typed, String shown) {
        assertThat(PersonName.parse(typed).orElseThrow().shortForm()).isEqualTo(shown);
    }

    @Test
    void composed_and_decomposed_names_are_the_same() {
        var composed = PersonName.parse("Nguyễn Văn Ẩn");
        var decomposed =
                PersonName.parse(
                        java.text.Normalizer.normalize(
                                "Nguyễn Văn Ẩn", java.text.Normalizer.Form.NFD));

        assertThat(decomposed).isEqualTo(composed);
    }

    @Test
    void direction_marks_and_controls_are_taken_out() {
        assertThat(PersonName.parse("An\u202E\u0007 Bình\u200B").orElseThrow().full())
                .isEqualTo("An Bình");
    }

    @Test
    void nothing_visible_or_too_long_is_no_name() {
        assertThat(PersonName.parse(" \u200B\u2800 ")).isEmpty();
        assertThat(PersonName.parse("ẩ".repeat(60))).isPresent();
        assertThat(PersonName.parse("ẩ".repeat(61))).isEmpty();
        assertThat(PersonName.parse("a\u0301".repeat(2_000))).isEmpty();
    }
}
