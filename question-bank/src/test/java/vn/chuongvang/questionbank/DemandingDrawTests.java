package vn.chuongvang.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.chuongvang.questionbank.Question.Difficulty.APPLY;
import static vn.chuongvang.questionbank.Question.Difficulty.RECOGNISE;
import static vn.chuongvang.questionbank.Question.Difficulty.UNDERSTAND;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.DrawPlan.Addressees;
import vn.chuongvang.questionbank.DrawPlan.Exclusion;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.DrawResult.Drawn;
import vn.chuongvang.questionbank.DrawResult.Part;
import vn.chuongvang.questionbank.DrawResult.Reason;
import vn.chuongvang.questionbank.DrawResult.Refused;
import vn.chuongvang.questionbank.DrawResult.Shortage;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Skill;
import vn.chuongvang.questionbank.Relaxation.Kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws by demands on the whole, from the bank as it is shipped and with many seeds. */
class DemandingDrawTests {
    private static final int SEEDS = 60;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final QuestionBank BANK = QuestionBank.load();
    private static final List<Portion> SECTIONS =
            List.of(
                    Portion.of(8, DrawPlan.TAPPED)
                            .wishing(List.of(RECOGNISE, RECOGNISE, RECOGNISE, UNDERSTAND))
                            .gatedAt(Set.of(4)),
                    Portion.of(4, DrawPlan.WRITTEN),
                    Portion.of(8, DrawPlan.TAPPED)
                            .wishing(List.of(UNDERSTAND, UNDERSTAND, APPLY))
                            .gatedAt(Set.of(2, 7)));

    /** By their properties: no line can be counted for another. */
    private static final List<Quota> FOR_FISHERS =
            List.of(
                    group(3, Audience.FISHERS),
                    Quota.of(2, Topic.T5, RECOGNISE),
                    Quota.of(2, Topic.T7, APPLY),
                    skill(3, Skill.SHOPPING),
                    Quota.of(2, Topic.T3));

    @Test
    void demands_are_met_each_by_questions_of_its_own() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var main = drawn(plan(FOR_FISHERS, seed)).main();
            assertThat(main).hasSize(20).doesNotHaveDuplicates();
            assertThat(count(main, is(Audience.FISHERS))).isGreaterThanOrEqualTo(3);
            assertThat(count(main, q -> q.topic() == Topic.T5 && q.difficulty() == RECOGNISE))
                    .isGreaterThanOrEqualTo(2);
            assertThat(count(main, q -> q.topic() == Topic.T7 && q.difficulty() == APPLY))
                    .isGreaterThanOrEqualTo(2);
            assertThat(count(main, q -> q.tags().skill().equals(Optional.of(Skill.SHOPPING))))
                    .isGreaterThanOrEqualTo(3);
        }
    }

    /** Every demand, also when demands and numbers come by chance, is met or refused. */
    @Test
    void demands_by_chance_are_met_or_named() {
        int met = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var quotas = byChance(new Random(seed));
            switch (Draw.draw(BANK, plan(quotas, seed))) {
                case Drawn drawn -> {
                    met++;
                    for (var quota : quotas) {
                        assertThat(count(drawn.main(), one -> quota.suits(one, one.difficulty())))
                                .as("%s, seed %d", quota, seed)
                                .isGreaterThanOrEqualTo(quota.count());
                    }
                    assertThat(apart(drawn)).isTrue();
                }
                case Refused refused -> assertThat(refused.shortages()).isNotEmpty();
            }
        }
        assertThat(met).isBetween(SEEDS / 4, SEEDS);
    }

    @Test
    void families_never_meet_in_any_part() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(apart(drawn(plan(FOR_FISHERS, seed)))).isTrue();
        }
    }

    @Test
    void sections_rise_from_easy_to_hard_and_the_hardest_stand_at_the_gates() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var sections = drawn(plan(FOR_FISHERS, seed)).sections();
            for (int i = 0; i < sections.size(); i++) {
                var gates = SECTIONS.get(i).gates();
                var section = sections.get(i);
                var atGates = new ArrayList<Difficulty>();
                var between = new ArrayList<Difficulty>();
                for (int n = 0; n < section.size(); n++) {
                    (gates.contains(n) ? atGates : between).add(section.get(n).difficulty());
                }
                assertThat(between).isSorted();
                assertThat(atGates).isSorted();
                for (var gate : atGates) {
                    assertThat(gate).isGreaterThanOrEqualTo(between.getLast());
                }
            }
        }
    }

    @Test
    void sections_keep_their_types_whatever_the_whole_demands() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var sections = drawn(plan(FOR_FISHERS, seed)).sections();
            for (int i = 0; i < sections.size(); i++) {
                var types = SECTIONS.get(i).types();
                assertThat(sections.get(i)).allMatch(one -> types.contains(one.type()));
            }
        }
    }

    @Test
    void a_group_comes_where_it_is_demanded_and_nowhere_else() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var drawn = drawn(plan(List.of(group(3, Audience.FISHERS)), seed));
            assertThat(drawn.main())
                    .filteredOn(DemandingDrawTests::isSpecial)
                    .hasSizeLessThanOrEqualTo(3)
                    .allMatch(is(Audience.FISHERS));
            assertThat(count(drawn.main(), is(Audience.FISHERS))).isGreaterThanOrEqualTo(3);
            assertThat(drawn(plan(List.of(), seed)).main())
                    .noneMatch(DemandingDrawTests::isSpecial);
        }
    }

    @Test
    void what_is_translated_comes_first_where_a_language_is_wished() {
        var half = new ArrayList<Question>();
        for (var one : BANK.questions()) {
            half.add(half.size() % 2 == 0 ? translated(one) : one);
        }
        var bank = QuestionBank.of(half);
        var wished =
                plan(List.of(), 3).to(new Addressees(Set.of(), Optional.empty(), List.of("en")));
        var plain = ((Drawn) Draw.draw(bank, plan(List.of(), 3))).main();
        var english = ((Drawn) Draw.draw(bank, wished)).main();
        Predicate<Question> has = one -> one.translations().containsKey("en");
        assertThat(count(english, has)).isGreaterThanOrEqualTo(18).isGreaterThan(count(plain, has));
    }

    @Test
    void a_plan_that_cannot_be_met_says_why_of_each_question_and_what_to_give_up() {
        var fishers =
                BANK.questions().stream()
                        .filter(is(Audience.FISHERS))
                        .filter(one -> one.isPlayableOn(DAY))
                        .filter(
                                one ->
                                        one.type().isTapped()
                                                || DrawPlan.WRITTEN.contains(one.type()))
                        .toList();
        var used = fishers.subList(0, 5).stream().map(Question::id).toList();
        var sealed = fishers.get(5).id();
        var exclude = new HashMap<QuestionId, Exclusion>();
        used.forEach(id -> exclude.put(id, Exclusion.USED));
        exclude.put(sealed, Exclusion.SEALED);
        int wanted = fishers.size() - 3;
        var plan = plan(List.of(group(wanted, Audience.FISHERS)), 1).excluding(exclude);

        var refused = (Refused) Draw.draw(BANK, plan);

        var shortage = refused.shortages().getFirst();
        assertThat(shortage.part()).isEqualTo(Part.MAIN);
        assertThat(shortage.section()).isEqualTo(Shortage.WHOLE);
        assertThat(shortage.quota()).isEqualTo(group(wanted, Audience.FISHERS));
        assertThat(shortage.missing()).isGreaterThanOrEqualTo(3);
        assertThat(shortage.obstacles())
                .anySatisfy(
                        one -> {
                            assertThat(one.reason()).isEqualTo(Reason.USED);
                            assertThat(one.count()).isEqualTo(5);
                        })
                .anySatisfy(one -> assertThat(one.reason()).isEqualTo(Reason.SEALED));
        var relaxations = Relaxing.of(BANK, plan, refused);
        assertThat(relaxations).extracting(Relaxation::kind).contains(Kind.ANY_GROUP, Kind.FEWER);
        assertThat(relaxations)
                .filteredOn(one -> one.kind() == Kind.FEWER)
                .singleElement()
                .returns(wanted - shortage.missing(), Relaxation::to);
    }

    @Test
    void everything_that_is_said_to_suffice_suffices() {
        int refusals = 0;
        for (long seed = 0; seed < 40; seed++) {
            var many =
                    byChance(new Random(seed)).stream()
                            .map(one -> one.of(one.count() + 1))
                            .toList();
            var plan = plan(many, seed);
            if (Draw.draw(BANK, plan) instanceof Refused refused) {
                refusals++;
                for (var one : Relaxing.of(BANK, plan, refused)) {
                    if (one.kind() == Kind.FEWER && one.quota().isPresent()) {
                        var fewer =
                                many.stream()
                                        .map(q -> q.equals(one.quota().get()) ? q.of(one.to()) : q)
                                        .toList();
                        assertThat(Draw.draw(BANK, plan(fewer, seed))).isInstanceOf(Drawn.class);
                    }
                }
            }
        }
        assertThat(refusals).isPositive();
    }

    @Test
    void more_than_the_sections_hold_is_no_plan() {
        assertThatThrownBy(() -> plan(List.of(Quota.of(21, Topic.T1)), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Quota> byChance(Random random) {
        var quotas = new ArrayList<Quota>();
        var used = new HashSet<Topic>();
        for (int i = 0; i < 5; i++) {
            var topic = Topic.values()[random.nextInt(Topic.values().length)];
            if (used.add(topic)) {
                var difficulty = Difficulty.values()[random.nextInt(3)];
                quotas.add(Quota.of(1 + random.nextInt(3), topic, difficulty));
            }
        }
        return quotas;
    }

    private static DrawPlan plan(List<Quota> whole, long seed) {
        return new DrawPlan(
                DAY,
                SECTIONS,
                whole,
                Portion.of(4, DrawPlan.TAPPED),
                Portion.of(3, DrawPlan.TAPPED),
                Portion.NONE,
                Map.of(),
                Addressees.EVERYBODY,
                Map.of(),
                true,
                seed);
    }

    private static Quota group(int count, Audience group) {
        return new Quota(
                count, Optional.empty(), Optional.empty(), Optional.of(group), Optional.empty());
    }

    private static Quota skill(int count, Skill skill) {
        return new Quota(
                count, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(skill));
    }

    private static Question translated(Question one) {
        var words =
                new Translation(
                        one.version(),
                        "In English",
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "Somebody");
        return one.in(new TreeMap<>(Map.of("en", words)));
    }

    private static Drawn drawn(DrawPlan plan) {
        var result = Draw.draw(BANK, plan);
        assertThat(result).as("seed %d: %s", plan.seed(), result).isInstanceOf(Drawn.class);
        return (Drawn) result;
    }

    private static boolean apart(Drawn drawn) {
        var all =
                Stream.of(drawn.main(), drawn.backup(), drawn.tiebreak(), drawn.audience())
                        .flatMap(List::stream)
                        .toList();
        var families = new HashSet<>(Families.of(all, BANK).values());
        return families.size() == all.size();
    }

    private static boolean isSpecial(Question question) {
        return !question.tags().audience().contains(Audience.GENERAL);
    }

    private static Predicate<Question> is(Audience group) {
        return question -> question.tags().audience().contains(group);
    }

    private static long count(List<Question> questions, Predicate<Question> which) {
        return questions.stream().filter(which).collect(Collectors.counting());
    }
}
