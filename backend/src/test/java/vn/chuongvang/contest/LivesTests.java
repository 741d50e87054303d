package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.ready;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestRules.Elimination;
import vn.chuongvang.contest.ContestRules.EliminationMode;
import vn.chuongvang.contest.ContestRules.Selection;

/** Two lives: the first wrong answer costs one, the second puts out. */
class LivesTests {
    @Test
    void the_last_life_puts_out() {
        var play = twoLives(3).asks(1, 2);

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.hall().livesLeft(id(1))).isEqualTo(2);
        assertThat(play.hall().livesLeft(id(3))).isEqualTo(1);
        play.asks(1, 2);
        assertThat(play.hall().standing(id(3))).isEqualTo(new Standing.Eliminated(2));
        assertThat(play.hall().livesLeft(id(3))).isZero();
    }

    @Test
    void a_life_is_lost_once_for_each_wrong_answer_and_never_comes_back_by_itself() {
        var play = twoLives(3).asks(1, 2).asks(1, 2, 3).asks(1, 2);

        assertThat(play.hall().standing(id(3))).isEqualTo(new Standing.Eliminated(3));
    }

    @Test
    void everybody_wrong_with_lives_left_is_no_all_wrong_floor() {
        var play = twoLives(3).asks();

        assertThat(play.hall().outcome(Play.round(1))).contains(RoundOutcome.WRONG_ARE_OUT);
        assertThat(play.floor()).hasSize(3);
        assertThat(play.hall().livesLeft(id(1))).isEqualTo(1);
    }

    @Test
    void a_floor_that_would_be_empty_is_an_all_wrong_floor_and_annulled_costs_nothing() {
        var play = twoLives(2).asks().asks();

        assertThat(play.hall().outcome(Play.round(2))).contains(RoundOutcome.ANNULLED);
        assertThat(play.hall().livesLeft(id(1))).isEqualTo(1);
        assertThat(play.floor()).isEqualTo(ids(1, 2));
    }

    @Test
    void a_void_gives_the_life_back_and_whom_it_cost_the_last_one() {
        var play = twoLives(3).asks(1, 2).asks(1, 2).does(ReadingTests.voids(1));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.hall().livesLeft(id(3))).isEqualTo(1);
    }

    @Test
    void an_accepted_answer_gives_the_life_back() {
        var play =
                twoLives(3)
                        .asks(1, 2)
                        .does(CorrectingTests.accepts(1, new AcceptedAnswer.Option(1)));

        assertThat(play.hall().livesLeft(id(3))).isEqualTo(2);
    }

    @Test
    void whoever_is_rescued_has_one_life() {
        var play =
                twoLives(3)
                        .asks(1, 2)
                        .asks(1, 2)
                        .does(RescueTests.rescues(Selection.LAST_ELIMINATED_FIRST, 1, 7));

        assertThat(play.hall().livesLeft(id(3))).isEqualTo(1);
        assertThat(play.asks(1, 2).floor()).isEqualTo(ids(1, 2));
    }

    private static Play twoLives(int contestants) {
        return ready(
                draft ->
                        draft.elimination(
                                        new Elimination(
                                                new EliminationMode.Lives(2), Confirm.HOST_CONFIRM))
                                .allWrong(new AllWrong(AllWrongPolicy.ANNUL_AND_BACKUP, 5)),
                contestants);
    }
}
