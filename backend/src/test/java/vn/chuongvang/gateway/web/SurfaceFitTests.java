package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.gateway.web.SurfaceFit.Surface;
import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.Provenance;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.Validity;
import vn.chuongvang.testing.KindsOfQuestion;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class SurfaceFitTests {
    private static final String SHORT = "Ngày Chuyển đổi số quốc gia là ngày nào?";
    private static final List<String> DATES = List.of("22/4", "10/10", "1/7", "2/9");

    @Test
    void a_question_of_usual_length_fits_everywhere() {
        assertThat(overflown(SHORT, DATES)).isEmpty();
        assertThat(overflown("x".repeat(4) + " một hai ba".repeat(12), DATES)).isEmpty();
    }

    @Test
    void four_long_options_run_over_a_phone_first() {
        var long70 = "Xin ý kiến người dân rồi mới quyết định việc nào cần làm tiếp theo đây";

        assertThat(overflown(SHORT + " " + SHORT, List.of(long70, long70, long70, long70)))
                .contains(Surface.PHONE)
                .doesNotContain(Surface.SCREEN);
    }

    @Test
    void an_option_of_three_lines_is_too_small_on_the_big_screen() {
        var long120 = "Xin ý kiến người dân rồi mới quyết định việc cần làm tiếp ".repeat(2);

        assertThat(overflown(SHORT, List.of("Có", long120))).contains(Surface.SCREEN);
    }

    @Test
    void a_word_without_end_is_counted_by_the_lines_it_takes() {
        assertThat(overflown("a".repeat(400), DATES)).contains(Surface.PHONE, Surface.SCREEN);
    }

    /** A limit that is too wide would take good questions away. */
    @Test
    void nearly_all_of_the_bank_may_be_played() {
        var all = QuestionBank.load().questions();
        var refused = all.stream().filter(SurfaceFit::overflows).toList();
        assertThat(refused.size() * 100).isLessThan(all.size() * 2);
    }

    @Test
    void further_kinds_fit_and_run_over_where_they_are_too_full() {
        assertThat(KindsOfQuestion.all()).allSatisfy(one -> assertThat(overflown(one)).isEmpty());
        var long80 = "Xin ý kiến người dân rồi mới quyết định việc nào cần làm tiếp theo ở đây nhé";
        var left = List.of(long80, "Hai");
        var right = List.of("Một", "Hai");
        assertThat(overflown(SHORT, new Answer.Matching(left, right, List.of(0, 1))))
                .contains(Surface.SCREEN);
        var six = Collections.nCopies(6, long80 + " " + long80);
        assertThat(overflown(SHORT, new Answer.MultipleChoice(six, List.of(0, 1))))
                .contains(Surface.PHONE, Surface.SCREEN);
    }

    private static List<Surface> overflown(Question question) {
        return SurfaceFit.overflown(question);
    }

    private static List<Surface> overflown(String text, List<String> options) {
        return overflown(text, new Answer.Choice(options, 0));
    }

    private static List<Surface> overflown(String text, Answer answer) {
        return SurfaceFit.overflown(
                new Question(
                        new QuestionId("T1-001"),
                        1,
                        text,
                        answer,
                        "Vì thế.",
                        Media.NONE,
                        new Question.Tags(
                                Topic.T1,
                                Question.Difficulty.RECOGNISE,
                                Set.of(Question.Audience.GENERAL),
                                Optional.empty(),
                                Optional.empty()),
                        new Provenance(List.of("F1"), List.of(), List.of()),
                        new Validity(
                                LocalDate.of(2026, 1, 1),
                                Optional.of(LocalDate.of(2027, 1, 1)),
                                Optional.empty(),
                                Validity.Volatility.LAW),
                        new Question.Editorial(Question.State.REVIEWED, "a", List.of("b")),
                        Question.Timing.OF_THE_SECTION,
                        Collections.emptySortedMap()));
    }
}
