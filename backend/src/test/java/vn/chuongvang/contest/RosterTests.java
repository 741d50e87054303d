package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.lobby;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.small;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.AddWalkIn;
import vn.chuongvang.contest.ContestCommand.MarkAbsent;
import vn.chuongvang.contest.ContestCommand.MarkPresent;
import vn.chuongvang.contest.ContestCommand.StartContest;
import vn.chuongvang.contest.ContestCommand.Substitute;
import vn.chuongvang.contest.ContestRules.Roster;

class RosterTests {
    private static final UnitId UNIT = new UnitId(1);

    @Test
    void a_walk_in_gets_the_next_number_and_stands_on_the_floor() {
        var play = lobby(3).does(walkIn(9));

        assertThat(play.hall().contestant(id(4)).seat()).isEqualTo(new SeatNumber(9));
        assertThat(play.floor()).isEqualTo(ids(1, 2, 3, 4));
    }

    @Test
    void a_taken_seat_is_refused() {
        given(lobby(3)).when(walkIn(2)).thenRefused(Refusal.SEAT_TAKEN, "2");
    }

    @Test
    void a_seat_that_is_not_there_is_refused() {
        given(lobby(3)).when(walkIn(21)).thenRefused(Refusal.NO_SUCH_SEAT);
        given(lobby(3)).when(walkIn(null)).thenRefused(Refusal.NO_SUCH_SEAT);
    }

    @Test
    void a_full_floor_takes_no_walk_in() {
        var rules = small().roster(new Roster(3, 0, null)).rules();

        given(lobby(rules, 3, 0))
                .when(walkIn(9))
                .thenRefused(Refusal.FLOOR_FULL, "roster.maxOnFloor");
    }

    @Test
    void a_unit_at_its_quota_takes_no_walk_in() {
        var rules = small().roster(new Roster(20, 0, 1)).rules();

        given(lobby(rules, 3, 0))
                .when(walkIn(9))
                .thenRefused(Refusal.FLOOR_FULL, "roster.quotaPerUnit");
    }

    @Test
    void a_walk_in_may_wait_as_a_reserve() {
        var play = lobby(3).does(new AddWalkIn(Play.START, null, UNIT, true));

        assertThat(play.hall().standing(id(4))).isEqualTo(new Standing.Reserve());
    }

    @Test
    void a_reserve_takes_the_seat_of_whom_it_replaces() {
        var play = lobby(small().rules(), 3, 1).does(new Substitute(Play.START, id(2), id(4)));

        assertThat(play.hall().contestant(id(4)).seat()).isEqualTo(new SeatNumber(2));
        assertThat(play.hall().contestant(id(2)))
                .isEqualTo(new Contestant(id(2), null, new UnitId(2), true));
        assertThat(play.floor()).isEqualTo(ids(1, 3, 4));
    }

    @Test
    void a_reserve_may_replace_a_no_show() {
        var play =
                lobby(small().rules(), 3, 1)
                        .does(new MarkAbsent(Play.START, ids(2)))
                        .does(new Substitute(Play.START, id(2), id(4)));

        assertThat(play.floor()).isEqualTo(ids(1, 3, 4));
        assertThat(play.hall().isAbsent(id(2))).isFalse();
    }

    @Test
    void who_was_put_out_and_replaced_is_still_out() {
        var play =
                lobby(small().rules(), 3, 1)
                        .does(StartContest::new)
                        .does(now -> new ContestCommand.EliminateContestants(now, ids(2), "say"))
                        .does(new Substitute(Play.START, id(2), id(4)));

        assertThat(play.hall().standing(id(2))).isEqualTo(new Standing.Eliminated(0));
        assertThat(play.floor()).isEqualTo(ids(1, 3, 4));
    }

    @Test
    void a_disqualified_reserve_does_not_come_in() {
        var play =
                lobby(small().rules(), 3, 1)
                        .does(StartContest::new)
                        .does(now -> new ContestCommand.Disqualify(now, id(4), "nhắc bài"));

        given(play)
                .when(new Substitute(Play.START, id(1), id(4)))
                .thenRefused(Refusal.NOT_A_RESERVE);
    }

    @Test
    void who_came_back_may_still_be_absent() {
        var play =
                lobby(3).does(StartContest::new)
                        .does(now -> new ContestCommand.EliminateContestants(now, ids(2), "say"))
                        .does(CorrectingTests.restores(2))
                        .does(new MarkAbsent(Play.START, ids(2)));

        assertThat(play.floor()).isEqualTo(ids(1, 3));
    }

    @Test
    void only_a_reserve_comes_in() {
        given(lobby(3))
                .when(new Substitute(Play.START, id(1), id(2)))
                .thenRefused(Refusal.NOT_A_RESERVE);
    }

    @Test
    void nobody_is_substituted_by_somebody_unknown() {
        given(lobby(3))
                .when(new Substitute(Play.START, id(1), id(7)))
                .thenRefused(Refusal.UNKNOWN_CONTESTANT);
    }

    @Test
    void no_shows_do_not_start_and_keep_their_seats() {
        var play = lobby(3).does(new MarkAbsent(Play.START, ids(1, 3))).does(StartContest::new);

        assertThat(play.floor()).isEqualTo(ids(2));
        assertThat(play.hall().contestant(id(3)).seat()).isEqualTo(new SeatNumber(3));
    }

    @Test
    void a_late_comer_is_marked_present_until_question_1_opens() {
        var play =
                lobby(3).does(new MarkAbsent(Play.START, ids(1)))
                        .does(StartContest::new)
                        .reads(QuestionPurpose.MAIN)
                        .after(4.9)
                        .does(now -> new MarkPresent(now, ids(1)));

        assertThat(play.current().asked().toList()).isEqualTo(ids(1, 2, 3));
    }

    @Test
    void when_question_1_is_open_the_roster_is_closed() {
        var play = lobby(small().rules(), 3, 1).does(StartContest::new).opens();

        given(play).when(now -> new MarkAbsent(now, ids(1))).thenRefused(Refusal.NOT_NOW);
        given(play).when(now -> new MarkPresent(now, ids(1))).thenRefused(Refusal.NOT_NOW);
        given(play).when(now -> new Substitute(now, id(1), id(4))).thenRefused(Refusal.NOT_NOW);
        given(play)
                .when(now -> new AddWalkIn(now, new SeatNumber(9), UNIT, false))
                .thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void the_absent_are_not_marked_twice() {
        var play = lobby(3).does(new MarkAbsent(Play.START, ids(1)));

        given(play).when(new MarkAbsent(Play.START, ids(1))).thenRefused(Refusal.LIST_DOES_NOT_FIT);
        given(play)
                .when(new MarkPresent(Play.START, ids(2)))
                .thenRefused(Refusal.LIST_DOES_NOT_FIT);
    }

    @Test
    void a_list_names_everybody_once_and_somebody_at_least() {
        given(lobby(3))
                .when(new MarkAbsent(Play.START, ids(1, 1)))
                .thenRefused(Refusal.LIST_DOES_NOT_FIT);
        given(lobby(3))
                .when(new MarkAbsent(Play.START, ids()))
                .thenRefused(Refusal.LIST_DOES_NOT_FIT);
        given(lobby(3))
                .when(new MarkAbsent(Play.START, ids(4)))
                .thenRefused(Refusal.LIST_DOES_NOT_FIT);
    }

    @Test
    void an_empty_floor_does_not_start() {
        given(lobby(2).does(new MarkAbsent(Play.START, ids(1, 2))))
                .when(StartContest::new)
                .thenRefused(Refusal.NOBODY_ON_FLOOR);
    }

    @Test
    void a_contest_starts_once() {
        given(ready(3)).when(StartContest::new).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void the_start_tells_how_many_stand() {
        given(lobby(3))
                .when(StartContest::new)
                .then(new ContestEvent.ContestStarted(Play.START, 3));
    }

    private static AddWalkIn walkIn(@Nullable Integer seat) {
        return new AddWalkIn(Play.START, seat == null ? null : new SeatNumber(seat), UNIT, false);
    }
}
