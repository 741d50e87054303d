package vn.chuongvang.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.questionbank.Match.Verdict;

import java.util.List;

/** Answers of several marks and taps on a picture, as phones and boards give them. */
class MarksTests {
    private static final Question MULTIPLE =
            QuestionFixtures.with(
                    new Answer.MultipleChoice(List.of("một", "hai", "ba", "bốn"), List.of(2, 0)));
    private static final Question ORDERING =
            QuestionFixtures.with(
                    new Answer.Ordering(List.of("hai", "một", "ba"), List.of(1, 0, 2)));
    private static final Question MATCHING =
            QuestionFixtures.with(
                    new Answer.Matching(
                            List.of("dịch vụ công", "định danh"),
                            List.of("VNeID", "ví", "Cổng"),
                            List.of(2, 0)));
    private static final Question HOTSPOT =
            QuestionFixtures.with(
                    new Answer.Hotspot(
                            List.of(
                                    new Answer.Area("Nút Gửi", 100, 800, 300, 100),
                                    new Answer.Area("Ô địa chỉ", 0, 0, 1000, 80)),
                            1));

    @ParameterizedTest
    @CsvSource({
        "A C, RIGHT",
        "'C, A', RIGHT",
        "ac, RIGHT",
        "A, WRONG",
        "A B C, WRONG",
        "A A C, WRONG",
        "A G, WRONG",
        "'', WRONG",
        "một, WRONG"
    })
    void all_right_options_and_no_other(String typed, Verdict verdict) {
        assertThat(AnswerMatcher.match(MULTIPLE, typed).verdict()).isEqualTo(verdict);
    }

    @Test
    void the_same_options_in_another_order_are_the_same_answer() {
        assertThat(AnswerMatcher.match(MULTIPLE, "d b").canonical())
                .isEqualTo(AnswerMatcher.match(MULTIPLE, "B, D").canonical());
    }

    @ParameterizedTest
    @CsvSource({"B A C, RIGHT", "B → A → C, RIGHT", "A B C, WRONG", "B A, WRONG", "B B C, WRONG"})
    void an_order_is_right_as_a_whole(String typed, Verdict verdict) {
        assertThat(AnswerMatcher.match(ORDERING, typed).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "C A, RIGHT",
        "'1-C, 2-A', RIGHT",
        "'2-A 1-C', RIGHT",
        "'2-C 1-A', WRONG",
        "A C, WRONG",
        "C, WRONG",
        "C A B, WRONG"
    })
    void pairs_are_right_as_a_whole(String typed, Verdict verdict) {
        assertThat(AnswerMatcher.match(MATCHING, typed).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "500 40, RIGHT", "0 0, RIGHT", "1000 80, RIGHT", "500 81, WRONG", "250 850, WRONG",
        "9999 0, WRONG", "ô địa chỉ, RIGHT", "nút gửi, WRONG", "500, WRONG", "-1 5, WRONG"
    })
    void a_tap_is_the_area_it_hits(String typed, Verdict verdict) {
        assertThat(AnswerMatcher.match(HOTSPOT, typed).verdict()).isEqualTo(verdict);
    }

    @Test
    void taps_in_one_area_are_one_answer_and_outside_all_another() {
        assertThat(AnswerMatcher.match(HOTSPOT, "110 810").canonical())
                .isEqualTo(AnswerMatcher.match(HOTSPOT, "390 890").canonical())
                .isNotEqualTo(AnswerMatcher.match(HOTSPOT, "900 500").canonical());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "🔔", "AAAAAAAAAAAAAAAAAAAAAAAAA", "99999999999999999999 1", "->"})
    void rubbish_is_wrong_and_harms_nothing(String typed) {
        for (var question : List.of(MULTIPLE, ORDERING, MATCHING, HOTSPOT)) {
            assertThat(AnswerMatcher.match(question, typed).verdict()).isEqualTo(Verdict.WRONG);
        }
    }

    @Test
    void a_key_that_cannot_be_is_refused() {
        var three = List.of("một", "hai", "ba");
        assertThatThrownBy(() -> new Answer.MultipleChoice(three, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Ordering(three, List.of(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Matching(three, three, List.of(0, 0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Area("ra ngoài", 900, 0, 200, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_read_as_letters() {
        assertThat(MULTIPLE.keyText()).isEqualTo("A, C");
        assertThat(ORDERING.keyText()).isEqualTo("B, A, C");
        assertThat(MATCHING.keyText()).isEqualTo("1–C, 2–A");
        assertThat(HOTSPOT.keyText()).isEqualTo("Ô địa chỉ");
    }
}
