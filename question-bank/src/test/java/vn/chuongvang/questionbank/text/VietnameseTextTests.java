package vn.chuongvang.questionbank.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Comparator;
import java.util.List;

class VietnameseTextTests {

    @ParameterizedTest
    @CsvSource({
        "Đặng Thị Hoà,dang thi hoa",
        "CHI ĐOÀN,chi doan",
        "\u00D0\u0103k L\u0103k,dak lak",
        "Phường Ô Chợ Dừa,phuong o cho dua",
        "Vie\u0323\u0302t,viet"
    })
    void folding_takes_every_accent_and_the_bar_of_d(String text, String folded) {
        assertThat(VietnameseText.fold(text)).isEqualTo(folded);
    }

    @Test
    void a_name_loses_what_cannot_be_seen() {
        assertThat(
                        VietnameseText.cleanName(
                                " Nguye\u0302\u0303n\u202E \t Văn\u200B  An\u0000 ", 24))
                .isEqualTo("Nguyễn Văn An");
        assertThat(VietnameseText.cleanName("\u200B\u3164\u2800\u00AD", 24)).isEmpty();
    }

    @Test
    void a_name_is_cut_between_letters_as_people_see_them() {
        assertThat(VietnameseText.cleanName("H'Hen Niê", 7)).isEqualTo("H'Hen N");
        assertThat(VietnameseText.cleanName("o\u031B\u0306o\u031B\u0306", 1)).isEqualTo("ơ\u0306");
        assertThat(VietnameseText.cleanName("👩‍👩‍👧 An", 24).codePointCount(0, 2)).isPositive();
    }

    @Test
    void marks_do_not_pile_up_over_the_lines_above() {
        assertThat(VietnameseText.cleanName("a" + "\u0315".repeat(500), 24)).hasSize(4);
    }

    @Test
    void names_are_listed_by_given_name_with_vietnamese_tones() {
        var sorted =
                List.of(
                        "Trần Văn An",
                        "Lê Thị Anh",
                        "Đỗ Ánh",
                        "Lê Ân",
                        "Lê Ẩn",
                        "Bùi Bình",
                        "Hồ Dung",
                        "Hồ Dũng",
                        "Nguyễn Ái Đức",
                        "Nguyễn Văn Đức",
                        "Phạm Đức");
        var mixed = sorted.stream().sorted(Comparator.reverseOrder()).toList();
        assertThat(mixed.stream().sorted(Comparator.comparing(VietnameseText::sortKey)).toList())
                .isEqualTo(sorted);
    }
}
