package vn.chuongvang.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.testing.KindsOfQuestion;

import java.util.List;

class TranslatedTests {

    @Test
    void a_page_fetches_more_for_what_is_not_text_with_options_or_a_board() {
        assertThat(
                        KindsOfQuestion.all().stream()
                                .filter(Translated::needsMore)
                                .map(one -> one.id().value()))
                .containsExactly("T7-001", "T7-005", "T7-006", "T7-007", "T7-008", "T7-009");
    }

    @Test
    void english_words_alone_are_fetched_by_pages_in_english() {
        var question = question(Type.MULTIPLE_CHOICE);
        var plain = KindsOfQuestion.all().getLast();
        assertThat(Translated.needsMore(plain)).isFalse();
        assertThat(Translated.needsMore(withWordsOf(plain, question))).isFalse();
        assertThat(Translated.needsMore(withWordsOf(plain, question(Type.SINGLE_CHOICE)))).isTrue();
    }

    private static Question withWordsOf(Question one, Question other) {
        return new Question(
                one.id(),
                one.version(),
                one.text(),
                one.answer(),
                one.explanation(),
                one.media(),
                one.tags(),
                one.provenance(),
                one.validity(),
                one.editorial(),
                one.timing(),
                other.translations());
    }

    @Test
    void the_languages_of_a_contest_are_those_of_any_question() {
        assertThat(Translated.languages(KindsOfQuestion.all())).containsExactly("en", "rad");
        assertThat(Translated.languages(List.of(question(Type.NUMBER)))).isNull();
    }

    @Test
    void what_may_be_tapped_is_told_from_top_to_bottom_and_not_what_is_right() {
        assertThat(Translated.spots(question(Type.HOTSPOT)))
                .containsExactly(
                        new Wire.Spot("Ô địa chỉ", 500, 95),
                        new Wire.Spot("Ô mật khẩu", 500, 575),
                        new Wire.Spot("Nút Đăng nhập", 500, 780));
        assertThat(Translated.spots(question(Type.ORDERING))).isNull();
    }

    @Test
    void the_key_of_several_marks_is_in_the_right_order_and_that_of_a_tap_is_an_area() {
        assertThat(Translated.marks(question(Type.ORDERING))).containsExactly(1, 3, 0, 4, 2);
        assertThat(Translated.marks(question(Type.MATCHING))).containsExactly(1, 2, 0);
        assertThat(Translated.marks(question(Type.SINGLE_CHOICE))).isNull();
        assertThat(Translated.area(question(Type.HOTSPOT)))
                .isEqualTo(new Wire.Area(60, 40, 880, 110));
        assertThat(Translated.area(question(Type.MULTIPLE_CHOICE))).isNull();
    }

    @Test
    void words_of_a_language_stand_beside_the_vietnamese_ones() {
        var spoken = question(Type.SINGLE_CHOICE);
        assertThat(Translated.words(spoken)).containsOnlyKeys("en", "rad");
        assertThat(Translated.explanations(spoken)).containsOnlyKeys("en");
        assertThat(Translated.words(question(Type.NUMBER))).isNull();
    }

    private static Question question(Type type) {
        return KindsOfQuestion.of(type);
    }
}
