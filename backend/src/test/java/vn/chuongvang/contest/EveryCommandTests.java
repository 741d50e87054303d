package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import vn.chuongvang.contest.ContestCommand.PrepareContest;
import vn.chuongvang.contest.ContestRules.Confirm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing that may be asked is forgotten, nothing that may happen never happens. */
class EveryCommandTests {

    @TestFactory
    Stream<DynamicTest> a_contest_accepts_it() {
        return Scenarios.all().stream()
                .map(
                        scenario ->
                                DynamicTest.dynamicTest(
                                        scenario.toString(),
                                        () ->
                                                assertThat(
                                                                scenario.play()
                                                                        .decides(
                                                                                scenario.command()))
                                                        .isInstanceOf(Decision.Accepted.class)));
    }

    @Test
    void every_command_has_a_contest_that_accepts_it() {
        var accepted = new HashSet<Class<?>>(Set.of(PrepareContest.class));
        Scenarios.all().forEach(scenario -> accepted.add(scenario.command().getClass()));

        assertThat(accepted)
                .containsExactlyInAnyOrder(ContestCommand.class.getPermittedSubclasses());
    }

    @Test
    void every_act_of_staff_has_a_contest_that_accepts_it() {
        var acts = new HashSet<>(Set.of(Act.PREPARE));
        Scenarios.all().forEach(scenario -> Act.of(scenario.command()).ifPresent(acts::add));

        assertThat(acts).containsExactlyInAnyOrder(Act.values());
    }

    @Test
    void every_fact_happens() {
        var happened = new HashSet<Class<?>>();
        for (var scenario : Scenarios.all()) {
            scenario.play().does(scenario.command());
            scenario.play().facts().forEach(fact -> happened.add(fact.getClass()));
        }
        var late = Play.ready(3).opens().after(18);
        var rare =
                List.of(
                        late.does(late.answer(1, 1, Play.A)),
                        Play.ready(3).asks(1).does(ReadingTests.voids(1)),
                        Scenarios.tied().does(ReadingTests.voids(1)),
                        Scenarios.tied().reads(QuestionPurpose.TIEBREAK).untilOpen().settles(1),
                        AudienceQuestionTests.asked());
        rare.forEach(play -> play.facts().forEach(fact -> happened.add(fact.getClass())));

        assertThat(happened).containsExactlyInAnyOrder(ContestEvent.class.getPermittedSubclasses());
    }

    @Test
    void the_first_act_offered_carries_an_ordinary_contest_to_its_end() {
        var play = Play.lobby(3);
        var first = new ArrayList<Act>();
        while (!(play.state() instanceof ContestState.Finished)) {
            var act = play.state().nextActs(play.now()).getFirst();
            first.add(act);
            switch (act) {
                case START -> play.does(ContestCommand.StartContest::new);
                case READ_MAIN -> play.reads(QuestionPurpose.MAIN);
                case OPEN_ANSWERS -> play.does(ContestCommand.OpenAnswers::new);
                case LOCK_NOW -> play.answers(2, Play.A).closes();
                case REVEAL_KEY -> play.reveals();
                case CONFIRM_RULING -> play.confirms();
                case RING_BELL -> play.does(ContestCommand.RingBell::new);
                case FINISH -> play.does(ContestCommand.FinishContest::new);
                default -> throw new AssertionError(act);
            }
        }

        assertThat(first)
                .startsWith(
                        Act.START,
                        Act.READ_MAIN,
                        Act.OPEN_ANSWERS,
                        Act.LOCK_NOW,
                        Act.REVEAL_KEY,
                        Act.CONFIRM_RULING,
                        Act.READ_MAIN)
                .endsWith(Act.CONFIRM_RULING, Act.RING_BELL, Act.FINISH)
                .hasSize(1 + 4 * 5 + 2);
    }

    @Test
    void in_auto_mode_the_key_and_the_ruling_are_one_act() {
        var play =
                Play.ready(draft -> draft.elimination(RulingTests.confirmed(Confirm.AUTO)), 3)
                        .opens()
                        .answers(1, Play.A)
                        .reveals();

        assertThat(play.state().nextActs(play.now())).startsWith(Act.READ_MAIN);
    }
}
