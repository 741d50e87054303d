package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.B;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.SubmitAnswer;
import vn.chuongvang.contest.ContestEvent.AnswerCameLate;
import vn.chuongvang.contest.ContestEvent.AnswerRecorded;
import vn.chuongvang.contest.ContestEvent.RoundClosed;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

class AnsweringTests {
    private static final UnaryOperator<RulesDraft> FIRST_FINAL =
            draft -> draft.answer(changing(draft.rules(), ContestRules.Change.FIRST_FINAL));

    @Test
    void an_answer_in_time_is_recorded_with_the_time_it_took() {
        var play = ready(3).opens().after(4.25);

        given(play)
                .when(play.answer(2, 1, B))
                .then(
                        new AnswerRecorded(
                                play.now(), id(2), round(1), 1, B, AnswerChannel.PHONE, 4_250));
    }

    @Test
    void an_answer_at_the_very_opening_counts() {
        var play = ready(3).opens();

        given(play).when(play.answer(1, 1, A)).thenRecorded();
    }

    @Test
    void an_answer_before_the_opening_is_refused() {
        var play = ready(3).opens().after(-0.001);

        given(play).when(play.answer(1, 1, A)).thenRefused(Refusal.NOT_OPEN);
    }

    @Test
    void an_answer_in_the_grace_counts() {
        var play = ready(3).opens().after(15 + 2);

        given(play).when(play.answer(1, 1, A)).thenRecorded();
    }

    @Test
    void an_answer_after_the_grace_is_evidence_and_does_not_count() {
        var play = ready(3).opens().after(15 + 2.001);

        given(play)
                .when(play.answer(1, 1, A))
                .then(new AnswerCameLate(play.now(), id(1), round(1), 1, A, AnswerChannel.PHONE));
    }

    @Test
    void an_answer_that_was_received_in_time_but_judged_after_the_close_is_evidence() {
        var play = ready(3).opens().after(14);
        var answer = play.answer(1, 1, A);

        given(play.closes())
                .when(answer)
                .then(new AnswerCameLate(answer.at(), id(1), round(1), 1, A, AnswerChannel.PHONE));
    }

    @Test
    void one_piece_of_late_evidence_is_enough() {
        var play = ready(3).opens().after(18);
        play.does(play.answer(1, 1, A));

        given(play).when(play.answer(1, 2, B)).thenRefused(Refusal.TOO_LATE);
    }

    @Test
    void late_evidence_is_kept_until_the_next_question_only() {
        var first = ready(3).opens();
        var answer = first.answer(1, 9, A);

        given(first.settles(2, 3).opens()).when(answer).thenRefused(Refusal.TOO_LATE);
    }

    @Test
    void late_evidence_shows_on_the_ruling_list() {
        var play = ready(3).opens().answers(2, A).after(18);
        play.does(play.answer(1, 1, A));

        assertThat(((ContestState.Ruling) play.reveals().state()).openCases().late())
                .extracting(LateAnswer::contestant)
                .containsExactly(id(1));
    }

    @Test
    void a_resend_gets_the_first_receipt() {
        var play = ready(3).opens().answers(1, A).after(3);

        given(play).when(play.answer(1, 1, A)).thenAlreadyRecorded(1);
    }

    @Test
    void a_resend_after_the_round_still_gets_its_receipt() {
        var play = ready(3).opens().answers(1, A);
        var again = play.answer(1, 1, A);

        given(play.settles(2).opens()).when(again).thenAlreadyRecorded(1);
    }

    @Test
    void a_change_that_crossed_with_what_staff_wrote_down_gets_no_receipt() {
        var play = ready(3).opens().answers(1, A);
        var phone = play.answer(1, 2, A);
        play.does(new SubmitAnswer(phone.at(), id(1), phone.round(), 2, B, AnswerChannel.STAFF));

        given(play).when(phone).thenRefused(Refusal.ANSWER_IS_FINAL);
    }

    @Test
    void another_answer_under_the_same_number_gets_no_receipt() {
        var play = ready(3).opens().answers(1, A);

        given(play).when(play.answer(1, 1, B)).thenRefused(Refusal.ANSWER_IS_FINAL);
    }

    @Test
    void an_older_attempt_that_arrives_later_changes_nothing() {
        var play = ready(3).opens();
        play.does(play.answer(1, 3, A));

        given(play).when(play.answer(1, 2, B)).thenAlreadyRecorded(3);
    }

    @Test
    void the_last_attempt_received_in_time_counts() {
        var play = ready(3).opens().answers(1, B).after(2).answers(1, A).settles(2);

        assertThat(play.hall().score(id(1))).isEqualTo(new Score(1, 2_000, 1));
    }

    @Test
    void a_first_answer_can_be_final() {
        var play = ready(FIRST_FINAL, 3).opens().answers(1, A);

        given(play).when(play.answer(1, 2, B)).thenRefused(Refusal.ANSWER_IS_FINAL);
    }

    @Test
    void with_final_answers_the_round_closes_when_everybody_has_answered() {
        var play = ready(FIRST_FINAL, 2).opens().answers(1, A).after(1);

        given(play)
                .when(play.answer(2, 1, B))
                .then(
                        new AnswerRecorded(
                                play.now(), id(2), round(1), 1, B, AnswerChannel.PHONE, 1_000),
                        new RoundClosed(play.now(), round(1), true));
    }

    @Test
    void nobody_waits_for_a_final_answer_of_somebody_put_out_in_mid_question() {
        var play =
                ready(FIRST_FINAL, 3)
                        .opens()
                        .answers(1, A)
                        .does(now -> new ContestCommand.Disqualify(now, id(3), "nhắc bài"));

        assertThat(play.answers(2, A).state()).isInstanceOf(ContestState.Closed.class);
    }

    @Test
    void while_answers_may_change_the_time_runs_out_although_everybody_answered() {
        var play = ready(2).opens().answers(1, A).answers(2, A);

        assertThat(play.state()).isInstanceOf(ContestState.Asking.class);
    }

    @Test
    void somebody_who_is_out_is_not_asked() {
        var play = ready(3).asks(1, 2).opens();

        given(play).when(play.answer(3, 1, A)).thenRefused(Refusal.NOT_ASKED);
    }

    @Test
    void somebody_put_out_in_mid_question_answers_no_more() {
        var play =
                ready(3).opens().does(now -> new ContestCommand.Disqualify(now, id(3), "nhắc bài"));

        given(play).when(play.answer(3, 1, A)).thenRefused(Refusal.NOT_ON_FLOOR);
    }

    @Test
    void an_option_that_is_not_there_is_refused() {
        var play = ready(3).opens();

        given(play)
                .when(play.answer(1, 1, new Response.Choice(4)))
                .thenRefused(Refusal.ANSWER_DOES_NOT_FIT);
    }

    @Test
    void a_written_answer_to_a_choice_is_refused() {
        var play = ready(3).opens();

        given(play)
                .when(play.answer(1, 1, Play.written("A", Response.Verdict.RIGHT)))
                .thenRefused(Refusal.ANSWER_DOES_NOT_FIT);
    }

    @Test
    void an_unknown_contestant_is_refused() {
        var play = ready(3).opens();

        given(play).when(play.answer(4, 1, A)).thenRefused(Refusal.UNKNOWN_CONTESTANT);
    }

    @Test
    void a_round_that_was_not_read_is_refused() {
        var play = ready(3).opens();
        var answer =
                new ContestCommand.SubmitAnswer(
                        play.now(), id(1), round(2), 1, A, AnswerChannel.PHONE);

        given(play).when(answer).thenRefused(Refusal.NO_SUCH_ROUND);
    }

    @Test
    void no_answer_counts_as_wrong() {
        var play = ready(3).opens().answers(1, A).answers(2, A).reveals();

        assertThat(((ContestState.AfterLock) play.state()).grades().noAnswer().toList())
                .containsExactly(id(3));
        assertThat(play.confirms().hall().standing(id(3))).isEqualTo(new Standing.Eliminated(1));
    }

    @Test
    void every_kind_of_answer_is_graded() {
        for (var kind : AnswerKind.values()) {
            var play =
                    ready(
                            draft ->
                                    draft.answer(prompting(draft.rules()))
                                            .sections(List.of(Play.section(1, 4, kind))),
                            2);
            var right = kind.isChoice() ? A : Play.written("đúng", Response.Verdict.RIGHT);
            var wrong = kind.isChoice() ? B : Play.written("sai", Response.Verdict.WRONG);

            play.opens().answers(1, right).answers(2, wrong).reveals();

            assertThat(((ContestState.AfterLock) play.state()).grades().right().toList())
                    .as(kind.name())
                    .containsExactly(id(1));
        }
    }

    @Test
    void the_distribution_counts_each_option() {
        var play = ready(3).opens().answers(1, A).answers(2, B).answers(3, B).closes();

        assertThat(play.current().distribution()).containsExactly(1, 2, 0, 0);
    }

    @Test
    void those_who_have_not_answered_are_waited_for() {
        var play = ready(3).opens().answers(2, A);

        assertThat(((ContestState.AtQuestion) play.state()).waiting().toList())
                .containsExactly(id(1), id(3));
    }

    /** With pictures and recordings, which some kinds need. */
    private static ContestRules.Answering prompting(ContestRules rules) {
        var old = rules.answer();
        return new ContestRules.Answering(
                old.channel(),
                old.kinds(),
                old.fewestOptions(),
                old.mostOptions(),
                Set.of(ContestRules.Prompt.values()),
                old.change(),
                old.noAnswer(),
                old.late(),
                old.window(),
                old.graceMillis());
    }

    static ContestRules.Answering changing(ContestRules rules, ContestRules.Change change) {
        var old = rules.answer();
        return new ContestRules.Answering(
                old.channel(),
                old.kinds(),
                old.fewestOptions(),
                old.mostOptions(),
                old.prompts(),
                change,
                old.noAnswer(),
                old.late(),
                old.window(),
                old.graceMillis());
    }
}
