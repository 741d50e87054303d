package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.contest.Given.given;
import static vn.chuongvang.contest.Given.nothing;
import static vn.chuongvang.contest.Play.id;
import static vn.chuongvang.contest.Play.small;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestCommand.PrepareContest;
import vn.chuongvang.contest.ContestRules.Roster;
import vn.chuongvang.contest.ContestRules.Seating;
import vn.chuongvang.contest.ContestRules.TiePolicy;

import java.util.ArrayList;
import java.util.List;

class PreparingTests {
    private static final ContestRules RULES = small().rules();

    @Test
    void a_contest_is_prepared_with_rules_roster_and_questions() {
        var command = Play.preparation(RULES, 9, 3);

        nothing()
                .when(command)
                .then(
                        new ContestEvent.ContestPrepared(
                                Play.START,
                                RULES,
                                1,
                                "hash",
                                command.roster(),
                                command.questions()));
    }

    @Test
    void a_contest_is_prepared_once() {
        given(Play.lobby(3)).when(Play.preparation(RULES, 3, 0)).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void nothing_else_can_be_done_before() {
        nothing().when(ContestCommand.StartContest::new).thenRefused(Refusal.NOT_NOW);
    }

    @Test
    void an_empty_roster_is_refused() {
        nothing().when(with(RULES)).thenRefused(Refusal.ROSTER_IMPOSSIBLE, "nobody on the roster");
    }

    @Test
    void numbers_have_no_gaps() {
        nothing()
                .when(with(RULES, contestant(1, 1, 1), contestant(3, 3, 1)))
                .thenRefused(Refusal.ROSTER_IMPOSSIBLE, "contestant 3");
    }

    @Test
    void two_cannot_sit_on_one_seat() {
        nothing()
                .when(with(RULES, contestant(1, 7, 1), contestant(2, 7, 1)))
                .thenRefused(Refusal.ROSTER_IMPOSSIBLE);
    }

    @Test
    void a_seat_outside_the_hall_is_refused() {
        nothing()
                .when(with(RULES, contestant(1, 21, 1)))
                .thenRefused(Refusal.ROSTER_IMPOSSIBLE, "seat of 1");
    }

    @Test
    void in_a_seated_contest_everybody_has_a_seat() {
        nothing()
                .when(with(RULES, contestant(1, null, 1)))
                .thenRefused(Refusal.ROSTER_IMPOSSIBLE, "seat of 1");
    }

    @Test
    void a_contest_can_do_without_seats() {
        var rules = small().seating(new Seating.None()).rules();

        nothing().when(with(rules, contestant(1, null, 1))).thenAccepted();
        nothing()
                .when(with(rules, contestant(1, 1, 1)))
                .thenRefused(Refusal.ROSTER_IMPOSSIBLE, "seat of 1");
    }

    @Test
    void more_than_the_floor_holds_is_refused() {
        var rules = small().roster(new Roster(2, 0, null)).rules();

        nothing()
                .when(Play.preparation(rules, 3, 0))
                .thenRefused(Refusal.ROSTER_IMPOSSIBLE, "roster.maxOnFloor 3");
    }

    @Test
    void a_unit_over_its_quota_is_refused() {
        var rules = small().roster(new Roster(20, 0, 1)).rules();

        nothing()
                .when(with(rules, contestant(1, 1, 5), contestant(2, 2, 5)))
                .thenRefused(Refusal.ROSTER_IMPOSSIBLE, "roster.quotaPerUnit of unit 5");
    }

    @Test
    void a_unit_with_too_many_reserves_is_refused() {
        var rules = small().roster(new Roster(20, 0, null)).rules();

        nothing()
                .when(Play.preparation(rules, 3, 1))
                .thenRefused(Refusal.ROSTER_IMPOSSIBLE, "roster.reservesPerUnit of unit 1");
    }

    @Test
    void reserves_wait_beside_the_floor() {
        var hall = Play.lobby(RULES, 3, 2).hall();

        assertThat(hall.onFloor().size()).isEqualTo(3);
        assertThat(hall.standing(id(4))).isEqualTo(new Standing.Reserve());
    }

    @Test
    void missing_questions_are_refused_by_purpose() {
        var command = Play.preparation(RULES, 3, 0);
        var none = new PrepareContest(Play.START, RULES, 1, "hash", command.roster(), List.of());

        nothing()
                .when(none)
                .thenRefused(
                        Refusal.QUESTIONS_DO_NOT_FIT,
                        "questions.main 0",
                        "questions.backup 0",
                        "questions.tiebreak 0");
    }

    @Test
    void a_question_is_prepared_once() {
        var questions = new ArrayList<>(Play.questions(RULES));
        questions.set(5, question("m1", AnswerKind.SINGLE_CHOICE, QuestionPurpose.BACKUP));

        nothing()
                .when(asking(RULES, questions))
                .thenRefused(Refusal.QUESTIONS_DO_NOT_FIT, "m1 twice");
    }

    @Test
    void a_question_of_another_kind_than_its_section_is_refused() {
        var questions = new ArrayList<>(Play.questions(RULES));
        questions.set(2, question("m3", AnswerKind.SHORT_TEXT, QuestionPurpose.MAIN));

        nothing()
                .when(asking(RULES, questions))
                .thenRefused(Refusal.QUESTIONS_DO_NOT_FIT, "m3 at 3");
    }

    @Test
    void the_closest_number_needs_numbers() {
        var rules = small().tie(TiePolicy.CLOSEST_NUMBER).rules();
        var questions = Play.questions(RULES);

        nothing()
                .when(asking(rules, questions))
                .thenRefused(
                        Refusal.QUESTIONS_DO_NOT_FIT,
                        "t1 is no NUMBER",
                        "t2 is no NUMBER",
                        "t3 is no NUMBER");
    }

    private static PreparedQuestion question(String id, AnswerKind kind, QuestionPurpose purpose) {
        return Play.question(id, kind, purpose);
    }

    private static PrepareContest asking(ContestRules rules, List<PreparedQuestion> questions) {
        var roster = Play.preparation(rules, 3, 0).roster();
        return new PrepareContest(Play.START, rules, 1, "hash", roster, questions);
    }

    private static PrepareContest with(ContestRules rules, Contestant... roster) {
        return new PrepareContest(
                Play.START, rules, 1, "hash", List.of(roster), Play.questions(rules));
    }

    private static Contestant contestant(int n, @Nullable Integer seat, int unit) {
        return new Contestant(
                id(n), seat == null ? null : new SeatNumber(seat), new UnitId(unit), false);
    }
}
