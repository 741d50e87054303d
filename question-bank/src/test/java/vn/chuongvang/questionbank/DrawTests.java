package vn.chuongvang.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.questionbank.Question.Difficulty.APPLY;
import static vn.chuongvang.questionbank.Question.Difficulty.RECOGNISE;
import static vn.chuongvang.questionbank.Question.Difficulty.UNDERSTAND;
import static vn.chuongvang.questionbank.QuestionFixtures.FIRST_DAY;
import static vn.chuongvang.questionbank.QuestionFixtures.LAST_DAY;
import static vn.chuongvang.questionbank.QuestionFixtures.choice;
import static vn.chuongvang.questionbank.QuestionFixtures.question;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.DrawResult.Drawn;
import vn.chuongvang.questionbank.DrawResult.Obstacle;
import vn.chuongvang.questionbank.DrawResult.Part;
import vn.chuongvang.questionbank.DrawResult.Reason;
import vn.chuongvang.questionbank.DrawResult.Refused;
import vn.chuongvang.questionbank.DrawResult.Shortage;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Question.Tags;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class DrawTests {
    private static final Portion NONE = Portion.NONE;

    @Test
    void draws_main_questions_from_easy_to_hard_and_never_one_twice() {
        var bank = bank(30);
        var drawn = drawn(bank, plan(List.of(any(12)), any(5), any(5), 7));
        assertThat(drawn.main()).hasSize(12);
        assertThat(drawn.main()).isSortedAccordingTo(Comparator.comparing(Question::difficulty));
        assertThat(all(drawn)).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    void half_of_the_main_questions_are_easy_when_the_bank_allows() {
        var drawn = drawn(bank(60), plan(List.of(any(20)), NONE, NONE, 1));
        assertThat(count(drawn.main(), RECOGNISE)).isEqualTo(10);
        assertThat(count(drawn.main(), UNDERSTAND)).isEqualTo(6);
        assertThat(count(drawn.main(), APPLY)).isEqualTo(4);
    }

    @Test
    void topics_take_turns() {
        var drawn = drawn(bank(60), plan(List.of(any(20)), NONE, NONE, 1));
        assertThat(drawn.main().stream().map(Question::topic).distinct().count())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void the_same_seed_draws_the_same_and_another_seed_something_else() {
        var bank = bank(60);
        var one = plan(List.of(any(10)), any(3), NONE, 42);
        assertThat(Draw.draw(bank, one)).isEqualTo(Draw.draw(bank, one));
        assertThat(Draw.draw(bank, plan(List.of(any(10)), any(3), NONE, 43)))
                .isNotEqualTo(Draw.draw(bank, one));
    }

    @Test
    void quotas_of_topic_and_difficulty_are_kept() {
        var quotas = List.of(Quota.of(3, Topic.T2, APPLY), Quota.of(2, Topic.T1));
        var section = new Portion(6, DrawPlan.ANY_TYPE, quotas);
        var drawn = drawn(bank(60), plan(List.of(section), NONE, NONE, 5));
        assertThat(drawn.main())
                .filteredOn(q -> q.topic() == Topic.T2 && q.difficulty() == APPLY)
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(drawn.main())
                .filteredOn(q -> q.topic() == Topic.T1)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_scarce_question_goes_where_only_it_fits() {
        var hard = choice("T1-001", Topic.T1, APPLY, "T1.01");
        var easy = choice("T1-002", Topic.T1, RECOGNISE, "T1.02");
        var section =
                new Portion(
                        2, DrawPlan.ANY_TYPE, List.of(Quota.of(1, Topic.T1), Quota.of(1, APPLY)));
        for (long seed = 0; seed < 20; seed++) {
            var drawn =
                    drawn(
                            QuestionBank.of(List.of(hard, easy)),
                            plan(List.of(section), NONE, NONE, seed));
            assertThat(drawn.main()).containsExactly(easy, hard);
        }
    }

    @Test
    void sections_have_their_own_types() {
        var questions = new ArrayList<>(bank(20).questions());
        for (int i = 1; i <= 5; i++) {
            var words = new Answer.ShortText(List.of("chữ"), List.of(), MatchPolicy.LENIENT);
            questions.add(
                    question("T5-00" + i, Topic.T5, RECOGNISE, words, "T5.0" + i, State.APPROVED));
        }
        var sections = List.of(Portion.of(5, DrawPlan.TAPPED), Portion.of(5, DrawPlan.WRITTEN));
        var drawn = drawn(QuestionBank.of(questions), plan(sections, NONE, NONE, 3));
        assertThat(drawn.sections().get(0)).allMatch(q -> q.type().isTapped());
        assertThat(drawn.sections().get(1)).noneMatch(q -> q.type().isTapped());
    }

    @Test
    void two_questions_on_one_fact_do_not_meet_in_a_contest() {
        var questions = new ArrayList<Question>();
        for (int i = 1; i <= 10; i++) {
            questions.add(
                    choice("T1-%03d".formatted(i), Topic.T1, RECOGNISE, "T1." + (10 + i % 5)));
        }
        for (long seed = 0; seed < 50; seed++) {
            var drawn = drawn(QuestionBank.of(questions), plan(List.of(any(5)), NONE, NONE, seed));
            assertThat(drawn.repeatedFacts()).isEmpty();
        }
    }

    @Test
    void a_question_that_tells_the_written_answer_of_another_does_not_meet_it() {
        var words = new Answer.ShortText(List.of("Câu hỏi T1-001"), List.of(), MatchPolicy.LENIENT);
        var questions = new ArrayList<>(bank(3).questions());
        questions.add(choice("T1-001", Topic.T1, RECOGNISE, "T9.01"));
        questions.add(question("T9-001", Topic.T9, RECOGNISE, words, "T9.02", State.REVIEWED));
        for (long seed = 0; seed < 50; seed++) {
            var bank = QuestionBank.of(questions.subList(2, 5));
            var drawn = drawn(bank, plan(List.of(any(2)), NONE, NONE, seed));
            assertThat(drawn.main()).doesNotContainSequence(questions.subList(3, 5));
            assertThat(drawn.main()).contains(questions.get(2));
        }
    }

    @Test
    void a_fact_repeats_only_when_there_is_no_other_way_and_it_is_said() {
        var one = choice("T1-001", Topic.T1, RECOGNISE, "T1.01");
        var other = choice("T1-002", Topic.T1, RECOGNISE, "T1.01");
        var drawn =
                drawn(QuestionBank.of(List.of(one, other)), plan(List.of(any(2)), NONE, NONE, 1));
        assertThat(drawn.main()).containsExactlyInAnyOrder(one, other);
        assertThat(drawn.repeatedFacts()).containsExactly("T1.01");
    }

    @Test
    void nothing_is_drawn_that_does_not_hold_on_the_day_of_play() {
        var bank = bank(10);
        assertThat(Draw.draw(bank, on(FIRST_DAY, 5))).isInstanceOf(Drawn.class);
        assertThat(Draw.draw(bank, on(LAST_DAY, 5))).isInstanceOf(Drawn.class);
        assertThat(Draw.draw(bank, on(FIRST_DAY.minusDays(1), 5))).isInstanceOf(Refused.class);
        var after = (Refused) Draw.draw(bank, on(LAST_DAY.plusDays(1), 5));
        assertThat(after.shortages())
                .containsExactly(
                        new Shortage(
                                Part.MAIN,
                                0,
                                DrawPlan.ANY_TYPE,
                                new Quota(5, Optional.empty(), Optional.empty()),
                                5,
                                0,
                                List.of(new Obstacle(Reason.EXPIRED, 10, Optional.of(LAST_DAY)))));
    }

    @Test
    void drafts_and_retired_questions_are_not_drawn() {
        var answer = new Answer.TrueFalse(true);
        var bank =
                QuestionBank.of(
                        List.of(
                                question(
                                        "T1-001",
                                        Topic.T1,
                                        RECOGNISE,
                                        answer,
                                        "T1.01",
                                        State.DRAFT),
                                question(
                                        "T1-002",
                                        Topic.T1,
                                        RECOGNISE,
                                        answer,
                                        "T1.02",
                                        State.RETIRED),
                                question(
                                        "T1-003",
                                        Topic.T1,
                                        RECOGNISE,
                                        answer,
                                        "T1.03",
                                        State.REVIEWED)));
        var refused = (Refused) Draw.draw(bank, plan(List.of(any(1)), any(1), NONE, 1));
        assertThat(refused.shortages())
                .singleElement()
                .satisfies(
                        shortage -> {
                            assertThat(shortage.part()).isEqualTo(Part.BACKUP);
                            assertThat(shortage.missing()).isEqualTo(1);
                            assertThat(shortage.suitable()).isEqualTo(1);
                            assertThat(shortage.obstacles())
                                    .containsExactly(
                                            new Obstacle(Reason.UNREVIEWED, 1, Optional.empty()),
                                            new Obstacle(Reason.TAKEN, 1, Optional.empty()));
                        });
    }

    @Test
    void excluded_questions_do_not_come_again() {
        var bank = bank(20);
        var first = drawn(bank, plan(List.of(any(10)), NONE, NONE, 1));
        var played = Set.copyOf(first.main().stream().map(Question::id).toList());
        var again =
                new DrawPlan(
                        FIRST_DAY,
                        List.of(any(10)),
                        NONE,
                        NONE,
                        NONE,
                        played,
                        Set.of(),
                        Optional.empty(),
                        Map.of(),
                        1);
        assertThat(drawn(bank, again).main()).doesNotContainAnyElementsOf(first.main());
    }

    @Test
    void special_questions_come_only_to_their_audience_and_region() {
        var fishers = tagged("T1-001", Set.of(Audience.FISHERS), Optional.empty());
        var local = tagged("T1-002", Set.of(Audience.GENERAL), Optional.of("Ninh Bình"));
        var bank = QuestionBank.of(List.of(fishers, local));
        assertThat(Draw.draw(bank, plan(List.of(any(1)), NONE, NONE, 1)))
                .isInstanceOf(Refused.class);
        assertThat(drawn(bank, special(Set.of(Audience.FISHERS), Optional.empty())).main())
                .containsExactly(fishers);
        assertThat(drawn(bank, special(Set.of(), Optional.of("Ninh Bình"))).main())
                .containsExactly(local);
    }

    private static DrawPlan special(Set<Audience> audiences, Optional<String> region) {
        return new DrawPlan(
                FIRST_DAY,
                List.of(any(1)),
                NONE,
                NONE,
                NONE,
                Set.of(),
                audiences,
                region,
                Map.of(),
                1);
    }

    @Test
    void what_was_measured_counts_in_place_of_the_authors_estimate() {
        var a = choice("T1-001", Topic.T1, RECOGNISE, "T1.01");
        var b = choice("T1-002", Topic.T1, UNDERSTAND, "T1.02");
        var c = choice("T1-003", Topic.T1, APPLY, "T1.03");
        var bank = QuestionBank.of(List.of(a, b, c));
        var turned = Map.of(a.id(), APPLY, c.id(), RECOGNISE);

        var all = drawn(bank, measured(any(3), turned));
        var easy = new Portion(1, DrawPlan.ANY_TYPE, List.of(Quota.of(1, RECOGNISE)));
        var hard = new Portion(2, DrawPlan.ANY_TYPE, List.of(Quota.of(2, APPLY)));

        assertThat(all.main()).containsExactly(c, b, a);
        assertThat(drawn(bank, measured(easy, turned)).main()).containsExactly(c);
        assertThat(Draw.draw(bank, measured(hard, turned)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.shortages())
                                        .singleElement()
                                        .returns(1, Shortage::missing)
                                        .returns(1, Shortage::suitable));
    }

    @Test
    void half_are_easy_by_what_was_measured() {
        var bank = bank(60);
        var turned = new HashMap<QuestionId, Difficulty>();
        bank.questions().forEach(one -> turned.put(one.id(), opposite(one.difficulty())));

        var drawn = drawn(bank, measured(any(20), turned));

        assertThat(count(drawn.main(), APPLY)).isEqualTo(10);
        assertThat(count(drawn.main(), RECOGNISE)).isEqualTo(4);
    }

    @Test
    void the_share_of_right_answers_tells_how_hard_a_question_is() {
        assertThat(Difficulty.measured(1)).isEqualTo(RECOGNISE);
        assertThat(Difficulty.measured(0.85)).isEqualTo(RECOGNISE);
        assertThat(Difficulty.measured(0.849)).isEqualTo(UNDERSTAND);
        assertThat(Difficulty.measured(0.6)).isEqualTo(UNDERSTAND);
        assertThat(Difficulty.measured(0.599)).isEqualTo(APPLY);
        assertThat(Difficulty.measured(0)).isEqualTo(APPLY);
    }

    private static Difficulty opposite(Difficulty difficulty) {
        return switch (difficulty) {
            case RECOGNISE -> APPLY;
            case UNDERSTAND -> UNDERSTAND;
            case APPLY -> RECOGNISE;
        };
    }

    private static DrawPlan measured(Portion section, Map<QuestionId, Difficulty> measured) {
        return new DrawPlan(
                FIRST_DAY,
                List.of(section),
                NONE,
                NONE,
                NONE,
                Set.of(),
                Set.of(),
                Optional.empty(),
                measured,
                1);
    }

    private static Question tagged(String id, Set<Audience> audience, Optional<String> region) {
        var plain = choice(id, Topic.T1, RECOGNISE, "T1.01");
        return new Question(
                plain.id(),
                plain.version(),
                plain.text(),
                plain.answer(),
                plain.explanation(),
                plain.media(),
                new Tags(Topic.T1, RECOGNISE, audience, Optional.empty(), region),
                plain.provenance(),
                plain.validity(),
                plain.editorial(),
                plain.timing(),
                plain.translations());
    }

    private static QuestionBank bank(int size) {
        var questions = new ArrayList<Question>();
        var levels = Difficulty.values();
        for (int i = 0; i < size; i++) {
            var topic = Topic.values()[i / 3 % 4];
            questions.add(
                    choice(
                            "%s-%03d".formatted(topic, i),
                            topic,
                            levels[i % levels.length],
                            "T1.%02d".formatted(i)));
        }
        return QuestionBank.of(questions);
    }

    private static Portion any(int count) {
        return Portion.of(count, DrawPlan.ANY_TYPE);
    }

    private static DrawPlan on(LocalDate day, int count) {
        return DrawPlan.of(day, List.of(any(count)), NONE, NONE, 1);
    }

    private static DrawPlan plan(
            List<Portion> sections, Portion backup, Portion tiebreak, long seed) {
        return DrawPlan.of(FIRST_DAY, sections, backup, tiebreak, seed);
    }

    private static Drawn drawn(QuestionBank bank, DrawPlan plan) {
        var result = Draw.draw(bank, plan);
        assertThat(result).isInstanceOf(Drawn.class);
        return (Drawn) result;
    }

    private static List<Question> all(Drawn drawn) {
        return Stream.of(drawn.main(), drawn.backup(), drawn.tiebreak(), drawn.audience())
                .flatMap(List::stream)
                .toList();
    }

    private static long count(List<Question> questions, Difficulty difficulty) {
        return questions.stream().filter(q -> q.difficulty() == difficulty).count();
    }
}
