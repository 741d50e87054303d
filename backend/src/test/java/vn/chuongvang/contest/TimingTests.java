package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.CloseRound;
import vn.chuongvang.contest.ContestCommand.ExtendTime;
import vn.chuongvang.contest.ContestCommand.LockNow;
import vn.chuongvang.contest.ContestCommand.OpenAnswers;
import vn.chuongvang.contest.ContestCommand.Pause;
import vn.chuongvang.contest.ContestCommand.ReadQuestion;
import vn.chuongvang.contest.ContestCommand.Resume;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

class TimingTests {
    private static final Instant START = Play.START;

    @Test
    void a_question_is_read_with_its_opening_and_its_deadline() {
        given(ready(3))
                .when(new ReadQuestion(START, QuestionPurpose.MAIN))
                .then(
                        new ContestEvent.QuestionRead(
                                START,
                                round(1),
                                1,
                                QuestionPurpose.MAIN,
                                new QuestionId("m1"),
                                3,
                                START.plusSeconds(5),
                                START.plusSeconds(20)));
    }

    @Test
    void answers_may_open_with_the_reading() {
        var section =
                new ContestRules.Section(
                        1, 4, Set.of(AnswerKind.SINGLE_CHOICE), 10, 0, 1, Set.of());
        var play =
                ready(draft -> draft.answer(RulesTests.withRead()).sections(List.of(section)), 3)
                        .reads(QuestionPurpose.MAIN);

        assertThat(play.current().opensAt()).isEqualTo(START);
        assertThat(play.current().closesAt()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void each_section_has_its_own_seconds() {
        var fast = Play.section(1, 1, AnswerKind.TRUE_FALSE);
        var slow =
                new ContestRules.Section(2, 4, Set.of(AnswerKind.TRUE_FALSE), 90, 7, 1, Set.of());
        var play = ready(draft -> draft.sections(List.of(fast, slow)), 3).asks(1, 2, 3);
        var readAt = play.now();

        play.reads(QuestionPurpose.MAIN);

        assertThat(play.current().opensAt()).isEqualTo(readAt.plusSeconds(7));
        assertThat(play.current().closesAt()).isEqualTo(readAt.plusSeconds(97));
    }

    @Test
    void read_open_and_locked_follow_from_the_clock() {
        var state = ready(3).reads(QuestionPurpose.MAIN).state();

        assertThat(state.phase(START.plusMillis(4_999))).isEqualTo(Phase.READ);
        assertThat(state.phase(START.plusMillis(5_000))).isEqualTo(Phase.OPEN);
        assertThat(state.phase(START.plusMillis(20_000))).isEqualTo(Phase.OPEN);
        assertThat(state.phase(START.plusMillis(20_001))).isEqualTo(Phase.LOCKED);
    }

    @Test
    void the_host_may_open_early_and_nobody_loses_time() {
        var play = ready(3).reads(QuestionPurpose.MAIN).after(2);
        var now = play.now();

        given(play)
                .when(OpenAnswers::new)
                .then(new ContestEvent.AnswersOpened(now, round(1), now, now.plusSeconds(15)));
    }

    @Test
    void what_is_open_is_not_opened_again() {
        given(ready(3).opens()).when(OpenAnswers::new).thenRefused(Refusal.ALREADY_OPEN);
    }

    @Test
    void more_time_moves_the_deadline() {
        var play = ready(3).opens().after(10);

        given(play)
                .when(now -> new ExtendTime(now, 10))
                .then(
                        new ContestEvent.TimeExtended(
                                play.now(), round(1), START.plusSeconds(5), START.plusSeconds(30)));
    }

    @Test
    void more_time_in_the_grace_counts_from_now() {
        var play = ready(3).opens().after(16).does(now -> new ExtendTime(now, 10));

        assertThat(play.current().closesAt()).isEqualTo(play.now().plusSeconds(10));
        given(play).when(play.answer(1, 1, A)).thenRecorded();
    }

    @Test
    void after_the_grace_there_is_no_more_time() {
        given(ready(3).opens().after(17.001))
                .when(now -> new ExtendTime(now, 10))
                .thenRefused(Refusal.ALREADY_LOCKED);
    }

    @Test
    void an_extension_is_between_a_second_and_ten_minutes() {
        var play = ready(3).opens();

        given(play).when(now -> new ExtendTime(now, 0)).thenRefused(Refusal.TIME_OUT_OF_RANGE);
        given(play).when(now -> new ExtendTime(now, 601)).thenRefused(Refusal.TIME_OUT_OF_RANGE);
    }

    @Test
    void an_early_lock_still_leaves_the_grace() {
        var play = ready(3).opens().after(4).does(LockNow::new);

        assertThat(play.state().nextDeadline()).contains(play.now().plusSeconds(2));
        given(play.after(1.9)).when(play.answer(1, 1, A)).thenRecorded();
    }

    @Test
    void an_early_lock_can_be_taken_back_with_more_time() {
        var play =
                ready(3).opens()
                        .after(4)
                        .does(LockNow::new)
                        .after(1)
                        .does(now -> new ExtendTime(now, 10));

        assertThat(play.state().phase(play.now())).isEqualTo(Phase.OPEN);
    }

    @Test
    void a_question_that_is_not_open_is_not_locked() {
        given(ready(3).reads(QuestionPurpose.MAIN))
                .when(LockNow::new)
                .thenRefused(Refusal.NOT_OPEN);
    }

    @Test
    void a_question_is_locked_once() {
        given(ready(3).opens().after(15)).when(LockNow::new).thenRefused(Refusal.ALREADY_LOCKED);
    }

    @Test
    void the_round_closes_at_the_deadline_and_the_grace() {
        var play = ready(3).opens().atDeadline();

        assertThat(play.now()).isEqualTo(START.plusSeconds(22));
        given(play)
                .when(now -> new CloseRound(now, round(1)))
                .then(new ContestEvent.RoundClosed(play.now(), round(1), false));
    }

    @Test
    void the_round_does_not_close_before() {
        given(ready(3).opens().atDeadline().after(-0.001))
                .when(now -> new CloseRound(now, round(1)))
                .thenRefused(Refusal.TOO_EARLY);
    }

    @Test
    void a_round_is_closed_once() {
        given(ready(3).opens().closes())
                .when(now -> new CloseRound(now, round(1)))
                .thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void a_pause_gives_the_time_back() {
        var play = ready(3).opens().after(4).does(pause(PauseCause.HOST)).after(60);

        assertThat(play.state().nextDeadline()).isEmpty();
        given(play)
                .when(now -> new Resume(now, PauseCause.HOST))
                .then(
                        new ContestEvent.ContestResumed(
                                play.now(), PauseCause.HOST, Duration.ofSeconds(60)));
        play.does(now -> new Resume(now, PauseCause.HOST));
        assertThat(play.untilDeadline()).isEqualTo(Duration.ofSeconds(11 + 2));
    }

    @Test
    void time_in_a_pause_is_not_time_taken() {
        var play =
                ready(3).opens()
                        .after(4)
                        .does(pause(PauseCause.HOST))
                        .after(60)
                        .does(now -> new Resume(now, PauseCause.HOST))
                        .after(1)
                        .answers(1, A);

        assertThat(play.current().answers().of(id(1)).orElseThrow().tookMillis()).isEqualTo(5_000);
    }

    @Test
    void in_a_pause_nothing_is_answered_and_nothing_goes_on() {
        var play = ready(3).opens().answers(2, A).after(4).does(pause(PauseCause.HOST)).after(1);

        given(play).when(play.answer(1, 1, A)).thenRefused(Refusal.PAUSED);
        given(play).when(LockNow::new).thenRefused(Refusal.PAUSED);
        given(play.after(60))
                .when(now -> new CloseRound(now, round(1)))
                .thenRefused(Refusal.PAUSED);
    }

    @Test
    void an_answer_received_before_the_pause_counts_although_it_is_judged_in_it() {
        var play = ready(3).opens().after(3);
        var answer = play.answer(1, 1, A);

        given(play.after(1).does(pause(PauseCause.TECHNICAL))).when(answer).thenRecorded();
    }

    @Test
    void a_resend_gets_its_receipt_in_a_pause_too() {
        var play = ready(3).opens().answers(1, A).does(pause(PauseCause.TECHNICAL));

        given(play).when(play.answer(1, 1, A)).thenAlreadyRecorded(1);
    }

    @Test
    void each_cause_is_ended_by_itself_and_the_clock_runs_when_none_is_left() {
        var play =
                ready(3).opens()
                        .after(4)
                        .does(pause(PauseCause.HOST))
                        .after(10)
                        .does(pause(PauseCause.TECHNICAL))
                        .after(10)
                        .does(now -> new Resume(now, PauseCause.HOST));

        assertThat(play.state().isPaused()).isTrue();
        given(play).when(now -> new Resume(now, PauseCause.HOST)).thenRefused(Refusal.NOT_PAUSED);
        play.after(10).does(now -> new Resume(now, PauseCause.TECHNICAL));
        assertThat(play.untilDeadline()).isEqualTo(Duration.ofSeconds(11 + 2));
    }

    @Test
    void a_pause_has_a_cause_once() {
        given(ready(3).does(pause(PauseCause.HOST)))
                .when(pause(PauseCause.HOST))
                .thenRefused(Refusal.ALREADY_PAUSED);
    }

    @Test
    void a_phase_in_a_pause_is_the_one_at_its_beginning() {
        var play = ready(3).opens().after(4).does(pause(PauseCause.HOST)).after(600);

        assertThat(play.state().phase(play.now())).isEqualTo(Phase.OPEN);
    }

    @Test
    void between_questions_a_pause_holds_the_contest() {
        given(ready(3).asks(1, 2).does(pause(PauseCause.HOST)))
                .when(now -> new ReadQuestion(now, QuestionPurpose.MAIN))
                .thenRefused(Refusal.PAUSED);
    }

    private static Function<Instant, ContestCommand> pause(PauseCause cause) {
        return now -> new Pause(now, cause, "mất điện");
    }
}
