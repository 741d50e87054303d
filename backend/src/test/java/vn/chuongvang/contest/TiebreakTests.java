package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.B;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.number;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;
import static vn.chuongvang.contest.QuestionPurpose.TIEBREAK;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.Disqualify;
import vn.chuongvang.contest.ContestCommand.RingBell;
import vn.chuongvang.contest.ContestCommand.ShareRanks;
import vn.chuongvang.contest.ContestCommand.StartTiebreak;
import vn.chuongvang.contest.ContestEvent.TiebreakSettled;
import vn.chuongvang.contest.ContestEvent.TitleAwarded;
import vn.chuongvang.contest.ContestRules.TiePolicy;
import vn.chuongvang.contest.ContestRules.Win;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

class TiebreakTests {

    @Test
    void sub_questions_ask_only_those_who_are_tied() {
        var play = tied(TiePolicy.FASTEST_CORRECT).reads(TIEBREAK);

        assertThat(play.current().asked().toList()).isEqualTo(ids(1, 2, 3));
        given(play.untilOpen()).when(play.answer(4, 1, A)).thenRefused(Refusal.NOT_ASKED);
    }

    @Test
    void the_fastest_right_answer_wins() {
        var play =
                tied(TiePolicy.FASTEST_CORRECT)
                        .reads(TIEBREAK)
                        .untilOpen()
                        .answers(2, B)
                        .after(1)
                        .answers(3, A)
                        .after(1)
                        .answers(1, A)
                        .reveals();

        given(play)
                .when(ContestCommand.ConfirmRuling::new)
                .then(
                        new TiebreakSettled(play.now(), round(5), List.of(ids(3), ids(1), ids(2))),
                        new TitleAwarded(play.now(), Title.LAST_STANDING, id(3), round(5), false));
        assertThat(ranks(play.confirms())).containsExactly("1:3", "2:1", "3:2", "4:4");
    }

    @Test
    void equally_fast_answers_play_another_sub_question() {
        var play =
                tied(TiePolicy.FASTEST_CORRECT)
                        .reads(TIEBREAK)
                        .untilOpen()
                        .answers(1, A)
                        .answers(2, A)
                        .answers(3, B)
                        .reveals()
                        .confirms();

        assertThat(play.hall().tiebreak()).contains(new Tiebreak(ids(1, 2), List.of(ids(3))));
        play.reads(TIEBREAK).untilOpen().answers(2, A).reveals().confirms();
        assertThat(ranks(play)).containsExactly("1:2", "2:1", "3:3", "4:4");
    }

    @Test
    void sudden_death_goes_on_until_one_is_right_alone() {
        var play = tied(TiePolicy.SUDDEN_DEATH_CORRECT);

        play.reads(TIEBREAK).untilOpen().settles(1, 2);
        assertThat(play.hall().tiebreak().orElseThrow().tied()).isEqualTo(ids(1, 2));
        play.reads(TIEBREAK).untilOpen().settles();
        assertThat(play.hall().tiebreak().orElseThrow().tied()).isEqualTo(ids(1, 2));
        play.reads(TIEBREAK).untilOpen().settles(2);
        assertThat(play.hall().tiebreak()).isEmpty();
        assertThat(ranks(play)).containsExactly("1:2", "2:1", "3:3", "4:4");
    }

    @Test
    void the_closest_number_wins() {
        var play =
                tied(TiePolicy.CLOSEST_NUMBER)
                        .reads(TIEBREAK)
                        .untilOpen()
                        .answers(1, number(12))
                        .answers(2, number(3))
                        .answers(3, Play.written("nhiều", Response.Verdict.WRONG))
                        .reveals()
                        .confirms();

        assertThat(ranks(play)).containsExactly("1:2", "2:1", "3:3", "4:4");
    }

    @Test
    void when_ties_are_shared_there_are_no_sub_questions() {
        given(allAsked(TiePolicy.SHARED))
                .when(starts(1, 2, 3))
                .thenRefused(Refusal.TIES_ARE_SHARED);
    }

    @Test
    void shared_ranks_are_equal_whatever_else_they_did() {
        var play = allAsked(TiePolicy.SHARED).does(shares(1, 2, 3));

        assertThat(ranks(play)).containsExactly("1:1", "1:2", "1:3", "4:4");
    }

    @Test
    void a_running_tie_break_may_end_in_sharing() {
        var play = tied(TiePolicy.SUDDEN_DEATH_CORRECT).reads(TIEBREAK).untilOpen().settles(1, 2);

        given(play).when(shares(1, 2, 3)).thenRefused(Refusal.NOT_TIED);
        assertThat(ranks(play.does(shares(1, 2)))).containsExactly("1:1", "1:2", "3:3", "4:4");
        assertThat(play.hall().titles()).isEmpty();
    }

    @Test
    void only_a_whole_group_of_equals_is_tied() {
        var play = allAsked(TiePolicy.FASTEST_CORRECT);

        given(play).when(starts(1, 2)).thenRefused(Refusal.NOT_TIED);
        given(play).when(starts(1, 2, 3, 4)).thenRefused(Refusal.NOT_TIED);
        given(play).when(shares(1, 4)).thenRefused(Refusal.NOT_TIED);
    }

    @Test
    void a_tie_for_a_lower_rank_can_be_played_too() {
        var play =
                ready(4).asks(1, 2)
                        .asks(1)
                        .asks(1)
                        .asks(1)
                        .does(starts(3, 4))
                        .reads(TIEBREAK)
                        .untilOpen()
                        .settles(4);

        assertThat(ranks(play)).containsExactly("1:1", "2:2", "3:4", "4:3");
    }

    @Test
    void while_main_questions_are_left_the_floor_is_not_tied() {
        given(ready(3).asks(1, 2)).when(starts(1, 2)).thenRefused(Refusal.NOT_NOW);
        given(ready(3).asks(1, 2)).when(shares(1, 2)).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void before_the_first_question_nobody_is_tied_even_if_all_were_put_out() {
        var play =
                ready(2).does(
                                now ->
                                        new ContestCommand.EliminateContestants(
                                                now, ids(1, 2), "rời sàn"));

        given(play).when(starts(1, 2)).thenRefused(Refusal.NOT_NOW);
        given(play).when(shares(1, 2)).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void while_a_tie_break_runs_nothing_else_is_played() {
        var play = tied(TiePolicy.FASTEST_CORRECT);

        given(play)
                .when(ReadingTests.reads(QuestionPurpose.BACKUP))
                .thenRefused(Refusal.TIEBREAK_RUNNING);
        given(play).when(starts(1, 2, 3)).thenRefused(Refusal.TIEBREAK_RUNNING);
        given(play).when(RingBell::new).thenRefused(Refusal.TIEBREAK_RUNNING);
        given(play)
                .when(RescueTests.rescues(ContestRules.Selection.LAST_ELIMINATED_FIRST, 1, 1))
                .thenRefused(Refusal.TIEBREAK_RUNNING);
    }

    @Test
    void when_all_were_wrong_together_the_winner_of_the_tie_break_stands_again() {
        var play =
                ready(draft -> draft.allWrong(RulingTests.annulUntil(1)), 3)
                        .asks(1, 2)
                        .asks()
                        .does(starts(1, 2))
                        .reads(TIEBREAK)
                        .untilOpen()
                        .settles(2);

        assertThat(play.hall().standing(id(2))).isEqualTo(new Standing.Winner());
        assertThat(play.floor()).isEqualTo(ids(2));
        assertThat(ranks(play)).containsExactly("1:2", "2:1", "3:3");
        assertThat(play.state().nextActs(play.now())).startsWith(Act.READ_MAIN);
    }

    @Test
    void a_void_of_the_sub_question_takes_its_title_back() {
        var play =
                ready(draft -> draft.allWrong(RulingTests.annulUntil(1)), 3)
                        .asks(1, 2)
                        .asks()
                        .does(starts(1, 2))
                        .reads(TIEBREAK)
                        .untilOpen()
                        .settles(2)
                        .does(ReadingTests.voids(3));

        assertThat(play.hall().titles()).isEmpty();
        assertThat(play.floor()).isEmpty();
        assertThat(play.hall().tiebreak().orElseThrow().tied()).isEqualTo(ids(1, 2));
        assertThat(play.state().nextActs(play.now())).startsWith(Act.READ_TIEBREAK);
    }

    @Test
    void a_void_of_an_earlier_sub_question_lets_all_who_were_tied_play_again() {
        var play = tied(TiePolicy.SUDDEN_DEATH_CORRECT);
        play.reads(TIEBREAK).untilOpen().settles(1, 2);
        play.reads(TIEBREAK).untilOpen().settles(2);

        play.does(ReadingTests.voids(5));

        assertThat(play.hall().tiebreak().orElseThrow())
                .isEqualTo(new Tiebreak(ids(1, 2, 3), List.of()));
    }

    @Test
    void a_void_that_brings_somebody_back_cancels_the_tie_break() {
        var play = tied(TiePolicy.FASTEST_CORRECT);

        given(play)
                .when(ReadingTests.voids(1))
                .then(
                        new ContestEvent.RoundVoided(play.now(), round(1), "đề in sai", ids(4)),
                        new ContestEvent.TiebreakCancelled(play.now(), ids(1, 2, 3)));
        assertThat(play.does(ReadingTests.voids(1)).hall().tiebreak()).isEmpty();
        assertThat(play.hall().tiedGroups()).containsExactly(ids(1, 2, 3, 4));
    }

    @Test
    void who_is_disqualified_leaves_the_tie_break() {
        var play =
                tied(TiePolicy.FASTEST_CORRECT)
                        .does(now -> new Disqualify(now, id(1), "nhắc bài"))
                        .does(now -> new Disqualify(now, id(2), "nhắc bài"));

        assertThat(play.hall().tiebreak()).isEmpty();
        assertThat(play.hall().titles()).extracting(TitleHolder::contestant).containsExactly(id(3));
    }

    @Test
    void the_bell_is_for_the_winner_of_the_sub_questions() {
        var play =
                ready(EndingTests.ending(Win.ANSWER_FINAL, 1), 3)
                        .asks(1, 2)
                        .asks(1, 2)
                        .asks(1, 2)
                        .asks(1, 2)
                        .does(starts(1, 2))
                        .reads(TIEBREAK)
                        .untilOpen()
                        .settles(2);

        given(play)
                .when(RingBell::new)
                .then(new ContestEvent.BellRung(play.now(), round(4), ids(2)));
    }

    @Test
    void after_a_voided_sub_question_the_rank_may_be_shared_and_the_bell_rung() {
        var play =
                tied(TiePolicy.FASTEST_CORRECT)
                        .reads(TIEBREAK)
                        .untilOpen()
                        .does(ReadingTests.voids(5))
                        .does(shares(1, 2, 3));

        given(play)
                .when(RingBell::new)
                .then(new ContestEvent.BellRung(play.now(), round(4), ids(1, 2, 3)));
    }

    @Test
    void sub_questions_do_not_count_as_right_answers() {
        var play = tied(TiePolicy.FASTEST_CORRECT).reads(TIEBREAK).untilOpen().settles(1);

        assertThat(play.hall().score(id(1)).right()).isEqualTo(4);
    }

    @Test
    void when_sub_questions_are_used_up_the_rank_is_shared() {
        var play = tied(TiePolicy.SUDDEN_DEATH_CORRECT);
        play.reads(TIEBREAK).untilOpen().settles();
        play.reads(TIEBREAK).untilOpen().settles();
        play.reads(TIEBREAK).untilOpen().settles();

        given(play).when(ReadingTests.reads(TIEBREAK)).thenRefused(Refusal.NO_QUESTION_LEFT);
        assertThat(play.state().nextActs(play.now())).contains(Act.SHARE_RANKS);
        given(play).when(shares(1, 2, 3)).thenAccepted();
    }

    @Test
    void in_score_mode_equals_in_score_and_time_are_tied() {
        var play = Play.ready(RulingTests.score().rules(), 4);
        for (int i = 0; i < 4; i++) {
            play.opens().answers(1, A).answers(2, A).settles(3);
        }

        assertThat(play.hall().tiedGroups()).containsExactly(ids(1, 2));
        play.does(starts(1, 2)).reads(TIEBREAK).untilOpen().settles(2);
        assertThat(ranks(play)).containsExactly("1:2", "2:1", "3:3", "4:4");
    }

    @Test
    void in_score_mode_a_tie_may_be_shared() {
        var play = Play.ready(RulingTests.score().rules(), 3);
        for (int i = 0; i < 4; i++) {
            play.opens().answers(1, A).answers(2, A).settles();
        }

        assertThat(ranks(play.does(shares(1, 2)))).containsExactly("1:1", "1:2", "3:3");
    }

    /** 1, 2 and 3 stand after all four questions, 4 fell at the first. */
    private static Play allAsked(TiePolicy tie) {
        return ready(draft -> draft.tie(tie), 4)
                .asks(1, 2, 3)
                .asks(1, 2, 3)
                .asks(1, 2, 3)
                .asks(1, 2, 3);
    }

    private static Play tied(TiePolicy tie) {
        return allAsked(tie).does(starts(1, 2, 3));
    }

    private static List<String> ranks(Play play) {
        return play.hall().ranking().stream()
                .map(line -> line.rank() + ":" + line.contestant().value())
                .toList();
    }

    static Function<Instant, ContestCommand> starts(int... contestants) {
        return now -> new StartTiebreak(now, ids(contestants));
    }

    static Function<Instant, ContestCommand> shares(int... contestants) {
        return now -> new ShareRanks(now, ids(contestants));
    }
}
