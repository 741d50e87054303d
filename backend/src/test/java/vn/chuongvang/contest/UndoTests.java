package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.lobby;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.ReadingTests.voids;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import vn.chuongvang.contest.ContestCommand.ConfirmRuling;
import vn.chuongvang.contest.ContestCommand.Disqualify;
import vn.chuongvang.contest.ContestCommand.FinishContest;
import vn.chuongvang.contest.ContestCommand.Pause;
import vn.chuongvang.contest.ContestCommand.Resume;
import vn.chuongvang.contest.ContestCommand.StartContest;
import vn.chuongvang.contest.ContestCommand.Undo;

import java.time.Duration;
import java.util.stream.Stream;

class UndoTests {

    /** Each undoable act with a contest in which it can be done. */
    @TestFactory
    Stream<DynamicTest> what_can_be_undone_is_as_if_it_had_not_been_done() {
        return Scenarios.all().stream()
                .filter(scenario -> Act.of(scenario.command()).filter(Act::isUndoable).isPresent())
                .map(
                        scenario ->
                                DynamicTest.dynamicTest(
                                        scenario.toString(),
                                        () -> {
                                            var before = scenario.play().state();
                                            scenario.play().does(scenario.command());
                                            scenario.play().does(Undo::new);
                                            assertThat(scenario.play().state()).isEqualTo(before);
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_undone_wipes_the_memory() {
        return Scenarios.all().stream()
                .filter(scenario -> Act.of(scenario.command()).isPresent())
                .filter(scenario -> !isUndoable(scenario.command()))
                .filter(scenario -> !(scenario.command() instanceof Undo))
                .filter(scenario -> !isClockwork(scenario.command()))
                .map(
                        scenario ->
                                DynamicTest.dynamicTest(
                                        scenario.toString(),
                                        () -> {
                                            var play = scenario.play().does(scenario.command());
                                            given(play)
                                                    .when(Undo::new)
                                                    .thenRefused(Refusal.NOTHING_TO_UNDO);
                                        }));
    }

    private static boolean isUndoable(ContestCommand command) {
        return Act.of(command).filter(Act::isUndoable).isPresent();
    }

    private static boolean isClockwork(ContestCommand command) {
        return command instanceof Pause || command instanceof Resume;
    }

    @Test
    void at_the_beginning_there_is_nothing_to_undo() {
        given(lobby(3)).when(Undo::new).thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void a_reveal_is_not_undone() {
        given(ready(3).opens().answers(1, A).reveals())
                .when(Undo::new)
                .thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void a_reading_is_undone_until_answers_open() {
        var play = ready(3).reads(QuestionPurpose.MAIN).after(4.999);

        given(play).when(Undo::new).thenAccepted();
        given(play.after(0.001)).when(Undo::new).thenRefused(Refusal.TOO_LATE_TO_UNDO);
    }

    @Test
    void a_reading_that_was_undone_reads_the_same_question_again() {
        var play = ready(3).reads(QuestionPurpose.MAIN).does(Undo::new).reads(QuestionPurpose.MAIN);

        assertThat(play.current().question().id()).isEqualTo(new QuestionId("m1"));
        assertThat(play.current().number()).isEqualTo(Play.round(1));
    }

    @Test
    void a_question_that_was_answered_was_read() {
        given(ready(3).opens().answers(1, A)).when(Undo::new).thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void a_reading_that_only_got_late_evidence_was_read_too() {
        var play = ready(3).opens().after(18);
        play.does(play.answer(1, 1, A));

        given(play).when(Undo::new).thenRefused(Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void undoing_goes_back_act_by_act() {
        var play = ready(3).asks(1, 2);
        var settled = play.state();
        play.does(voids(1))
                .does(now -> new Disqualify(now, id(2), "nhắc bài"))
                .does(Undo::new)
                .does(Undo::new);

        assertThat(play.state()).isEqualTo(settled);
        assertThat(play.does(Undo::new).state()).isInstanceOf(ContestState.Revealed.class);
    }

    @Test
    void what_contestants_did_since_stays() {
        var play =
                ready(3).opens()
                        .does(now -> new Disqualify(now, id(3), "nhắc bài"))
                        .answers(1, A)
                        .does(Undo::new);

        assertThat(play.current().answers().has(id(1))).isTrue();
        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
    }

    @Test
    void a_round_that_closed_since_stays_closed() {
        var play =
                ready(3).opens()
                        .answers(1, A)
                        .does(now -> new Disqualify(now, id(3), "nhắc bài"))
                        .closes()
                        .does(Undo::new);

        assertThat(play.state()).isInstanceOf(ContestState.Closed.class);
    }

    @Test
    void a_void_in_mid_question_that_is_undone_gives_the_time_back() {
        var play = ready(3).opens().after(4).does(voids(1)).after(30);

        given(play)
                .when(Undo::new)
                .then(
                        new ContestEvent.ActUndone(
                                play.now(), Act.VOID_ROUND, Duration.ofSeconds(30)));
        assertThat(play.does(Undo::new).untilDeadline()).isEqualTo(Duration.ofSeconds(11 + 2));
    }

    @Test
    void a_pause_in_between_is_given_back_once() {
        var play =
                ready(3).opens()
                        .after(4)
                        .does(voids(1))
                        .after(10)
                        .does(now -> new Pause(now, PauseCause.HOST, "hội ý"))
                        .after(60)
                        .does(now -> new Resume(now, PauseCause.HOST))
                        .after(20)
                        .does(Undo::new);

        assertThat(play.untilDeadline()).isEqualTo(Duration.ofSeconds(11 + 2));
    }

    @Test
    void a_void_is_undone_in_a_pause_and_the_pause_stays() {
        var play =
                ready(3).opens()
                        .after(4)
                        .does(voids(1))
                        .after(10)
                        .does(now -> new Pause(now, PauseCause.HOST, "hội ý"))
                        .after(60)
                        .does(Undo::new);

        assertThat(play.state().isPaused()).isTrue();
        play.after(5).does(now -> new Resume(now, PauseCause.HOST));
        assertThat(play.untilDeadline()).isEqualTo(Duration.ofSeconds(11 + 2));
    }

    @Test
    void time_given_back_also_counts_for_the_undo_after_it() {
        var play =
                ready(3).opens()
                        .answers(1, A)
                        .after(4)
                        .does(now -> new Disqualify(now, id(3), "nhắc bài"))
                        .does(voids(1))
                        .after(30)
                        .does(Undo::new)
                        .does(Undo::new);

        assertThat(play.untilDeadline()).isEqualTo(Duration.ofSeconds(11 + 2));
    }

    @Test
    void a_pause_is_ended_and_not_undone() {
        var play =
                ready(3).asks(1, 2)
                        .does(now -> new Pause(now, PauseCause.HOST, "hội ý"))
                        .does(Undo::new);

        assertThat(play.state()).isInstanceOf(ContestState.Revealed.class);
        assertThat(play.state().isPaused()).isTrue();
    }

    @Test
    void a_finished_contest_is_taken_up_again() {
        var play = ready(3).asks(1, 2);
        var before = play.state();

        assertThat(play.does(FinishContest::new).does(Undo::new).state()).isEqualTo(before);
    }

    @Test
    void an_undone_ruling_can_be_ruled_otherwise() {
        var play =
                ready(3).asks(1, 2)
                        .does(Undo::new)
                        .does(CorrectingTests.accepts(1, new AcceptedAnswer.Option(1)))
                        .does(ConfirmRuling::new);

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
    }

    @Test
    void a_start_is_undone() {
        assertThat(lobby(3).does(StartContest::new).does(Undo::new).state())
                .isInstanceOf(ContestState.Lobby.class);
    }
}
