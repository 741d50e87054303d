package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.QuestionPurpose.AUDIENCE;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Questions to the audience (câu hỏi khán giả), rule table of domain.md 1.5. */
class AudienceQuestionTests {

    /** Three on the floor, two questions for the audience. */
    static Play prepared() {
        var rules = Play.small().questions(new ContestRules.Questions(4, 2, 3, 2)).rules();
        return Play.lobby(rules, 3, 0).does(ContestCommand.StartContest::new);
    }

    static Play asked() {
        return prepared().asks(1, 2).reads(AUDIENCE).untilOpen().settles();
    }

    @Test
    void nobody_on_the_floor_is_asked_and_no_lamp_changes() {
        var before = prepared().asks(1, 2);
        var floor = before.hall().onFloor();
        var reading = before.reads(AUDIENCE).untilOpen();

        assertThat(reading.current().question().id()).isEqualTo(new QuestionId("a1"));
        assertThat(reading.current().asked().isEmpty()).isTrue();
        assertThat(reading.decides(reading.answer(1, 1, A)))
                .isEqualTo(Decision.refused(Refusal.NOT_ASKED));
        var after = reading.settles();
        assertThat(after.hall().onFloor()).isEqualTo(floor);
        assertThat(after.hall().lastIndex()).isEqualTo(1);
        assertThat(after.hall().ranking()).isEqualTo(asked().hall().ranking());
    }

    @Test
    void each_is_asked_once() {
        var play = asked().reads(AUDIENCE).untilOpen().settles();

        assertThat(play.decides(ReadingTests.reads(AUDIENCE)))
                .isEqualTo(Decision.refused(Refusal.NO_QUESTION_LEFT, AUDIENCE));
        assertThat(play.state().nextActs(play.now())).doesNotContain(Act.READ_AUDIENCE);
    }

    @Test
    void the_numbers_of_the_floor_go_on_as_if_it_had_not_been() {
        var play = asked().opens();

        assertThat(play.current().index()).isEqualTo(2);
        assertThat(play.current().question().id()).isEqualTo(new QuestionId("m2"));
    }

    @Test
    void while_a_rescue_is_prepared_it_takes_nothing_from_it() {
        var play = asked();

        assertThat(play.state().nextActs(play.now())).contains(Act.RESCUE);
        play.does(RescueTests.rescues(ContestRules.Selection.LAST_ELIMINATED_FIRST, 1, 7));
        assertThat(play.hall().onFloor().size()).isEqualTo(3);
    }

    @Test
    void it_is_offered_but_never_first() {
        var acts = prepared().asks(1, 2);
        List<Act> next = acts.state().nextActs(acts.now());

        assertThat(next).contains(Act.READ_AUDIENCE);
        assertThat(next.getFirst()).isNotEqualTo(Act.READ_AUDIENCE);
    }

    @Test
    void too_few_prepared_ones_are_refused_by_name() {
        var rules = Play.small().questions(new ContestRules.Questions(4, 2, 3, 2)).rules();
        var command = Play.preparation(rules, 3, 0);
        var without =
                new ContestCommand.PrepareContest(
                        command.at(),
                        command.rules(),
                        command.rulesVersion(),
                        command.rulesHash(),
                        command.roster(),
                        command.questions().stream()
                                .filter(question -> question.purpose() != AUDIENCE)
                                .toList());

        assertThat(Contest.decide(new ContestState.Empty(), without))
                .isEqualTo(Decision.refused(Refusal.QUESTIONS_DO_NOT_FIT, "questions.audience 0"));
    }
}
