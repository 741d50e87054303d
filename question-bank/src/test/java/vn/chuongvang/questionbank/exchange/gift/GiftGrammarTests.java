package vn.chuongvang.questionbank.exchange.gift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.exchange.Files;

import java.math.BigDecimal;
import java.util.List;

/** What GIFT can say, and what becomes of it. */
class GiftGrammarTests {
    private static Files.Read read(String text) {
        return Files.read(new GiftImporter(), text);
    }

    private static Answer answer(String text) {
        return read(text).draft().answer();
    }

    @Test
    void one_right_option_with_its_feedback() {
        var read = read("::Q1:: Chọn?\n{\n=A # vì thế\n~B # không phải\n~C}");
        var draft = read.draft();
        assertThat(read.only().title()).isEqualTo("Q1");
        assertThat(draft.text()).isEqualTo("Chọn?");
        assertThat(draft.answer()).isEqualTo(new Answer.Choice(List.of("A", "B", "C"), 0));
        assertThat(draft.explanation()).isEqualTo("vì thế");
        assertThat(read.warnings()).containsExactly("feedback.key", "feedback.lost");
    }

    @Test
    void general_feedback_is_the_explanation() {
        assertThat(read("Hỏi? {=A ~B ####Chung \\= riêng}").draft().explanation())
                .isEqualTo("Chung = riêng");
    }

    @Test
    void several_right_options_by_shares() {
        assertThat(answer("Hỏi? {~%50%A ~%-100%B ~%50%C}"))
                .isEqualTo(new Answer.MultipleChoice(List.of("A", "B", "C"), List.of(0, 2)));
        assertThat(answer("Hỏi? {~%33.33333%A ~%33.33333%B ~%33.33333%C ~D}"))
                .isInstanceOf(Answer.MultipleChoice.class);
        var uneven = read("Hỏi? {~%60%A ~%40%B ~C}");
        assertThat(uneven.warnings()).contains("weights.lost");
    }

    @Test
    void shares_between_right_and_wrong_are_refused() {
        assertThat(read("Hỏi? {=A ~%25%B ~C}").problems()).containsExactly("weights.partial");
        assertThat(read("Hỏi? {=A =%50%B}").problems()).containsExactly("weights.partial");
        assertThat(read("Hỏi? {~%50%A ~B ~C}").problems()).containsExactly("weights.sum");
        assertThat(read("Hỏi? {=A =B ~C}").problems()).containsExactly("key.several");
    }

    @Test
    void claims_in_all_spellings() {
        assertThat(answer("A. {T}")).isEqualTo(new Answer.TrueFalse(true));
        assertThat(answer("A. {FALSE}")).isEqualTo(new Answer.TrueFalse(false));
        var told = read("A. {true#sai rồi#đúng rồi}");
        assertThat(told.draft().answer()).isEqualTo(new Answer.TrueFalse(true));
        assertThat(told.draft().explanation()).isEqualTo("đúng rồi");
    }

    @Test
    void typed_words_right_and_wrong() {
        assertThat(answer("Hỏi? {=bốn =4 =%0%ba}"))
                .isEqualTo(
                        new Answer.ShortText(
                                List.of("bốn", "4"), List.of("ba"), MatchPolicy.LENIENT));
        assertThat(read("Hỏi? {=bốn*}").problems()).containsExactly("answer.wildcard");
        assertThat(answer("Hỏi? {=bốn =%0%*#sai}")).isInstanceOf(Answer.ShortText.class);
        assertThat(((Answer.ShortText) answer("Hỏi? {=2\\\\*3}")).accepted())
                .containsExactly("2*3");
    }

    @Test
    void numbers_with_tolerance_or_range() {
        assertThat(answer("Hỏi? {#3.5:0.5}")).isEqualTo(number("3.5", "0.5"));
        assertThat(answer("Hỏi? {#1..5}")).isEqualTo(number("3", "2"));
        assertThat(answer("Hỏi? {#-2}")).isEqualTo(number("-2", "0"));
        assertThat(answer("Hỏi? {#=1822:0}")).isEqualTo(number("1822", "0"));
        assertThat(read("Hỏi? {#=1822:0 =%50%1822:2}").problems())
                .containsExactly("weights.partial");
        assertThat(read("Hỏi? {#=1 =2}").problems()).containsExactly("number.several");
        assertThat(read("Hỏi? {#1e999999999}").problems()).containsExactly("number.unread");
        assertThat(read("Hỏi? {#5..1}").problems()).containsExactly("number.tolerance");
    }

    @Test
    void pairs_and_what_is_left_over() {
        assertThat(answer("Ghép: {=Huế -> miền Trung =Hà Nội -> miền Bắc = -> miền Nam}"))
                .isEqualTo(
                        new Answer.Matching(
                                List.of("Huế", "Hà Nội"),
                                List.of("miền Bắc", "miền Nam", "miền Trung"),
                                List.of(2, 0)));
        assertThat(read("Ghép: {=A -> 1 =B -> 1}").problems()).containsExactly("option.twice");
    }

    @Test
    void a_missing_word_leaves_a_blank() {
        assertThat(read("Nghị quyết {=57 ~58} nói về chuyển đổi số.").draft().text())
                .isEqualTo("Nghị quyết _____ nói về chuyển đổi số.");
    }

    @Test
    void what_is_escaped_separates_nothing() {
        var draft = read("1 \\+ 1 \\= 2\\: \\{đúng\\}\\nkhông? {=\\=\\~\\# ~\\\\n}").draft();
        assertThat(draft.text()).isEqualTo("1 \\+ 1 = 2: {đúng}\nkhông?");
        assertThat(draft.answer()).isEqualTo(new Answer.Choice(List.of("=~#", "\\n"), 0));
    }

    @Test
    void formats_say_what_the_words_are() {
        assertThat(read("[html]<p>A &amp; <b>B</b></p><p>C</p> {=x ~y}").draft().text())
                .isEqualTo("A & B\nC");
        assertThat(read("[plain]A &amp; <b> {=x ~y}").draft().text()).isEqualTo("A &amp; <b>");
        assertThat(read("[markdown]**A** {=x ~y}").warnings()).contains("format.markdown");
        assertThat(read("1 < 2 {=[html]<i>x</i> ~y}").draft().answer())
                .isEqualTo(new Answer.Choice(List.of("x", "y"), 0));
    }

    @Test
    void comments_and_categories() {
        var read =
                read(
                        "// một lời\n$CATEGORY: $course$/top/T5 Thanh toán/a//b\n\n"
                                + "// question: 1\nHỏi?\n// giữa\n{=A ~B}\n");
        assertThat(read.draft().category()).containsExactly("T5 Thanh toán", "a/b");
        assertThat(read.draft().hints().topic()).contains(Topic.T5);
        assertThat(read.only().place().line()).isEqualTo(5);
    }

    @Test
    void one_bad_block_spoils_no_other() {
        var read =
                read(
                        "Một? {=A ~B}\n\n"
                                + "Hai? {=A ~B\n\n"
                                + "Ba? {}\n\n"
                                + "Bốn\n\n"
                                + "Năm {=A} {=B}\n\n"
                                + "Sáu {=A ~B}");
        assertThat(read.failure()).isEmpty();
        assertThat(
                        read.items().stream()
                                .map(
                                        item ->
                                                item.problems().isEmpty()
                                                        ? ""
                                                        : item.problems().getFirst().code()))
                .containsExactly(
                        "", "gift.braces", "type.essay", "type.description", "type.cloze", "");
    }

    private static Answer number(String value, String tolerance) {
        return new Answer.Number(new BigDecimal(value), new BigDecimal(tolerance), "", List.of());
    }
}
