package vn.chuongvang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static vn.chuongvang.statistics.Evening.A;
import static vn.chuongvang.statistics.Evening.B;
import static vn.chuongvang.statistics.Evening.C;
import static vn.chuongvang.statistics.Evening.round;
import static vn.chuongvang.statistics.Evening.wrote;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.AcceptedAnswer;
import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.Claim;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.Response.Verdict;
import vn.chuongvang.questionbank.Question.Difficulty;

import java.util.List;

class PlaysTests {
    private final Evening evening = Evening.ofPoints(10, AnswerKind.SINGLE_CHOICE);

    @Test
    void a_play_says_who_was_asked_and_how_they_answered() {
        evening.asks(n -> n <= 6 ? A : n <= 8 ? B : n == 9 ? C : null);

        var play = evening.plays().getFirst();

        assertThat(play.question()).isEqualTo("m1");
        assertThat(play.version()).isEqualTo(2);
        assertThat(play.tagged()).isEqualTo(Difficulty.UNDERSTAND);
        assertThat(play.playedOn()).isEqualTo(Evening.DAY);
        assertThat(play.status()).isEqualTo(PlayStatus.COUNTED);
        assertThat(play.asked()).isEqualTo(10);
        assertThat(play.answered()).isEqualTo(9);
        assertThat(play.right()).isEqualTo(6);
        assertThat(play.key()).isZero();
        assertThat(play.options()).containsExactly(6, 2, 1, 0);
        assertThat(play.wrong()).isEmpty();
        assertThat(play.medianMillis()).isEqualTo(500);
        assertThat(play.givenMillis()).isEqualTo(20_000);
        assertThat(play.times().halfSeconds()).containsExactly(4, 5);
    }

    @Test
    void the_question_that_is_being_played_is_none_yet() {
        evening.asks(_ -> A).reveals(QuestionPurpose.MAIN, _ -> A);

        assertThat(evening.plays()).hasSize(1);
    }

    @Test
    void a_wrong_answer_is_kept_when_three_people_wrote_it() {
        var written = Evening.ofPoints(10, AnswerKind.SHORT_TEXT);
        written.asks(
                n ->
                        n <= 3
                                ? wrote("ha nam", Verdict.WRONG)
                                : n <= 5
                                        ? wrote("nguyen van an", Verdict.WRONG)
                                        : n <= 8
                                                ? wrote("ha noi", Verdict.RIGHT)
                                                : wrote(" ", Verdict.WRONG));

        var play = written.plays().getFirst();

        assertThat(play.wrong()).containsExactly(new WrongAnswer("ha nam", 3));
        assertThat(play.key()).isNull();
        assertThat(play.options()).isEmpty();
    }

    @Test
    void what_was_accepted_later_is_right() {
        evening.asks(n -> n <= 4 ? A : B);
        assertThat(evening.plays().getFirst().right()).isEqualTo(4);

        evening.does(
                at -> new ContestCommand.AcceptAnswer(at, round(1), new AcceptedAnswer.Option(1)));

        assertThat(evening.plays().getFirst().right()).isEqualTo(10);
        assertThat(evening.plays().getFirst().accepted()).isEqualTo(1);
        assertThat(evening.plays().getFirst().options()).containsExactly(4, 6, 0, 0);
    }

    @Test
    void an_accepted_answer_is_no_wrong_one() {
        var written = Evening.ofPoints(10, AnswerKind.SHORT_TEXT);
        written.asks(_ -> wrote("cds", Verdict.NEAR));
        written.does(
                at ->
                        new ContestCommand.AcceptAnswer(
                                at, round(1), new AcceptedAnswer.Text("cds")));

        assertThat(written.plays().getFirst().wrong()).isEmpty();
        assertThat(written.plays().getFirst().right()).isEqualTo(10);
    }

    @Test
    void a_voided_question_was_asked_but_does_not_count() {
        evening.asks(n -> n <= 4 ? A : B);
        evening.does(at -> new ContestCommand.VoidRound(at, round(1), "mất điện"));
        evening.asks(QuestionPurpose.BACKUP, _ -> A);

        var plays = evening.plays();
        var voided = VersionStatistics.of(List.of(plays.getFirst()));

        assertThat(plays)
                .extracting(QuestionPlay::status)
                .containsExactly(PlayStatus.VOIDED, PlayStatus.COUNTED);
        assertThat(plays.getLast().question()).isEqualTo("b1");
        assertThat(voided.summary())
                .returns(1, Summary::times)
                .returns(1, Summary::voided)
                .returns(0, Summary::n)
                .returns(null, Summary::p);
    }

    @Test
    void a_question_that_was_cancelled_because_all_were_wrong_does_not_count() {
        var lamps = Evening.ofLamps(10).asks(_ -> B);

        var known = VersionStatistics.of(lamps.plays());

        assertThat(lamps.plays().getFirst().status()).isEqualTo(PlayStatus.ANNULLED);
        assertThat(known.summary()).returns(1, Summary::annulled).returns(0, Summary::n);
        assertThat(known.advice()).containsExactly(new Advice.AllWrong(1));
    }

    @Test
    void disputes_about_the_question_are_counted_also_when_it_was_voided_for_them() {
        evening.reveals(QuestionPurpose.MAIN, n -> n <= 4 ? A : B);
        raise(5, Claim.QUESTION);
        raise(6, Claim.RIGHT);
        raise(7, Claim.NOT_RECORDED);
        rule(5, true);
        rule(6, false);
        rule(7, true);
        evening.does(at -> new ContestCommand.VoidRound(at, round(1), "đáp án sai"));

        assertThat(evening.plays().getFirst().raised()).isEqualTo(2);
        assertThat(evening.plays().getFirst().upheld()).isEqualTo(1);
    }

    private void raise(int contestant, Claim claim) {
        evening.does(
                at ->
                        new ContestCommand.RaiseDispute(
                                at, new ContestantId(contestant), round(1), claim));
    }

    private void rule(int contestant, boolean upheld) {
        evening.does(
                at ->
                        new ContestCommand.RuleDispute(
                                at, new ContestantId(contestant), round(1), upheld, "đã xem"));
    }

    @Test
    void whoever_knows_more_is_right_more_often_so_the_question_tells_them_apart() {
        for (int question = 1; question <= 6; question++) {
            evening.asks(n -> n <= 5 ? A : B);
        }

        var summary = Summary.of(evening.plays().subList(0, 1));

        assertThat(summary.dn()).isEqualTo(10);
        assertThat(summary.d()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_wrong_key_shows_as_the_able_being_wrong() {
        evening.asks(n -> n <= 5 ? B : A);
        for (int question = 2; question <= 6; question++) {
            evening.asks(n -> n <= 5 ? A : B);
        }

        assertThat(Summary.of(evening.plays().subList(0, 1)).d()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void four_other_questions_are_too_few() {
        for (int question = 1; question <= 5; question++) {
            evening.asks(n -> n <= 5 ? A : B);
        }

        assertThat(evening.plays()).extracting(QuestionPlay::rest).containsOnly(RestScores.NONE);
    }

    /** Over all that they were asked, those who fall would look better than those who stay. */
    @Test
    void where_the_first_wrong_answer_puts_out_nothing_is_said_of_discrimination() {
        var lamps = Evening.ofLamps(30);
        for (int question = 1; question <= 8; question++) {
            int falls = question;
            lamps.asks(n -> n == falls ? B : A);
        }

        var plays = lamps.plays();

        assertThat(plays).hasSize(8).extracting(QuestionPlay::asked).startsWith(30, 29, 28);
        assertThat(plays.get(7).rest().items()).isEqualTo(7);
        assertThat(plays).allMatch(play -> Summary.of(List.of(play)).d() == null);
    }

    @Test
    void who_was_disqualified_does_not_hide_the_others() {
        evening.asks(n -> n <= 5 ? A : B);
        evening.does(at -> new ContestCommand.Disqualify(at, new ContestantId(10), "nhắc bài"));
        for (int question = 2; question <= 6; question++) {
            evening.asks(n -> n <= 5 ? A : B);
        }

        var first = evening.plays().getFirst();

        assertThat(first.asked()).isEqualTo(10);
        assertThat(first.rest().people()).isEqualTo(9);
        assertThat(first.rest().items()).isEqualTo(5);
    }
}
