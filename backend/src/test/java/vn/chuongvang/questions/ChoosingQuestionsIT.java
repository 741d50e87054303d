package vn.chuongvang.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.questionbank.DrawPlan;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.DrawResult;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.MeasuredDifficulties.Measured;
import vn.chuongvang.testing.Storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class ChoosingQuestionsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String WARD = "Đoàn phường Sông Cầu";

    private final QuestionBank bank = QuestionBank.load();
    private final Questions questions = questions(bank);
    private long nextContest = 1;

    @Test
    void the_next_contest_of_an_organiser_gets_other_questions() {
        var first = drawAndKeep(WARD, DAY, 1);

        var second = drawAndKeep(WARD, DAY.plusDays(7), 1);

        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void another_organiser_may_get_the_same_questions() {
        var first = drawAndKeep(WARD, DAY, 1);

        assertThat(ids(drawAndKeep("Trường THPT Ba Gia", DAY, 1))).isEqualTo(ids(first));
    }

    /** By a unit whose name tells a place, however it is written; "Tổ 1" is in every ward. */
    @Test
    void the_same_place_under_another_organiser_gets_other_questions() {
        var first = drawAndKeep(at(WARD, 0, "Tổ 1", "Chi đoàn Trường THPT Ba Gia"), 1);

        var school = drawAndKeep(at("Trường Ba Gia", 0, "chi  doan TRUONG THPT Ba Gia"), 1);
        var elsewhere = drawAndKeep(at("Đoàn xã Trà Giang", 0, "Tổ 1"), 1);

        assertThat(ids(school)).doesNotContainAnyElementsOf(ids(first));
        assertThat(ids(elsewhere)).isEqualTo(ids(first));
    }

    @Test
    void the_next_game_of_an_event_gets_other_questions_whoever_organises_it() {
        var first = drawAndKeep(at(WARD, 0), 1);

        assertThat(ids(drawAndKeep(at("Đoàn tỉnh", 1), 1))).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void it_is_said_which_contests_count_as_seen_and_why() {
        drawAndKeep(at(WARD, 0), 1);
        drawAndKeep(at("Đoàn tỉnh", 1), 1);
        drawAndKeep(at("Hội LHTN", 0, WARD), 1);

        var seen = questions.seen(at(WARD, 1), 180).block();

        assertThat(seen)
                .extracting(Seen::contest, Seen::why)
                .containsExactly(
                        tuple(3L, Seen.Why.PLACE),
                        tuple(2L, Seen.Why.EVENT),
                        tuple(1L, Seen.Why.ORGANISER));
        assertThat(seen).allSatisfy(one -> assertThat(one.questions()).hasSize(30));
        assertThat(questions.seen(at(WARD, 1), 0).block()).isEmpty();
        assertThat(questions.seen(on(DAY.plusDays(9)), 8).block()).isEmpty();
    }

    private static Gathering at(String organiser, long event, String... units) {
        return new Gathering(0, organiser, List.of(units), event, DAY);
    }

    private static Gathering on(LocalDate day) {
        return new Gathering(0, WARD, List.of(), 0, day);
    }

    @Test
    void half_a_year_later_a_question_may_come_again() {
        var first = drawAndKeep(WARD, DAY, 1);

        assertThat(ids(drawAndKeep(WARD, DAY.plusDays(181), 1))).containsAnyElementsOf(ids(first));
    }

    @Test
    void when_the_bank_is_used_up_only_the_last_contest_is_left_out() {
        var given = new ArrayList<List<Question>>();
        for (int contest = 0; contest < 40; contest++) {
            given.add(drawAndKeep(WARD, DAY.plusDays(contest), contest));
            if (contest > 0) {
                assertThat(ids(given.get(contest)))
                        .doesNotContainAnyElementsOf(ids(given.get(contest - 1)));
            }
        }
        var all = given.stream().flatMap(List::stream).toList();
        assertThat(new HashSet<>(ids(all))).hasSizeLessThan(all.size());
    }

    @Test
    void a_deleted_draft_used_nothing() {
        var first = drawAndKeep(WARD, DAY, 1);
        questions.forget(1).block();

        assertThat(ids(drawAndKeep(WARD, DAY, 1))).isEqualTo(ids(first));
    }

    @Test
    void what_the_bank_does_not_have_is_named() {
        var wish =
                new DrawWish(
                        new Gathering(0, WARD, List.of(), 0, DAY),
                        List.of(Portion.of(1_000, DrawPlan.TAPPED)),
                        List.of(),
                        Portion.NONE,
                        Portion.NONE,
                        Portion.NONE,
                        Set.of(),
                        Set.of(),
                        DrawSettings.PLAIN,
                        1);

        var refused = (DrawResult.Refused) questions.draw(wish).block();

        assertThat(refused.shortages().getFirst().missing()).isPositive();
    }

    @Test
    void an_official_set_is_approved_by_name_and_another_set_is_not() {
        var set = drawAndKeep(WARD, DAY, 1);
        assertThat(questions.approval(1, set).block().isMissing()).isTrue();

        var approval = questions.approve(1, set, "dan").block();

        assertThat(approval.isMissing()).isFalse();
        assertThat(approval.by()).isEqualTo("dan");
        assertThat(questions.approval(1, set.subList(1, set.size())).block().isMissing()).isTrue();
    }

    @Test
    void questions_that_do_not_hold_on_the_day_are_listed_with_the_reason() {
        var set = drawAndKeep(WARD, DAY, 1);

        assertThat(questions.expired(set, DAY)).isEmpty();
        assertThat(questions.expired(set, LocalDate.of(2019, 1, 1)))
                .hasSize(set.size())
                .allMatch(expired -> expired.reason() == Expired.Reason.NOT_YET_VALID);
        assertThat(questions.expired(set, LocalDate.of(2099, 1, 1)))
                .hasSize(set.size())
                .noneMatch(expired -> expired.reason() == Expired.Reason.NOT_YET_VALID);
    }

    @Test
    void a_question_that_left_the_bank_is_withdrawn() {
        var set = drawAndKeep(WARD, DAY, 1);
        var without = questions(QuestionBank.of(bank.questions().stream().skip(1).toList()));
        var gone = bank.questions().getFirst();

        assertThat(without.expired(List.of(gone), DAY))
                .containsExactly(new Expired(gone.id(), Expired.Reason.WITHDRAWN));
        assertThat(set).isNotEmpty();
    }

    @Test
    void a_question_that_was_corrected_since_it_was_drawn_is_replaced() {
        var drawn = bank.questions().getFirst();
        var corrected = drawn.numbered(drawn.id(), drawn.version() + 1);
        var newer = questions(QuestionBank.of(List.of(corrected)));

        assertThat(newer.expired(List.of(drawn), DAY))
                .containsExactly(new Expired(drawn.id(), Expired.Reason.REPLACED));
        assertThat(newer.expired(List.of(corrected), DAY)).isEmpty();
    }

    @Test
    void what_was_measured_of_the_version_that_the_bank_has_is_drawn_by() {
        var hard = first(Difficulty.APPLY, 0);
        var other = first(Difficulty.APPLY, 1);
        var measuring =
                questions(
                        bank,
                        () ->
                                Flux.just(
                                        measured(hard, hard.version()),
                                        measured(other, other.version() + 1)));
        var rest = bank.questions().stream().map(Question::id).filter(id -> !id.equals(hard.id()));
        var wish =
                new DrawWish(
                        new Gathering(0, WARD, List.of(), 0, DAY),
                        List.of(
                                new Portion(
                                        1,
                                        DrawPlan.ANY_TYPE,
                                        List.of(Quota.of(1, Difficulty.RECOGNISE)))),
                        List.of(),
                        Portion.NONE,
                        Portion.NONE,
                        Portion.NONE,
                        Set.of(),
                        rest.collect(Collectors.toSet()),
                        DrawSettings.PLAIN,
                        1);

        assertThat(measuring.difficultyOf(hard).block()).isEqualTo(Difficulty.RECOGNISE);
        assertThat(measuring.difficultyOf(other).block()).isEqualTo(Difficulty.APPLY);
        assertThat(((DrawResult.Drawn) measuring.draw(wish).block()).main()).containsExactly(hard);
        assertThat(questions.draw(wish).block()).isInstanceOf(DrawResult.Refused.class);
    }

    private Question first(Difficulty difficulty, int skip) {
        return bank.questions().stream()
                .filter(one -> one.difficulty() == difficulty && one.isPlayableOn(DAY))
                .filter(one -> one.tags().audience().contains(Question.Audience.GENERAL))
                .filter(one -> one.tags().region().isEmpty())
                .skip(skip)
                .findFirst()
                .orElseThrow();
    }

    private static Measured measured(Question question, int version) {
        return new Measured(question.id(), version, Difficulty.RECOGNISE);
    }

    private List<Question> drawAndKeep(String organiser, LocalDate day, long seed) {
        return drawAndKeep(new Gathering(0, organiser, List.of(), 0, day), seed);
    }

    private List<Question> drawAndKeep(Gathering whom, long seed) {
        var wish =
                new DrawWish(
                        whom,
                        List.of(Portion.of(10, DrawPlan.TAPPED), Portion.of(10, DrawPlan.TAPPED)),
                        List.of(),
                        Portion.of(5, DrawPlan.TAPPED),
                        Portion.of(5, DrawPlan.TAPPED),
                        Portion.NONE,
                        Set.of(),
                        Set.of(),
                        DrawSettings.PLAIN,
                        seed);
        var drawn = (DrawResult.Drawn) questions.draw(wish).block();
        var set = new ArrayList<>(drawn.main());
        set.addAll(drawn.backup());
        set.addAll(drawn.tiebreak());
        questions
                .keep(
                        new QuestionSet(
                                nextContest++,
                                whom.organiser(),
                                whom.playedOn(),
                                true,
                                seed,
                                set,
                                whom.units(),
                                whom.event(),
                                DrawSettings.PLAIN))
                .block();
        return List.copyOf(set);
    }

    private static List<QuestionId> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    private static ObjectProvider<SealChanged> noListeners() {
        return new StaticListableBeanFactory().getBeanProvider(SealChanged.class);
    }

    private static Questions questions(QuestionBank bank) {
        return questions(bank, Flux::empty);
    }

    private static Questions questions(QuestionBank bank, MeasuredDifficulties measurements) {
        var connections = Storage.freshDatabase().connectionFactory();
        var transactions = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        var database = DatabaseClient.create(connections);
        var sets = new QuestionSets(database, transactions, new JsonMapper());
        var living = new LivingBank(bank, new BankTables(database, transactions), "");
        return new Questions(
                living, sets, new Seals(database, transactions, noListeners()), measurements);
    }
}
