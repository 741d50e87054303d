package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.B;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.CloseRound;
import vn.chuongvang.contest.ContestCommand.ExtendTime;
import vn.chuongvang.contest.ContestCommand.GiveExtraTime;
import vn.chuongvang.contest.ContestCommand.LockNow;
import vn.chuongvang.contest.ContestCommand.Pause;
import vn.chuongvang.contest.ContestCommand.Resume;
import vn.chuongvang.contest.ContestCommand.VoidRound;
import vn.chuongvang.contest.ContestRules.Change;
import vn.chuongvang.contest.ContestRules.RankBy;
import vn.chuongvang.contest.ContestRules.Section;
import vn.chuongvang.contest.ContestRules.TiePolicy;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Questions without a time limit: answers are taken until a host locks. */
class UntimedTests {
    private static final UnaryOperator<RulesDraft> UNTIMED =
            draft ->
                    draft.sections(List.of(untimed(draft.rules().sectionOf(1))))
                            .tie(TiePolicy.SUDDEN_DEATH_CORRECT)
                            .ranking(List.of(RankBy.ELIMINATED_LATER, RankBy.MORE_RIGHT));

    static Section untimed(Section section) {
        return new Section(
                section.from(),
                section.to(),
                section.kinds(),
                0,
                section.readSeconds(),
                section.difficulty(),
                section.hardGates());
    }

    @Test
    void an_hour_later_an_answer_still_counts_and_nothing_closes_by_itself() {
        var play = ready(UNTIMED, 3).opens().after(3_600);

        assertThat(play.state().nextDeadline()).isEmpty();
        assertThat(play.state().phase(play.now())).isEqualTo(Phase.OPEN);
        given(play).when(play.answer(1, 1, A)).thenRecorded();
        given(play).when(now -> new CloseRound(now, round(1))).thenRefused(Refusal.TOO_EARLY);
    }

    @Test
    void it_opens_after_the_reading_or_when_the_host_opens_it() {
        var read = ready(UNTIMED, 3).reads(QuestionPurpose.MAIN);

        given(read).when(read.answer(1, 1, A)).thenRefused(Refusal.NOT_OPEN);
        var opened = read.after(1).does(ContestCommand.OpenAnswers::new);
        assertThat(NoDeadline.isIn(opened.current())).isTrue();
        given(opened).when(opened.answer(1, 1, A)).thenRecorded();
    }

    @Test
    void the_lock_is_the_deadline_and_the_grace_follows_it() {
        var play = ready(UNTIMED, 3).opens().after(100).does(LockNow::new);
        var lockedAt = play.now();

        assertThat(play.current().closesAt()).isEqualTo(lockedAt);
        assertThat(play.state().nextDeadline()).contains(lockedAt.plusSeconds(2));
        given(play.after(2)).when(play.answer(1, 1, A)).thenRecorded();
    }

    @Test
    void the_dispute_of_a_late_answer_counts_from_the_lock() {
        var play = ready(UNTIMED, 3).opens().after(100).does(LockNow::new);
        var lockedAt = play.now();
        play.after(2.5).does(now -> new CloseRound(now, round(1))).does(play.answer(2, 1, A));

        assertThat(Disputes.of(play.state()))
                .extracting(Dispute::due)
                .containsExactly(lockedAt.plusSeconds(2));
    }

    @Test
    void there_is_no_time_to_make_longer_until_it_is_locked() {
        var play = ready(UNTIMED, 3).opens().after(10);

        given(play).when(now -> new ExtendTime(now, 10)).thenRefused(Refusal.NO_DEADLINE);
        assertThat(play.state().nextActs(play.now())).doesNotContain(Act.EXTEND_TIME);
        var locked = play.does(LockNow::new).after(1);
        given(locked).when(now -> new ExtendTime(now, 10)).thenAccepted();
    }

    @Test
    void locking_is_the_first_thing_to_do() {
        var play = ready(UNTIMED, 3).opens().after(10);

        assertThat(play.state().nextActs(play.now())).first().isEqualTo(Act.LOCK_NOW);
    }

    @Test
    void a_pause_stops_the_answers_and_changes_no_time() {
        var play = ready(UNTIMED, 3).opens().does(now -> new Pause(now, PauseCause.HOST, "mưa"));
        given(play.after(600)).when(play.answer(1, 1, A)).thenRefused(Refusal.PAUSED);
        var resumed = play.does(now -> new Resume(now, PauseCause.HOST));

        assertThat(NoDeadline.isIn(resumed.current())).isTrue();
        given(resumed).when(resumed.answer(1, 1, A)).thenRecorded();
    }

    @Test
    void a_question_that_comes_back_after_a_void_has_no_deadline_either() {
        var play =
                ready(UNTIMED, 3)
                        .opens()
                        .does(now -> new VoidRound(now, round(1), "đề sai"))
                        .after(30)
                        .does(ContestCommand.Undo::new);

        assertThat(NoDeadline.isIn(play.current())).isTrue();
        given(play.does(LockNow::new)).when(play.answer(1, 1, A)).thenRecorded();
    }

    @Test
    void final_answers_of_everybody_close_it() {
        UnaryOperator<RulesDraft> finals =
                draft ->
                        UNTIMED.apply(
                                draft.answer(
                                        AnsweringTests.changing(
                                                draft.rules(), Change.FIRST_FINAL)));
        var play = ready(finals, 2).opens().after(50).answers(1, A).answers(2, B);

        assertThat(play.state()).isInstanceOf(ContestState.Closed.class);
        assertThat(Duration.between(play.current().opensAt(), play.current().closesAt()))
                .isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void nobody_needs_extra_time() {
        var play = Play.lobby(UNTIMED.apply(Play.small()).rules(), 3, 0);

        given(play)
                .when(now -> new GiveExtraTime(now, List.of(id(2)), 50))
                .thenRefused(Refusal.NO_DEADLINE);
        assertThat(play.state().nextActs(play.now())).doesNotContain(Act.GIVE_EXTRA_TIME);
    }

    @Test
    void where_some_questions_have_a_limit_extra_time_is_for_those() {
        var timed = Play.section(2, 4, AnswerKind.SINGLE_CHOICE);
        var first = untimed(Play.section(1, 1, AnswerKind.SINGLE_CHOICE));
        var rules = UNTIMED.apply(Play.small()).sections(List.of(first, timed)).rules();
        var play =
                Play.lobby(rules, 3, 0)
                        .does(now -> new GiveExtraTime(now, List.of(id(2)), 100))
                        .does(ContestCommand.StartContest::new)
                        .opens()
                        .after(100)
                        .answers(1, A)
                        .answers(2, A)
                        .does(LockNow::new);

        assertThat(play.state().nextDeadline()).contains(play.now().plusSeconds(2));
        play.reveals().confirms().opens();
        assertThat(play.state().nextDeadline()).contains(play.now().plusSeconds(30 + 2));
    }

    @Test
    void what_speed_decides_is_refused_by_name() {
        assertThat(refused(TiePolicy.FASTEST_CORRECT)).containsExactly("tie");
        assertThat(refused(TiePolicy.BUZZER)).containsExactly("tie");
        assertThat(refused(TiePolicy.SHARED)).isEmpty();
        var byTime = UNTIMED.apply(Play.small()).ranking(List.of(RankBy.LESS_TIME)).rules();
        assertThat(byTime.impossible()).extracting(ImpossibleValue::parameter).contains("ranking");
    }

    private static List<String> refused(TiePolicy tie) {
        return UNTIMED.apply(Play.small()).tie(tie).rules().impossible().stream()
                .map(ImpossibleValue::parameter)
                .toList();
    }

    @Test
    void units_are_not_ranked_by_time() {
        var play = ready(UNTIMED, 6).opens();
        for (int slow = 1; slow <= 6; slow++) {
            play.after(slow).answers(slow, A);
        }
        play.does(LockNow::new).reveals().confirms();

        assertThat(play.hall().unitRanking()).extracting(UnitRankLine::rank).containsOnly(1);
    }
}
