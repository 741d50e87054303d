package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.ready;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.chuongvang.contest.ContestCommand.Rescue;
import vn.chuongvang.contest.ContestRules.AllWrong;
import vn.chuongvang.contest.ContestRules.AllWrongPolicy;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Selection;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

class RescueTests {
    private static final long SEED = 2026;

    @Test
    void the_last_eliminated_come_back_first_and_the_draw_decides_among_equals() {
        var play = fallen(Selection.LAST_ELIMINATED_FIRST);
        var equals = Draw.shuffled(ids(4, 5, 6), SEED);

        assertThat(returned(play, 3)).isEqualTo(List.of(id(3), equals.get(0), equals.get(1)));
    }

    @Test
    void the_longest_streak_comes_back_first() {
        var play =
                ready(draft -> draft.rescue(rescue(Selection.LONGEST_CORRECT_STREAK, 1, false)), 6)
                        .asks(1, 2, 3, 4)
                        .asks(1, 2, 3)
                        .asks(1);

        assertThat(returned(play, 3))
                .isEqualTo(
                        List.of(
                                Draw.shuffled(ids(2, 3), SEED).get(0),
                                Draw.shuffled(ids(2, 3), SEED).get(1),
                                id(4)));
    }

    @Test
    void a_random_draw_can_be_repeated_from_its_seed() {
        var play = fallen(Selection.RANDOM_DRAW);

        assertThat(returned(play, 2)).isEqualTo(Draw.shuffled(ids(3, 4, 5, 6), SEED).subList(0, 2));
    }

    @Test
    void the_host_picks() {
        var play = fallen(Selection.HOST_PICKS).does(picks(Selection.HOST_PICKS, 2, 5, 4));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 4, 5));
    }

    @Test
    void picks_are_as_many_as_the_places_and_each_is_out() {
        var play = fallen(Selection.HOST_PICKS);

        given(play)
                .when(picks(Selection.HOST_PICKS, 2, 5))
                .thenRefused(Refusal.PICKS_DO_NOT_FIT, "2");
        given(play)
                .when(picks(Selection.HOST_PICKS, 2, 5, 5))
                .thenRefused(Refusal.PICKS_DO_NOT_FIT, "2");
        given(play)
                .when(picks(Selection.HOST_PICKS, 2, 5, 1))
                .thenRefused(Refusal.PICKS_DO_NOT_FIT, "2");
    }

    /** Out are 3 and 6 of unit 3, 4 of unit 1, 5 of unit 2. */
    @Test
    void units_pick_evenly() {
        var play = fallen(Selection.UNIT_PICKS);

        given(play).when(picks(Selection.UNIT_PICKS, 3, 3, 4, 5)).thenAccepted();
        given(play).when(picks(Selection.UNIT_PICKS, 4, 3, 4, 5, 6)).thenAccepted();
        given(play)
                .when(picks(Selection.UNIT_PICKS, 2, 3, 6))
                .thenRefused(Refusal.PICKS_DO_NOT_FIT, "2");
    }

    @Test
    void picks_are_only_for_policies_that_pick() {
        given(fallen(Selection.RANDOM_DRAW))
                .when(picks(Selection.RANDOM_DRAW, 1, 5))
                .thenRefused(Refusal.PICKS_DO_NOT_FIT, "1");
    }

    @Test
    void only_the_selection_that_the_rules_print_is_used() {
        given(fallen(Selection.RANDOM_DRAW))
                .when(rescues(Selection.LAST_ELIMINATED_FIRST, 1, SEED))
                .thenRefused(Refusal.SELECTION_NOT_IN_RULES, "RANDOM_DRAW");
    }

    @Test
    void each_point_may_bring_back_several() {
        var old = Preset.WARD.rules().rescue();
        var twoEach =
                new RescueRules(
                        old.triggers(),
                        1,
                        old.mechanism(),
                        new ReturnCount.PerPoint(2),
                        Selection.RANDOM_DRAW,
                        false);
        var play = ready(draft -> draft.rescue(twoEach), 6).asks(1, 2);

        assertThat(returned(play, 2)).hasSize(4);
    }

    @Test
    void more_points_than_people_bring_everybody_back() {
        var play = fallen(Selection.RANDOM_DRAW);

        assertThat(returned(play, 20_000)).hasSize(4);
    }

    @Test
    void a_count_is_at_least_one() {
        var play = fallen(Selection.RANDOM_DRAW);

        given(play)
                .when(rescues(Selection.RANDOM_DRAW, 0, SEED))
                .thenRefused(Refusal.COUNT_OUT_OF_RANGE);
        given(play)
                .when(rescues(Selection.RANDOM_DRAW, 20_001, SEED))
                .thenRefused(Refusal.COUNT_OUT_OF_RANGE);
    }

    @Test
    void the_rescued_are_marked_with_their_rescue_and_stand_on_the_floor() {
        var play = fallen(Selection.HOST_PICKS).does(picks(Selection.HOST_PICKS, 1, 5));

        assertThat(play.hall().standing(id(5))).isEqualTo(new Standing.Rescued(1));
        assertThat(play.hall().isOnFloor(id(5))).isTrue();
    }

    @Test
    void rescues_are_limited() {
        given(fallen(Selection.RANDOM_DRAW).does(rescues(Selection.RANDOM_DRAW, 1, SEED)))
                .when(rescues(Selection.RANDOM_DRAW, 1, SEED))
                .thenRefused(Refusal.NO_RESCUE_LEFT, "1");
    }

    @Test
    void who_was_rescued_once_is_not_rescued_again() {
        var play =
                ready(draft -> draft.rescue(rescue(Selection.RANDOM_DRAW, 2, false)), 3)
                        .asks(1, 2)
                        .does(rescues(Selection.RANDOM_DRAW, 1, SEED))
                        .asks(1, 2);

        given(play)
                .when(rescues(Selection.RANDOM_DRAW, 1, SEED))
                .thenRefused(Refusal.NOBODY_TO_RESCUE);
    }

    @Test
    void the_rules_may_allow_a_second_rescue_of_the_same_person() {
        var play =
                ready(draft -> draft.rescue(rescue(Selection.RANDOM_DRAW, 2, true)), 3)
                        .asks(1, 2)
                        .does(rescues(Selection.RANDOM_DRAW, 1, SEED))
                        .asks(1, 2)
                        .does(rescues(Selection.RANDOM_DRAW, 1, SEED));

        assertThat(play.hall().standing(id(3))).isEqualTo(new Standing.Rescued(2));
    }

    @Test
    void the_disqualified_are_not_rescued() {
        var play =
                fallen(Selection.RANDOM_DRAW)
                        .does(now -> new ContestCommand.Disqualify(now, id(5), "nhắc bài"));

        assertThat(returned(play, 9)).containsExactlyInAnyOrderElementsOf(ids(3, 4, 6));
    }

    @Test
    void nobody_is_rescued_while_nobody_is_out() {
        given(ready(3))
                .when(rescues(Selection.LAST_ELIMINATED_FIRST, 1, SEED))
                .thenRefused(Refusal.NOBODY_TO_RESCUE);
    }

    @Test
    void nobody_is_rescued_in_mid_question() {
        given(fallen(Selection.RANDOM_DRAW).opens())
                .when(rescues(Selection.RANDOM_DRAW, 1, SEED))
                .thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void a_rescue_that_the_rules_call_for_is_always_allowed() {
        var play =
                ready(
                                draft ->
                                        draft.rescue(rescue(Selection.RANDOM_DRAW, 1, true))
                                                .allWrong(
                                                        new AllWrong(AllWrongPolicy.RESCUE_NOW, 5)),
                                3)
                        .asks()
                        .does(rescues(Selection.RANDOM_DRAW, 3, SEED))
                        .asks()
                        .does(rescues(Selection.RANDOM_DRAW, 3, SEED));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.hall().rescuesUsed()).isEqualTo(2);
    }

    @Test
    void a_rescue_takes_the_title_from_the_last_one_standing() {
        var play = ready(3).asks(1).does(rescues(Selection.LAST_ELIMINATED_FIRST, 1, SEED));

        assertThat(play.hall().titles()).isEmpty();
        assertThat(play.floor()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Selection.class)
    void the_fact_names_count_selection_seed_and_who_came_back(Selection selection) {
        boolean picking = selection == Selection.UNIT_PICKS || selection == Selection.HOST_PICKS;
        var fallen = fallen(selection);
        var voted =
                selection == Selection.AUDIENCE_VOTE
                        ? fallen.does(RescueGameTests.votes(3, 1))
                        : fallen;
        var play = voted.does(picking ? picks(selection, 1, 4) : picks(selection, 1));
        var fact = (ContestEvent.RescueGranted) play.facts().getLast();

        assertThat(fact.number()).isEqualTo(1);
        assertThat(fact.entered()).isEqualTo(1);
        assertThat(fact.selection()).isEqualTo(selection);
        assertThat(fact.seed()).isEqualTo(SEED);
        assertThat(fact.returned()).hasSize(1).allMatch(play.hall()::isOnFloor);
    }

    /** Out are 4, 5 and 6 at question 1, 3 at question 2. */
    private static Play fallen(Selection selection) {
        return ready(draft -> draft.rescue(rescue(selection, 1, false)), 6)
                .asks(1, 2, 3)
                .asks(1, 2);
    }

    private static List<ContestantId> returned(Play play, int count) {
        var selection = play.hall().rules().rescue().selection();
        play.does(rescues(selection, count, SEED));
        return play.facts().stream()
                .filter(ContestEvent.RescueGranted.class::isInstance)
                .map(fact -> ((ContestEvent.RescueGranted) fact).returned())
                .findFirst()
                .orElseThrow();
    }

    static Function<Instant, ContestCommand> rescues(Selection selection, int count, long seed) {
        return now -> new Rescue(now, count, selection, seed, List.of());
    }

    private static Function<Instant, ContestCommand> picks(
            Selection selection, int count, int... picks) {
        return now -> new Rescue(now, count, selection, SEED, ids(picks));
    }

    static RescueRules rescue(Selection selection, int maxUses, boolean again) {
        var old = Preset.WARD.rules().rescue();
        return new RescueRules(
                old.triggers(), maxUses, old.mechanism(), old.returnCount(), selection, again);
    }
}
