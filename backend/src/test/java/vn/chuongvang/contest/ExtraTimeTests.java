package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.lobby;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.contest.ContestCommand.CloseRound;
import vn.chuongvang.contest.ContestCommand.ExtendTime;
import vn.chuongvang.contest.ContestCommand.GiveExtraTime;
import vn.chuongvang.contest.ContestCommand.LockNow;
import vn.chuongvang.contest.ContestCommand.Pause;
import vn.chuongvang.contest.ContestCommand.Resume;
import vn.chuongvang.contest.ContestCommand.StartContest;
import vn.chuongvang.contest.ContestCommand.Undo;

import java.time.Duration;

/** Questions of 15 s with a grace of 2 s; contestant 2 has more. */
class ExtraTimeTests {
    private static final double GRACE = 2;

    private static Play with(int percent) {
        return lobby(3).does(new GiveExtraTime(Play.START, ids(2), percent))
                .does(StartContest::new)
                .opens();
    }

    @ParameterizedTest
    @CsvSource({"25, 18.75", "50, 22.5", "100, 30"})
    void the_own_deadline_is_later_by_that_share(int percent, double seconds) {
        var play = with(percent);
        var opensAt = play.current().opensAt();

        var own = ExtraTime.closesAt(play.hall(), play.current(), id(2));
        var others = ExtraTime.closesAt(play.hall(), play.current(), id(1));

        assertThat(Duration.between(opensAt, own))
                .isEqualTo(Duration.ofMillis((long) (seconds * 1000)));
        assertThat(Duration.between(opensAt, others)).isEqualTo(Duration.ofSeconds(15));
        assertThat(play.current().closesAt()).isEqualTo(opensAt.plusSeconds(15));
    }

    @Test
    void an_answer_within_the_own_time_counts_and_for_others_it_is_late() {
        var play = with(50).after(15 + GRACE + 1);

        assertThat(play.decides(play.answer(2, 1, A))).isInstanceOf(Decision.Accepted.class);
        play.answers(2, A);
        assertThat(play.current().answers().has(id(2))).isTrue();
        play.does(play.answer(1, 1, A));
        assertThat(play.current().answers().has(id(1))).isFalse();
        assertThat(play.current().late()).hasSize(1);
    }

    @Test
    void after_the_own_time_and_the_grace_it_is_late_too() {
        var play = with(50);
        play.after(22.5 + GRACE);
        assertThat(play.decides(play.answer(2, 1, A)))
                .isEqualTo(
                        Decision.accepted(
                                new ContestEvent.AnswerRecorded(
                                        play.now(),
                                        id(2),
                                        round(1),
                                        1,
                                        A,
                                        AnswerChannel.PHONE,
                                        24_500)));
        play.after(0.001).does(play.answer(2, 1, A));
        assertThat(play.current().answers().has(id(2))).isFalse();
    }

    @Test
    void the_round_closes_after_the_longest() {
        var play = with(50);
        assertThat(play.untilDeadline()).isEqualTo(Duration.ofMillis(24_500));
        given(play.after(15 + GRACE))
                .when(now -> new CloseRound(now, round(1)))
                .thenRefused(Refusal.TOO_EARLY);
        play.closes();
        assertThat(play.state()).isInstanceOf(ContestState.Closed.class);
    }

    @Test
    void whoever_has_left_the_floor_makes_nobody_wait() {
        var play = with(100).settles(1, 3).opens();

        assertThat(play.untilDeadline()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void more_time_for_all_is_more_for_them_too_and_a_lock_shortens_theirs_alike() {
        var longer = with(100).does(now -> new ExtendTime(now, 5));
        assertThat(longer.untilDeadline()).isEqualTo(Duration.ofSeconds(20 + 20 + 2));

        var locked = with(50).after(4).does(LockNow::new);
        assertThat(locked.untilDeadline()).isEqualTo(Duration.ofSeconds(2 + 2));
    }

    @Test
    void a_pause_gives_back_to_everybody_what_it_took() {
        var play =
                with(50).after(3)
                        .does(now -> new Pause(now, PauseCause.HOST, ""))
                        .after(60)
                        .does(now -> new Resume(now, PauseCause.HOST));

        assertThat(play.untilDeadline()).isEqualTo(Duration.ofMillis(24_500 - 3_000));
    }

    @Test
    void nobody_else_s_round_is_another_one() {
        var without = ready(3).opens().current();
        var with = with(100).current();

        assertThat(with).isEqualTo(without);
    }

    @Test
    void it_is_given_before_the_start_only() {
        given(ready(3))
                .when(now -> new GiveExtraTime(now, ids(2), 50))
                .thenRefused(Refusal.NOT_NOW);
    }

    @ParameterizedTest
    @ValueSource(ints = {-25, 10, 75, 101, 200})
    void only_the_known_shares_are_given(int percent) {
        given(lobby(3))
                .when(now -> new GiveExtraTime(now, ids(2), percent))
                .thenRefused(Refusal.TIME_OUT_OF_RANGE);
    }

    @Test
    void nobody_gets_any_who_is_not_there() {
        given(lobby(3))
                .when(now -> new GiveExtraTime(now, ids(4), 50))
                .thenRefused(Refusal.LIST_DOES_NOT_FIT);
    }

    @Test
    void it_is_changed_taken_away_and_undone() {
        var play = lobby(3).does(new GiveExtraTime(Play.START, ids(2, 3), 50));
        assertThat(play.hall().extraPercent(id(3))).isEqualTo(50);
        assertThat(play.hall().hasExtraTime()).isTrue();

        play.does(now -> new GiveExtraTime(now, ids(3), 0));
        assertThat(play.hall().extraPercent(id(3))).isZero();
        assertThat(play.hall().extraPercent(id(2))).isEqualTo(50);

        play.does(Undo::new);
        assertThat(play.hall().extraPercent(id(3))).isEqualTo(50);
    }
}
