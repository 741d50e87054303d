package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.A;
import static vn.chuongvang.contest.Play.B;
import static vn.chuongvang.contest.Play.C;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.ids;
import static vn.chuongvang.contest.Play.lobby;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;
import static vn.chuongvang.contest.Play.small;
import static vn.chuongvang.contest.Play.written;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.AcceptAnswer;
import vn.chuongvang.contest.ContestCommand.Disqualify;
import vn.chuongvang.contest.ContestCommand.EliminateContestants;
import vn.chuongvang.contest.ContestCommand.MarkAbsent;
import vn.chuongvang.contest.ContestCommand.RestoreContestants;
import vn.chuongvang.contest.ContestCommand.StartContest;
import vn.chuongvang.contest.ContestEvent.AnswerAccepted;
import vn.chuongvang.contest.ContestRules.DisputeWindow;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

class CorrectingTests {
    private static final AcceptedAnswer OPTION_B = new AcceptedAnswer.Option(1);

    @Test
    void an_accepted_answer_makes_more_people_right_before_they_walk() {
        var play = ready(3).opens().answers(1, A).answers(2, B).answers(3, C).reveals();

        given(play)
                .when(accepts(1, OPTION_B))
                .then(new AnswerAccepted(play.now(), round(1), OPTION_B, ids(2), ids()));
        assertThat(play.does(accepts(1, OPTION_B)).state()).isInstanceOf(ContestState.Ruling.class);
        assertThat(play.confirms().floor()).isEqualTo(ids(1, 2));
    }

    @Test
    void an_answer_may_be_accepted_before_the_reveal() {
        var play = ready(2).opens().answers(1, A).answers(2, B).closes();

        assertThat(play.does(accepts(1, OPTION_B)).reveals().confirms().floor())
                .isEqualTo(ids(1, 2));
    }

    @Test
    void an_accepted_answer_brings_back_whom_the_settled_round_put_out() {
        var play = ready(4).opens().answers(4, C).settles(1, 2);

        given(play)
                .when(accepts(1, OPTION_B))
                .then(new AnswerAccepted(play.now(), round(1), OPTION_B, ids(3), ids(3)));
        assertThat(play.does(accepts(1, OPTION_B)).floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.hall().score(id(3)).right()).isEqualTo(1);
    }

    @Test
    void a_written_answer_is_accepted_by_its_canonical_form() {
        var sections = List.of(Play.section(1, 4, AnswerKind.SHORT_TEXT));
        var play =
                ready(draft -> draft.sections(sections), 3)
                        .opens()
                        .answers(1, written("VNeID", Response.Verdict.RIGHT))
                        .answers(2, written("vneit", Response.Verdict.NEAR))
                        .answers(3, written("zalo", Response.Verdict.WRONG))
                        .reveals()
                        .does(accepts(1, new AcceptedAnswer.Text("vneit")))
                        .confirms();

        assertThat(play.floor()).isEqualTo(ids(1, 2));
    }

    @Test
    void what_is_right_already_is_not_accepted_again() {
        var play = ready(3).opens().answers(1, A).answers(2, B).reveals();

        given(play)
                .when(accepts(1, new AcceptedAnswer.Option(0)))
                .thenRefused(Refusal.ALREADY_RIGHT);
        given(play.does(accepts(1, OPTION_B)))
                .when(accepts(1, OPTION_B))
                .thenRefused(Refusal.ALREADY_RIGHT);
    }

    @Test
    void what_does_not_fit_the_question_is_not_accepted() {
        var play = ready(3).opens().reveals();

        given(play)
                .when(accepts(1, new AcceptedAnswer.Option(4)))
                .thenRefused(Refusal.ANSWER_DOES_NOT_FIT);
        given(play)
                .when(accepts(1, new AcceptedAnswer.Text("b")))
                .thenRefused(Refusal.ANSWER_DOES_NOT_FIT);
    }

    @Test
    void nothing_is_accepted_while_answers_come_in() {
        given(ready(3).opens()).when(accepts(1, OPTION_B)).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void the_dispute_window_ends_when_the_next_question_opens() {
        var reading = ready(3).asks(1, 2).reads(QuestionPurpose.MAIN);

        given(reading).when(accepts(1, OPTION_B)).thenAccepted();
        given(reading.untilOpen())
                .when(accepts(1, OPTION_B))
                .thenRefused(Refusal.DISPUTE_WINDOW_OVER);
    }

    @Test
    void the_dispute_window_may_last_to_the_end() {
        var play =
                ready(draft -> draft.disputeWindow(DisputeWindow.UNTIL_FINISHED), 4)
                        .asks(1, 2, 3)
                        .asks(1, 2)
                        .does(accepts(1, OPTION_B));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 4));
    }

    @Test
    void a_round_that_does_not_count_accepts_nothing() {
        given(ready(3).asks()).when(accepts(1, OPTION_B)).thenRefused(Refusal.ROUND_DOES_NOT_COUNT);
        given(ready(3).asks(1, 2).does(ReadingTests.voids(1)))
                .when(accepts(1, OPTION_B))
                .thenRefused(Refusal.ALREADY_VOID);
    }

    @Test
    void the_host_restores_who_is_out() {
        var play = ready(3).asks(1, 2).does(restores(3));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        assertThat(play.hall().standing(id(3))).isEqualTo(new Standing.OnFloor());
    }

    @Test
    void a_no_show_who_comes_late_is_restored() {
        var play =
                lobby(small().rules(), 3, 1)
                        .does(new MarkAbsent(Play.START, ids(3)))
                        .does(StartContest::new)
                        .asks(1, 2)
                        .does(restores(3));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
        given(play).when(restores(4)).thenRefused(Refusal.NOT_OUT);
    }

    @Test
    void a_disqualification_can_be_taken_back_later() {
        var play =
                ready(3).does(now -> new Disqualify(now, id(3), "nhầm ghế"))
                        .asks(1, 2)
                        .does(restores(3));

        assertThat(play.floor()).isEqualTo(ids(1, 2, 3));
    }

    @Test
    void who_stands_is_not_restored() {
        given(ready(3).asks(1, 2)).when(restores(1)).thenRefused(Refusal.NOT_OUT);
    }

    @Test
    void the_host_puts_out_who_stands() {
        var play = ready(3).asks(1, 2, 3);

        given(play)
                .when(now -> new EliminateContestants(now, ids(2, 3), "rời sàn"))
                .then(
                        new ContestEvent.ContestantsPutOut(play.now(), ids(2, 3), 1, "rời sàn"),
                        new ContestEvent.TitleAwarded(
                                play.now(), Title.LAST_STANDING, id(1), round(1), false));
    }

    @Test
    void who_is_out_is_not_put_out() {
        given(ready(3).asks(1, 2))
                .when(now -> new EliminateContestants(now, ids(3), "rời sàn"))
                .thenRefused(Refusal.NOT_ON_FLOOR);
    }

    @Test
    void who_is_disqualified_leaves_the_ranking() {
        var play = ready(3).asks(1, 2).does(now -> new Disqualify(now, id(2), "nhắc bài"));

        assertThat(play.hall().ranking())
                .extracting(RankLine::contestant)
                .containsExactly(id(1), id(3));
        given(play)
                .when(now -> new Disqualify(now, id(2), "nhắc bài"))
                .thenRefused(Refusal.ALREADY_DISQUALIFIED);
    }

    @Test
    void a_disqualified_title_holder_loses_the_title() {
        var play = ready(3).asks(1).does(now -> new Disqualify(now, id(1), "nhắc bài"));

        assertThat(play.hall().titles()).isEmpty();
    }

    @Test
    void every_correction_needs_a_reason_of_at_most_200_characters() {
        var play = ready(3).asks(1, 2);

        for (var reason : List.of("", " ", "x".repeat(201))) {
            given(play)
                    .when(now -> new Disqualify(now, id(1), reason))
                    .thenRefused(Refusal.REASON_NEEDED);
            given(play)
                    .when(now -> new EliminateContestants(now, ids(1), reason))
                    .thenRefused(Refusal.REASON_NEEDED);
            given(play)
                    .when(now -> new RestoreContestants(now, ids(3), reason))
                    .thenRefused(Refusal.REASON_NEEDED);
        }
    }

    @Test
    void in_a_pause_corrections_are_made() {
        var play =
                ready(3).asks(1, 2)
                        .does(now -> new ContestCommand.Pause(now, PauseCause.HOST, "khiếu nại"));

        given(play).when(restores(3)).thenAccepted();
        given(play).when(ReadingTests.voids(1)).thenAccepted();
        given(play).when(accepts(1, OPTION_B)).thenAccepted();
    }

    @Test
    void nobody_unknown_is_corrected() {
        var play = ready(3);

        given(play).when(restores(9)).thenRefused(Refusal.NOT_OUT);
        given(play)
                .when(now -> new Disqualify(now, id(9), "?"))
                .thenRefused(Refusal.UNKNOWN_CONTESTANT);
    }

    static Function<Instant, ContestCommand> accepts(int round, AcceptedAnswer answer) {
        return now -> new AcceptAnswer(now, round(round), answer);
    }

    static Function<Instant, ContestCommand> restores(int... contestants) {
        return now -> new RestoreContestants(now, ids(contestants), "mất mạng");
    }
}
