package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Play.ready;
import static vn.chuongvang.contest.Play.round;
import static vn.chuongvang.contest.QuestionPurpose.BACKUP;
import static vn.chuongvang.contest.QuestionPurpose.MAIN;
import static vn.chuongvang.contest.QuestionPurpose.TIEBREAK;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.ReadQuestion;
import vn.chuongvang.contest.ContestCommand.VoidRound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

class ReadingTests {

    @Test
    void main_questions_come_in_their_order() {
        var play = ready(3).asks(1, 2).asks(1, 2).opens();

        assertThat(play.current().question().id()).isEqualTo(new QuestionId("m3"));
        assertThat(play.current().index()).isEqualTo(3);
        assertThat(play.current().number()).isEqualTo(round(3));
    }

    @Test
    void a_backup_stands_in_for_a_voided_question() {
        var play = ready(3).asks(1, 2).does(voids(1)).reads(BACKUP);

        assertThat(play.current().question().id()).isEqualTo(new QuestionId("b1"));
        assertThat(play.current().index()).isEqualTo(1);
        assertThat(play.current().number()).isEqualTo(round(2));
    }

    @Test
    void the_next_main_question_may_follow_a_voided_one_instead() {
        var play = ready(3).asks(1, 2).does(voids(1)).opens();

        assertThat(play.current().index()).isEqualTo(2);
        assertThat(play.current().question().id()).isEqualTo(new QuestionId("m2"));
    }

    @Test
    void otherwise_a_backup_takes_the_place_of_the_next_question() {
        var play = ready(3).asks(1, 2).reads(BACKUP).untilOpen().settles(1, 2).opens();

        assertThat(play.current().index()).isEqualTo(3);
        assertThat(play.current().question().id()).isEqualTo(new QuestionId("m3"));
    }

    @Test
    void a_backup_of_the_right_kind_is_preferred() {
        var rules = Play.small().sections(List.of(Play.section(1, 4, AnswerKind.NUMBER))).rules();
        var prepared = Play.preparation(rules, 3, 0);
        var questions = new ArrayList<>(prepared.questions());
        questions.set(4, Play.question("b1", AnswerKind.TRUE_FALSE, BACKUP));
        var command =
                new ContestCommand.PrepareContest(
                        Play.START, rules, 1, "hash", prepared.roster(), questions);
        var state =
                List.of(command, new ContestCommand.StartContest(Play.START)).stream()
                        .reduce(
                                (ContestState) new ContestState.Empty(),
                                ReadingTests::after,
                                (first, _) -> first);

        var decision = Contest.decide(state, new ReadQuestion(Play.START, BACKUP));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.events().getFirst())
                                        .extracting("question")
                                        .isEqualTo(new QuestionId("b2")));
    }

    private static ContestState after(ContestState state, ContestCommand command) {
        return Contest.decide(state, command) instanceof Decision.Accepted(var events)
                ? Contest.evolveAll(state, events)
                : state;
    }

    @Test
    void when_all_main_questions_were_asked_none_is_left() {
        given(ready(3).asks(1, 2).asks(1, 2).asks(1, 2).asks(1, 2))
                .when(reads(MAIN))
                .thenRefused(Refusal.NO_QUESTION_LEFT);
    }

    @Test
    void when_all_main_questions_were_asked_a_backup_only_replaces() {
        var play = ready(3).asks(1, 2).asks(1, 2).asks(1, 2).asks(1, 2);

        given(play).when(reads(BACKUP)).thenRefused(Refusal.NO_QUESTION_LEFT);
        given(play.does(voids(4))).when(reads(BACKUP)).thenAccepted();
    }

    @Test
    void when_backups_are_used_up_none_is_left() {
        var play = ready(3).reads(BACKUP).untilOpen().settles(1, 2, 3);
        play.reads(BACKUP).untilOpen().settles(1, 2, 3);

        given(play).when(reads(BACKUP)).thenRefused(Refusal.NO_QUESTION_LEFT);
    }

    @Test
    void a_sub_question_needs_a_tie_break() {
        given(ready(3)).when(reads(TIEBREAK)).thenRefused(Refusal.NO_TIEBREAK);
    }

    @Test
    void an_empty_floor_is_asked_nothing() {
        given(
                        ready(2).does(
                                        now ->
                                                new ContestCommand.EliminateContestants(
                                                        now, Play.ids(1, 2), "bỏ sàn")))
                .when(reads(MAIN))
                .thenRefused(Refusal.NOBODY_ON_FLOOR);
    }

    @Test
    void two_questions_are_not_played_at_once() {
        given(ready(3).opens()).when(reads(MAIN)).thenRefused(Refusal.NOT_NOW);
        given(ready(3).opens().closes()).when(reads(MAIN)).thenRefused(Refusal.NOT_NOW);
        given(ready(3).opens().reveals()).when(reads(MAIN)).thenRefused(Refusal.NOT_NOW);
    }

    static Function<Instant, ContestCommand> reads(QuestionPurpose purpose) {
        return now -> new ReadQuestion(now, purpose);
    }

    static Function<Instant, ContestCommand> voids(int number) {
        return now -> new VoidRound(now, round(number), "đề in sai");
    }
}
