package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.lobby;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.small;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.EnterRescuePoints;
import vn.chuongvang.contest.ContestCommand.EnterVotes;
import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Quiz, round among the eliminated, reserves, everybody, votes: how places are won. */
class RescueGameTests {
    private static final Selection LAST_FIRST = Selection.LAST_ELIMINATED_FIRST;

    @Test
    void rescuers_win_points_with_their_answers_and_each_brings_somebody_back() {
        var play = quiz().asks(1, 2).asksForRescue().does(wins(1)).asksForRescue().does(wins(2));

        given(play).when(rescues(2)).thenRefused(Refusal.COUNT_OUT_OF_RANGE, "3");
        assertThat(play.does(rescues(3)).floor()).hasSize(5);
    }

    @Test
    void a_rescue_question_asks_no_contestant_and_changes_no_score() {
        var play = quiz().asks(1, 2).reads(QuestionPurpose.RESCUE).untilOpen();

        given(play).when(play.answer(1, 1, A)).thenRefused(Refusal.NOT_ASKED);
        given(play).when(play.answer(3, 1, A)).thenRefused(Refusal.NOT_ASKED);
        play.settles();
        assertThat(play.hall().score(id(1)).right()).isEqualTo(1);
        assertThat(play.floor()).isEqualTo(ids(1, 2));
        assertThat(play.hall().lastIndex()).isEqualTo(1);
    }

    @Test
    void points_come_after_a_question_and_once() {
        var asked = quiz().asks(1, 2);

        given(asked).when(wins(1)).thenRefused(Refusal.RESCUE_GAME_FIRST);
        given(asked).when(rescues(0)).thenRefused(Refusal.RESCUE_GAME_FIRST);
        asked.asksForRescue();
        given(asked).when(rescues(0)).thenRefused(Refusal.RESCUE_GAME_FIRST);
        given(asked)
                .when(ReadingTests.reads(QuestionPurpose.RESCUE))
                .thenRefused(Refusal.RESCUE_GAME_FIRST);
        given(asked.does(wins(0))).when(wins(1)).thenRefused(Refusal.RESCUE_GAME_FIRST);
    }

    @Test
    void rescuers_who_win_nothing_bring_nobody_back_and_the_rescue_is_used() {
        var play = quiz().asks(1, 2).asksForRescue().does(wins(0)).does(rescues(0));

        assertThat(play.floor()).isEqualTo(ids(1, 2));
        assertThat(play.hall().rescuesUsed()).isEqualTo(1);
    }

    @Test
    void a_voided_question_takes_its_points_with_it() {
        var play = quiz().asks(1, 2).asksForRescue().does(wins(2)).does(ReadingTests.voids(2));

        assertThat(play.hall().rescueGame().points()).isZero();
        given(play).when(rescues(2)).thenRefused(Refusal.RESCUE_GAME_FIRST);
    }

    @Test
    void the_next_main_question_ends_a_game_that_led_to_nothing() {
        var play = quiz().asks(1, 2).asksForRescue().does(wins(2)).asks(1, 2);

        assertThat(play.hall().rescueGame()).isEqualTo(RescueGame.NONE);
    }

    @Test
    void the_eliminated_who_are_right_in_every_question_come_back() {
        var play = ox(new ReturnCount.All()).asks(1, 2);
        play.asksForRescue(3, 4, 5).asksForRescue(3, 4);

        assertThat(play.does(rescues(0)).floor()).isEqualTo(ids(1, 2, 3, 4));
        assertThat(play.hall().standing(id(3))).isEqualTo(new Standing.Rescued(1));
    }

    @Test
    void a_round_among_the_eliminated_asks_those_who_are_through() {
        var play = ox(new ReturnCount.All()).asks(1, 2).asksForRescue(3, 4);
        play.reads(QuestionPurpose.RESCUE).untilOpen();

        assertThat(play.current().asked().toList()).isEqualTo(ids(3, 4));
        given(play).when(play.answer(5, 1, A)).thenRefused(Refusal.NOT_ASKED);
        given(play).when(play.answer(1, 1, A)).thenRefused(Refusal.NOT_ASKED);
    }

    @Test
    void nobody_comes_back_before_the_eliminated_were_asked() {
        given(ox(new ReturnCount.All()).asks(1, 2))
                .when(rescues(0))
                .thenRefused(Refusal.RESCUE_GAME_FIRST);
    }

    @Test
    void a_voided_question_drops_nobody_from_the_round() {
        var play = ox(new ReturnCount.All()).asks(1, 2).asksForRescue(3, 4, 5);
        play.asksForRescue(3).does(ReadingTests.voids(3));

        assertThat(play.does(rescues(0)).floor()).isEqualTo(ids(1, 2, 3, 4, 5));
    }

    @Test
    void places_limit_those_who_were_right() {
        var play = ox(new ReturnCount.Fixed(1)).asks(1, 2, 3).asks(1, 2).asksForRescue(3, 4);

        assertThat(play.does(rescues(0)).floor()).isEqualTo(ids(1, 2, 3));
    }

    @Test
    void right_answers_of_the_round_do_not_count_in_the_ranking() {
        var play = ox(new ReturnCount.All()).asks(1, 2).asksForRescue(3);

        assertThat(play.hall().score(id(3)).right()).isZero();
        given(play)
                .when(CorrectingTests.accepts(2, new AcceptedAnswer.Option(1)))
                .thenRefused(Refusal.ROUND_DOES_NOT_COUNT);
    }

    @Test
    void everybody_comes_back() {
        var play = game(RescueMechanism.ALL_BACK, new ReturnCount.All(), LAST_FIRST).asks(1);

        assertThat(play.does(rescues(0)).floor()).isEqualTo(ids(1, 2, 3, 4, 5, 6));
    }

    @Test
    void a_fixed_number_comes_back_whatever_was_counted() {
        var play =
                game(RescueMechanism.HOST_ENTERS_COUNT, new ReturnCount.Fixed(2), LAST_FIRST)
                        .asks(1, 2);

        assertThat(play.does(rescues(9)).floor()).hasSize(4);
    }

    /** Out are 3 and 6 of unit 3, 4 of unit 1, 5 of unit 2. */
    @Test
    void so_many_of_each_unit_come_back() {
        var play =
                game(RescueMechanism.HOST_ENTERS_COUNT, new ReturnCount.PerUnit(1), LAST_FIRST)
                        .asks(1, 2, 3)
                        .asks(1, 2);

        assertThat(play.does(rescues(0)).floor()).isEqualTo(ids(1, 2, 3, 4, 5));
    }

    @Test
    void picks_are_so_many_of_each_unit() {
        var play =
                game(
                                RescueMechanism.HOST_ENTERS_COUNT,
                                new ReturnCount.PerUnit(1),
                                Selection.HOST_PICKS)
                        .asks(1, 2);

        given(play).when(picks(3, 4, 6)).thenRefused(Refusal.PICKS_DO_NOT_FIT, "3");
        given(play).when(picks(6, 4, 5)).thenAccepted();
    }

    @Test
    void reserves_come_in_beside_those_who_stand_and_keep_no_seat_of_others() {
        var play = reserves(new ReturnCount.Fixed(1)).asks(1, 2).does(rescues(0));

        assertThat(play.floor()).hasSize(3);
        var entered = play.floor().getLast();
        assertThat(play.hall().standing(entered)).isEqualTo(new Standing.OnFloor());
        assertThat(play.hall().contestant(entered).reserve()).isFalse();
        assertThat(play.hall().contestant(entered).seat()).isNull();
        assertThat(play.facts().getLast()).isInstanceOf(ContestEvent.ReservesEntered.class);
    }

    @Test
    void a_reserve_who_came_in_plays_falls_and_is_ranked() {
        var play = reserves(new ReturnCount.All()).asks(1, 2).does(rescues(0)).asks(1, 2, 7);

        assertThat(play.hall().standing(id(8))).isEqualTo(new Standing.Eliminated(2));
        assertThat(play.hall().ranking()).extracting(RankLine::contestant).contains(id(7), id(8));
    }

    @Test
    void without_reserves_nobody_comes_in() {
        given(reserves(new ReturnCount.All()).asks(1, 2).does(rescues(0)).asks(1, 2))
                .when(rescues(0))
                .thenRefused(Refusal.NOBODY_TO_RESCUE);
    }

    @Test
    void most_votes_come_first_and_the_draw_decides_among_equals() {
        var play = voting().does(votes(3, 5)).does(votes(6, 9, 4, 2));
        play.does(now -> rescue(now, 2, Selection.AUDIENCE_VOTE));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 4, 6));
    }

    @Test
    void votes_come_before_the_rescue() {
        given(voting())
                .when(now -> rescue(now, 2, Selection.AUDIENCE_VOTE))
                .thenRefused(Refusal.RESCUE_GAME_FIRST);
    }

    @Test
    void votes_are_for_those_who_may_come_back() {
        given(voting()).when(votes(1, 5)).thenRefused(Refusal.LIST_DOES_NOT_FIT);
        given(voting()).when(votes(3, 5, 3, 5)).thenRefused(Refusal.LIST_DOES_NOT_FIT);
        given(voting()).when(votes(3, -1)).thenRefused(Refusal.COUNT_OUT_OF_RANGE);
        given(voting()).when(votes()).thenRefused(Refusal.LIST_DOES_NOT_FIT);
        given(quiz().asks(1, 2)).when(votes(3, 1)).thenRefused(Refusal.SELECTION_NOT_IN_RULES);
    }

    @Test
    void points_of_units_are_part_of_the_points_and_add_up_over_the_contest() {
        var play = ready(3).asks(1, 2);
        var tooMany = List.of(new UnitPoints(new UnitId(1), 2), new UnitPoints(new UnitId(2), 2));

        given(play)
                .when(now -> new EnterRescuePoints(now, 3, tooMany))
                .thenRefused(Refusal.LIST_DOES_NOT_FIT);
        given(play)
                .when(
                        now ->
                                new EnterRescuePoints(
                                        now, 3, List.of(new UnitPoints(new UnitId(9), 1))))
                .thenRefused(Refusal.LIST_DOES_NOT_FIT);
        play.does(now -> new EnterRescuePoints(now, 4, tooMany))
                .does(now -> new EnterRescuePoints(now, 4, tooMany));
        assertThat(play.hall().standings().rescue().pointsOfUnits())
                .containsEntry(new UnitId(1), 4)
                .containsEntry(new UnitId(2), 4);
    }

    static Play quiz() {
        return game(RescueMechanism.RESCUER_QUIZ, new ReturnCount.PerPoint(1), LAST_FIRST);
    }

    static Play voting() {
        return game(
                        RescueMechanism.HOST_ENTERS_COUNT,
                        new ReturnCount.PerPoint(1),
                        Selection.AUDIENCE_VOTE)
                .asks(1, 2);
    }

    private static Play ox(ReturnCount count) {
        return game(RescueMechanism.OX_ROUND, count, LAST_FIRST);
    }

    private static Play game(RescueMechanism how, ReturnCount count, Selection selection) {
        return ready(playing(small(), how, count, selection).rules(), 6);
    }

    private static Play reserves(ReturnCount count) {
        var rules = playing(small(), RescueMechanism.RESERVES_ENTER, count, LAST_FIRST).rules();
        return lobby(rules, 6, 2).does(ContestCommand.StartContest::new);
    }

    static RulesDraft playing(
            RulesDraft draft, RescueMechanism how, ReturnCount count, Selection selection) {
        var old = Preset.WARD.rules().rescue();
        return draft.rescue(new RescueRules(old.triggers(), 2, how, count, selection, true));
    }

    static Function<Instant, ContestCommand> wins(int points) {
        return now -> new EnterRescuePoints(now, points, List.of());
    }

    /** Pairs of a contestant and the votes. */
    static Function<Instant, ContestCommand> votes(int... pairs) {
        var tally = new ArrayList<VoteCount>();
        for (int i = 0; i < pairs.length; i += 2) {
            tally.add(new VoteCount(id(pairs[i]), pairs[i + 1]));
        }
        return now -> new EnterVotes(now, tally);
    }

    private static Function<Instant, ContestCommand> rescues(int count) {
        return RescueTests.rescues(LAST_FIRST, count, 7);
    }

    private static Function<Instant, ContestCommand> picks(int... picks) {
        return now -> new ContestCommand.Rescue(now, 0, Selection.HOST_PICKS, 7, ids(picks));
    }

    private static ContestCommand rescue(Instant now, int count, Selection selection) {
        return new ContestCommand.Rescue(now, count, selection, 7, List.of());
    }
}
