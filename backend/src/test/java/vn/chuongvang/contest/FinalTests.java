package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Given.nothing;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.small;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.PickFinal;
import vn.chuongvang.contest.ContestCommand.UseLifeline;
import vn.chuongvang.contest.ContestRules.FinalChoice;
import vn.chuongvang.contest.ContestRules.FinalQuestion;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The final question by category, and lifelines. */
class FinalTests {
    @Test
    void the_category_is_picked_before_the_final_question_is_read() {
        var play = beforeTheFinal();

        given(play)
                .when(ReadingTests.reads(QuestionPurpose.MAIN))
                .thenRefused(Refusal.PICK_FINAL_FIRST);
        assertThat(play.state().nextActs(play.now()).getFirst()).isEqualTo(Act.PICK_FINAL);
        play.does(picks(3)).opens();
        assertThat(play.current().question().id()).isEqualTo(new QuestionId("m6"));
        assertThat(play.current().index()).isEqualTo(4);
    }

    @Test
    void a_pick_may_be_changed_until_it_is_read_and_undone() {
        var play = beforeTheFinal().does(picks(3)).does(picks(1));
        assertThat(play.does(ContestCommand.Undo::new).opens().current().question().id())
                .isEqualTo(new QuestionId("m6"));
    }

    @Test
    void only_prepared_categories_are_picked_and_only_for_the_final_question() {
        given(beforeTheFinal()).when(picks(4)).thenRefused(Refusal.COUNT_OUT_OF_RANGE, "3");
        given(beforeTheFinal()).when(picks(0)).thenRefused(Refusal.COUNT_OUT_OF_RANGE, "3");
        given(byCategory().asks(1, 2)).when(picks(1)).thenRefused(Refusal.NOT_NOW);
        given(ready(3).asks(1, 2).asks(1, 2).asks(1, 2))
                .when(picks(1))
                .thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void right_on_the_picked_question_rings_the_bell_and_the_others_are_not_asked() {
        var play = beforeTheFinal().does(picks(2)).asks(1);
        assertThat(play.state().nextActs(play.now())).doesNotContain(Act.READ_MAIN, Act.PICK_FINAL);
        play.does(ContestCommand.RingBell::new);

        assertThat(play.hall().standings().holderOf(Title.GOLDEN_BELL)).isPresent();
    }

    @Test
    void one_question_is_prepared_for_each_category() {
        var rules = rules();
        var preparation = Play.preparation(rules, 3, 0);
        var tooFew =
                new ContestCommand.PrepareContest(
                        Play.START,
                        rules,
                        1,
                        "hash",
                        preparation.roster(),
                        preparation.questions().stream()
                                .filter(question -> !question.id().value().equals("m6"))
                                .toList());

        nothing().when(tooFew).thenRefused(Refusal.QUESTIONS_DO_NOT_FIT, "questions.main 5");
    }

    @Test
    void a_lifeline_is_used_once_by_each_until_time_is_up() {
        var play = helped().opens().does(uses(1, "50:50"));

        given(play).when(uses(1, "50:50")).thenRefused(Refusal.LIFELINE_USED);
        given(play).when(uses(2, "50:50")).thenAccepted();
        given(play).when(uses(1, "Hỏi khán giả")).thenAccepted();
        given(play.after(15.001)).when(uses(2, "50:50")).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void lifelines_are_those_of_the_rules_and_for_those_who_play() {
        var play = helped().asks(1, 2).opens();

        given(play).when(uses(1, "Gọi điện")).thenRefused(Refusal.NO_SUCH_LIFELINE);
        given(play).when(uses(3, "50:50")).thenRefused(Refusal.NOT_ON_FLOOR);
        given(ready(3).opens()).when(uses(1, "50:50")).thenRefused(Refusal.NO_SUCH_LIFELINE);
    }

    @Test
    void a_void_gives_the_lifeline_back() {
        var play = helped().opens().does(uses(1, "50:50")).does(ReadingTests.voids(1));

        assertThat(play.hall().lifelinesLeft(ids(1).getFirst())).contains("50:50");
    }

    /** Four questions, three to pick the fourth from; three contestants stand. */
    private static Play byCategory() {
        return ready(rules(), 3);
    }

    private static ContestRules rules() {
        return small().finalQuestion(new FinalQuestion(new FinalChoice.PickCategory(3), ""))
                .rules();
    }

    static Play beforeTheFinal() {
        return byCategory().asks(1, 2).asks(1, 2).asks(1, 2);
    }

    static Play helped() {
        return ready(draft -> draft.lifelines(List.of("50:50", "Hỏi khán giả")), 3);
    }

    static Function<Instant, ContestCommand> picks(int category) {
        return now -> new PickFinal(now, category);
    }

    static Function<Instant, ContestCommand> uses(int contestant, String lifeline) {
        return now -> new UseLifeline(now, new ContestantId(contestant), lifeline);
    }
}
