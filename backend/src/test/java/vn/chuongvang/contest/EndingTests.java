package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.FinishContest;
import vn.chuongvang.contest.ContestCommand.RingBell;
import vn.chuongvang.contest.ContestRules.End;
import vn.chuongvang.contest.ContestRules.Win;

import java.util.List;
import java.util.function.UnaryOperator;

class EndingTests {

    @Test
    void a_single_survivor_is_the_last_one_standing() {
        var play = ready(3).asks(2);

        assertThat(play.hall().titles())
                .containsExactly(new TitleHolder(Title.LAST_STANDING, id(2), round(1)));
        assertThat(play.hall().standing(id(2))).isEqualTo(new Standing.Winner());
    }

    @Test
    void an_early_single_survivor_plays_on_without_a_title() {
        var play = ready(ending(Win.BOTH_DISTINCT_TITLES, 3), 3).asks(2);

        assertThat(play.hall().titles()).isEmpty();
        assertThat(play.asks(2).hall().titles()).isEmpty();
        assertThat(play.asks(2).hall().titles()).hasSize(1);
    }

    @Test
    void the_last_one_standing_plays_on_for_the_bell() {
        var play = ready(3).asks(2).asks(2).asks(2).asks(2);

        given(play)
                .when(RingBell::new)
                .then(new ContestEvent.BellRung(play.now(), round(4), ids(2)));
        play.does(RingBell::new);
        assertThat(play.hall().standing(id(2))).isEqualTo(new Standing.RangBell());
        assertThat(play.hall().titles())
                .extracting(TitleHolder::title)
                .containsExactly(Title.LAST_STANDING, Title.GOLDEN_BELL);
    }

    @Test
    void the_last_one_standing_who_fails_keeps_that_title_and_rings_no_bell() {
        var play = ready(3).asks(2).asks();

        assertThat(play.floor()).isEmpty();
        assertThat(play.hall().standing(id(2))).isEqualTo(new Standing.Eliminated(2));
        assertThat(play.hall().titles()).hasSize(1);
        given(play).when(RingBell::new).thenRefused(Refusal.NO_BELL_TO_RING);
        given(play)
                .when(FinishContest::new)
                .then(
                        new ContestEvent.ContestFinished(
                                play.now(), Ending.LAST_STANDING, play.hall().ranking()));
    }

    @Test
    void when_standing_alone_wins_the_contest_is_decided() {
        var play = ready(ending(Win.LAST_STANDING, 1), 3).asks(2);

        assertThat(play.state().nextActs(play.now())).startsWith(Act.FINISH);
        given(play)
                .when(ReadingTests.reads(QuestionPurpose.MAIN))
                .thenRefused(Refusal.CONTEST_DECIDED);
        given(play).when(RingBell::new).thenRefused(Refusal.NO_BELL_TO_RING);
    }

    @Test
    void when_the_final_question_wins_standing_alone_is_no_title() {
        var play = ready(ending(Win.ANSWER_FINAL, 1), 3).asks(2);

        assertThat(play.hall().titles()).isEmpty();
        assertThat(play.asks(2).asks(2).asks(2).does(RingBell::new).hall().titles())
                .containsExactly(new TitleHolder(Title.GOLDEN_BELL, id(2), round(4)));
    }

    @Test
    void several_may_be_right_on_the_final_question() {
        var play = ready(3).asks(1, 2, 3).asks(1, 2, 3).asks(1, 2).asks(1, 2).does(RingBell::new);

        assertThat(play.hall().titles())
                .containsExactly(
                        new TitleHolder(Title.GOLDEN_BELL, id(1), round(4)),
                        new TitleHolder(Title.GOLDEN_BELL, id(2), round(4)));
    }

    @Test
    void a_backup_may_be_the_final_question() {
        var play =
                ready(3).asks(1)
                        .asks(1)
                        .asks(1)
                        .asks(1)
                        .does(ReadingTests.voids(4))
                        .reads(QuestionPurpose.BACKUP)
                        .untilOpen()
                        .settles(1);

        given(play).when(RingBell::new).thenAccepted();
    }

    @Test
    void before_the_final_question_there_is_no_bell() {
        given(ready(3).asks(1).asks(1).asks(1))
                .when(RingBell::new)
                .thenRefused(Refusal.NO_BELL_TO_RING);
    }

    @Test
    void the_bell_is_rung_once() {
        given(ready(2).asks(1).asks(1).asks(1).asks(1).does(RingBell::new))
                .when(RingBell::new)
                .thenRefused(Refusal.NO_BELL_TO_RING);
    }

    @Test
    void after_the_bell_nothing_is_asked_and_nobody_rescued() {
        var play = ready(2).asks(1).asks(1).asks(1).asks(1).does(RingBell::new);

        assertThat(play.state().nextActs(play.now())).startsWith(Act.FINISH);
        given(play)
                .when(RescueTests.rescues(ContestRules.Selection.LAST_ELIMINATED_FIRST, 1, 1))
                .thenRefused(Refusal.CONTEST_DECIDED);
    }

    @Test
    void a_void_of_the_final_question_takes_the_bell_back() {
        var play =
                ready(2).asks(1)
                        .asks(1)
                        .asks(1)
                        .asks(1)
                        .does(RingBell::new)
                        .does(ReadingTests.voids(4));

        assertThat(play.hall().titles())
                .extracting(TitleHolder::title)
                .containsExactly(Title.LAST_STANDING);
        assertThat(play.state().nextActs(play.now())).startsWith(Act.READ_BACKUP);
    }

    @Test
    void most_contests_end_without_a_bell() {
        assertThat(ending(ready(2).asks(1))).isEqualTo(Ending.LAST_STANDING);
        assertThat(ending(ready(2).asks(1).asks(1).asks(1).asks(1).does(RingBell::new)))
                .isEqualTo(Ending.BELL_RUNG);
        assertThat(ending(ready(2).asks(1, 2).asks(1, 2).asks(1, 2).asks(1, 2)))
                .isEqualTo(Ending.QUESTIONS_ASKED);
        assertThat(ending(ready(2).asks(1, 2))).isEqualTo(Ending.STOPPED);
        assertThat(ending(ready(draft -> draft.allWrong(RulingTests.annulUntil(1)), 2).asks()))
                .isEqualTo(Ending.FLOOR_EMPTY);
        assertThat(ending(Play.ready(RulingTests.score().rules(), 2).asks().asks().asks().asks()))
                .isEqualTo(Ending.SCORED);
        assertThat(ending(Play.ready(RulingTests.score().rules(), 2).asks()))
                .isEqualTo(Ending.STOPPED);
    }

    @Test
    void in_score_mode_there_are_no_titles() {
        var play = Play.ready(RulingTests.score().rules(), 1).asks(1).asks(1).asks(1).asks(1);

        assertThat(play.hall().titles()).isEmpty();
        given(play).when(RingBell::new).thenRefused(Refusal.NO_BELL_TO_RING);
    }

    @Test
    void a_contest_does_not_end_in_mid_question() {
        given(ready(3).opens()).when(FinishContest::new).thenRefused(Refusal.NOT_NOW);
        given(ready(3).opens().reveals()).when(FinishContest::new).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void a_contest_ends_once() {
        given(ready(3).does(FinishContest::new))
                .when(FinishContest::new)
                .thenRefused(Refusal.NOT_NOW);
    }

    private static Ending ending(Play play) {
        return ((ContestState.Finished) play.does(FinishContest::new).state()).ending();
    }

    static UnaryOperator<RulesDraft> ending(Win win, int lastStandingFrom) {
        return draft -> draft.end(new End(win, lastStandingFrom));
    }

    @Test
    void the_result_sheet_is_part_of_the_fact() {
        var play = ready(3).asks(1, 2).asks(1).does(FinishContest::new);

        assertThat(((ContestState.Finished) play.state()).ranking())
                .isEqualTo(
                        List.of(
                                new RankLine(1, id(1), 2, 2_000, 0),
                                new RankLine(2, id(2), 1, 2_000, 2),
                                new RankLine(3, id(3), 0, 0, 1)));
    }
}
