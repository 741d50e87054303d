package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.B;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.RaiseDispute;
import vn.chuongvang.contest.ContestCommand.RuleDispute;
import vn.chuongvang.contest.ContestCommand.SubmitAnswer;
import vn.chuongvang.contest.ContestCommand.Undo;
import vn.chuongvang.contest.ContestRules.DisputeWindow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Who raises a hand is heard, within the window, and every ruling has a reason. */
class DisputeTests {
    @Test
    void a_hand_is_raised_once_about_a_closed_question() {
        var play = ready(3).opens().answers(1, A).answers(2, B);
        given(play).when(raise(2, 1)).thenRefused(Refusal.NOT_NOW);

        play.reveals().does(raise(2, 1));
        var open = disputes(play);
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().claim()).isEqualTo(Claim.RIGHT);
        assertThat(open.getFirst().isOpen()).isTrue();
        given(play).when(raise(2, 1)).thenRefused(Refusal.ALREADY_RAISED);
        given(play).when(raise(2, 9)).thenRefused(Refusal.NO_SUCH_ROUND);
    }

    @Test
    void the_window_ends_when_the_next_question_opens() {
        var play = ready(3).opens().answers(1, A).answers(2, A).reveals().confirms();
        play.reads(QuestionPurpose.MAIN);
        given(play).when(raise(2, 1)).thenAccepted();
        play.untilOpen();
        given(play).when(raise(2, 1)).thenRefused(Refusal.DISPUTE_WINDOW_OVER);

        var long_ = ready(rules -> rules.disputeWindow(DisputeWindow.UNTIL_FINISHED), 3);
        long_.opens().answers(1, A).answers(2, A).reveals().confirms().opens();
        given(long_).when(raise(2, 1)).thenAccepted();
    }

    @Test
    void a_ruling_has_a_reason_closes_the_dispute_and_can_be_undone() {
        var play = ready(3).opens().answers(1, A).answers(2, B).reveals().does(raise(2, 1));
        assertThat(play.state().nextActs(play.now())).contains(Act.RULE_DISPUTE);
        given(play).when(rule(2, 1, true, " ")).thenRefused(Refusal.REASON_NEEDED);
        given(play).when(rule(3, 1, true, "xem lại")).thenRefused(Refusal.NO_SUCH_DISPUTE);

        play.does(rule(2, 1, false, "Bảng ghi B"));
        assertThat(disputes(play).getFirst().ruling().reason()).isEqualTo("Bảng ghi B");
        assertThat(play.state().nextActs(play.now())).doesNotContain(Act.RULE_DISPUTE);
        given(play).when(rule(2, 1, true, "xem lại")).thenRefused(Refusal.NO_SUCH_DISPUTE);

        play.does(Undo::new);
        assertThat(disputes(play).getFirst().isOpen()).isTrue();
    }

    @Test
    void a_late_answer_disputes_itself_with_both_times() {
        var play = ready(3).opens().answers(1, A).closes();
        var late = play.now().plusMillis(700);
        play.does(_ -> new SubmitAnswer(late, id(2), round(1), 1, A, AnswerChannel.PHONE));
        var dispute = disputes(play).getFirst();
        assertThat(dispute.claim()).isNull();
        assertThat(dispute.at()).isEqualTo(late);
        assertThat(dispute.due()).isBefore(late);
        given(play).when(raise(2, 1)).thenRefused(Refusal.ALREADY_RAISED);
        play.reveals().does(rule(2, 1, true, "Máy chủ chậm"));
        assertThat(disputes(play).getFirst().ruling().upheld()).isTrue();
    }

    @Test
    void who_has_extra_time_was_late_by_their_own_deadline() {
        var play =
                Play.lobby(3)
                        .does(at -> new ContestCommand.GiveExtraTime(at, Play.ids(2), 100))
                        .does(ContestCommand.StartContest::new)
                        .opens()
                        .answers(1, A);
        var common = play.current().closesAt();
        var window = Duration.between(play.current().opensAt(), common);
        play.closes();
        var late = play.now().plusMillis(700);
        play.does(_ -> new SubmitAnswer(late, id(2), round(1), 1, A, AnswerChannel.PHONE));
        var grace = play.hall().rules().answer().graceMillis();
        assertThat(disputes(play).getFirst().due())
                .isEqualTo(common.plus(window).plusMillis(grace))
                .isBefore(late);
    }

    @Test
    void a_contestant_is_heard_three_times_and_a_voided_question_has_no_disputes() {
        var play = ready(rules -> rules.disputeWindow(DisputeWindow.UNTIL_FINISHED), 3);
        for (int n = 1; n <= 4; n++) {
            play.opens().answers(1, A).answers(2, A).answers(3, A).reveals().confirms();
        }
        play.does(raise(2, 1)).does(raise(2, 2)).does(raise(2, 3));
        given(play).when(raise(2, 4)).thenRefused(Refusal.TOO_MANY_DISPUTES, "3");
        play.does(at -> new ContestCommand.VoidRound(at, round(1), "đề sai"));
        assertThat(disputes(play)).extracting(one -> one.round().value()).containsExactly(2, 3);
        given(play).when(raise(3, 1)).thenRefused(Refusal.ALREADY_VOID);
    }

    @Test
    void a_hand_raised_before_an_undo_stays_raised() {
        var play = ready(3).opens().answers(1, A).answers(2, B).reveals().confirms();
        play.does(raise(2, 1)).does(Undo::new);
        assertThat(disputes(play)).hasSize(1);
    }

    private static List<Dispute> disputes(Play play) {
        return Disputes.of(play.state());
    }

    static Function<Instant, ContestCommand> raise(int contestant, int number) {
        return at -> new RaiseDispute(at, id(contestant), round(number), Claim.RIGHT);
    }

    static Function<Instant, ContestCommand> rule(
            int contestant, int number, boolean upheld, String reason) {
        return at -> new RuleDispute(at, id(contestant), round(number), upheld, reason);
    }
}
