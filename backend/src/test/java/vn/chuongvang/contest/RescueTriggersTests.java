package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.lobby;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.small;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.RescueTrigger;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Selection;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** When a rescue is called for, and when it is refused. */
class RescueTriggersTests {
    private static final Function<Instant, ContestCommand> RESCUE =
            RescueTests.rescues(Selection.LAST_ELIMINATED_FIRST, 1, 7);

    @Test
    void a_count_on_the_floor_calls_for_a_rescue_and_makes_it_the_big_button() {
        var play = triggered(1, new RescueTrigger.RemainingAtMost(2)).asks(1, 2, 3);

        given(play).when(RESCUE).thenRefused(Refusal.RESCUE_NOT_DUE);
        play.asks(1, 2);
        given(play).when(RESCUE).thenAccepted();
        assertThat(offered(play).getFirst()).isEqualTo(Act.RESCUE);
    }

    @Test
    void a_called_rescue_may_be_let_pass() {
        var play = triggered(1, new RescueTrigger.RemainingAtMost(2)).asks(1, 2);

        assertThat(offered(play)).contains(Act.RESCUE, Act.READ_MAIN);
        given(play.asks(1, 2)).when(RESCUE).thenAccepted();
    }

    /** 6 were asked question 1; a third of them is 2. */
    @Test
    void a_fraction_is_of_those_who_were_asked_the_first_question() {
        var play = triggered(1, new RescueTrigger.RemainingFraction(1.0 / 3)).asks(1, 2, 3);

        given(play).when(RESCUE).thenRefused(Refusal.RESCUE_NOT_DUE);
        given(play.asks(1, 2)).when(RESCUE).thenAccepted();
    }

    @Test
    void a_question_calls_for_a_rescue_between_it_and_the_next() {
        var play = triggered(2, new RescueTrigger.AtQuestion(2)).asks(1, 2, 3);

        given(play).when(RESCUE).thenRefused(Refusal.RESCUE_NOT_DUE);
        play.asks(1, 2);
        given(play).when(RESCUE).thenAccepted();
        given(play.asks(1, 2)).when(RESCUE).thenRefused(Refusal.RESCUE_NOT_DUE);
    }

    @Test
    void after_a_rescue_the_same_question_calls_for_no_second_one() {
        var play = triggered(2, new RescueTrigger.RemainingAtMost(4)).asks(1, 2).does(RESCUE);

        given(play).when(RESCUE).thenRefused(Refusal.RESCUE_NOT_DUE);
        given(play.asks(1, 2)).when(RESCUE).thenAccepted();
    }

    @Test
    void uses_are_limited_whatever_calls() {
        var play = triggered(1, new RescueTrigger.RemainingAtMost(4)).asks(1, 2).does(RESCUE);

        given(play.asks(1, 2)).when(RESCUE).thenRefused(Refusal.NO_RESCUE_LEFT, "1");
    }

    @Test
    void without_manual_the_host_waits_for_a_trigger_and_with_it_need_not() {
        var play = triggered(1, new RescueTrigger.RemainingAtMost(1)).asks(1, 2, 3);
        var manual =
                triggered(1, new RescueTrigger.RemainingAtMost(1), new RescueTrigger.Manual())
                        .asks(1, 2, 3);

        given(play).when(RESCUE).thenRefused(Refusal.RESCUE_NOT_DUE);
        given(manual).when(RESCUE).thenAccepted();
        assertThat(offered(manual).getFirst()).isEqualTo(Act.READ_MAIN);
    }

    /** Units are 1: {1, 4}, 2: {2, 5}, 3: {3, 6}; 5 and 6 fall, and 7, 8, 9 wait. */
    @Test
    void a_unit_of_which_few_stand_brings_its_own_people_only() {
        var play = reserves(1, new RescueTrigger.UnitRemainingAtMost(1, 2)).asks(1, 2, 3, 4);

        play.does(RESCUE);
        assertThat(play.floor()).isEqualTo(ids(1, 2, 3, 4, 8, 9));
    }

    @Test
    void units_wait_for_the_question_that_the_rules_name() {
        var play = reserves(1, new RescueTrigger.UnitRemainingAtMost(1, 3)).asks(1, 2, 3, 4);

        given(play).when(RESCUE).thenRefused(Refusal.RESCUE_NOT_DUE);
        given(play.asks(1, 2, 3, 4)).when(RESCUE).thenAccepted();
    }

    @Test
    void uses_are_counted_for_each_unit() {
        var play = reserves(1, new RescueTrigger.UnitRemainingAtMost(1, 2)).asks(1, 2, 3, 4);
        play.does(RESCUE).asks(2, 3, 8, 9);

        play.does(RESCUE);
        assertThat(play.floor()).isEqualTo(ids(2, 3, 7, 8, 9));
        assertThat(play.hall().rescuesUsed()).isEqualTo(2);
    }

    private static List<Act> offered(Play play) {
        return play.state().nextActs(play.now());
    }

    private static Play triggered(int maxUses, RescueTrigger... triggers) {
        return ready(
                draft -> draft.rescue(rules(draft, maxUses, triggers)).end(lastStandingLate()), 6);
    }

    private static Play reserves(int maxUses, RescueTrigger trigger) {
        var old = Preset.WARD.rules().rescue();
        var rules =
                new RescueRules(
                        List.of(trigger),
                        maxUses,
                        RescueMechanism.RESERVES_ENTER,
                        new ReturnCount.PerUnit(3),
                        old.selection(),
                        false);
        return lobby(small().rescue(rules).rules(), 6, 3).does(ContestCommand.StartContest::new);
    }

    private static ContestRules.End lastStandingLate() {
        return new ContestRules.End(ContestRules.Win.BOTH_DISTINCT_TITLES, 4);
    }

    private static RescueRules rules(RulesDraft draft, int maxUses, RescueTrigger... triggers) {
        var old = draft.rules().rescue();
        return new RescueRules(
                List.of(triggers),
                maxUses,
                old.mechanism(),
                old.returnCount(),
                old.selection(),
                true);
    }
}
