package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which section gives a place to which demand on the whole: easy ones early, hard ones late, and
 * none where the section has no type of question for it. Later tries are by chance.
 */
final class Spread {
    private static final int TRIES = 8;

    private final DrawPlan plan;
    private final int[] free;
    private final List<Map<Quota, Integer>> given = new ArrayList<>();
    private final Random random;
    private final boolean byChance;

    private Spread(DrawPlan plan, int number) {
        this.plan = plan;
        this.free = plan.sections().stream().mapToInt(Portion::open).toArray();
        this.random = new Random(plan.seed() + number);
        this.byChance = number > 0;
        plan.sections().forEach(_ -> given.add(new LinkedHashMap<>()));
    }

    static Spread of(QuestionBank bank, DrawPlan plan, int number) {
        var spread = new Spread(plan, number);
        if (!plan.whole().isEmpty()) {
            spread.place(bank);
        }
        return spread;
    }

    /**
     * Sections that take the same types take the same demands: one spread is as good as another.
     */
    static int worthTrying(DrawPlan plan) {
        var same = plan.sections().stream().map(Portion::types).distinct().count() < 2;
        return plan.whole().isEmpty() || same ? 1 : TRIES;
    }

    static Set<Type> types(DrawPlan plan) {
        return plan.sections().stream()
                .flatMap(section -> section.types().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many of which demand find their place there. */
    Map<Quota, Integer> ofSection(int section) {
        return given.get(section);
    }

    /** Who has the fewest sections to go to chooses first. */
    private void place(QuestionBank bank) {
        var possible = new HashMap<Quota, List<Integer>>();
        plan.whole().forEach(quota -> possible.put(quota, sections(bank, quota)));
        plan.whole().stream()
                .sorted(
                        Comparator.comparingInt(
                                quota -> possible.getOrDefault(quota, List.of()).size()))
                .forEach(quota -> place(quota, possible.getOrDefault(quota, List.of())));
    }

    private void place(Quota quota, List<Integer> possible) {
        for (int i = 0; i < quota.count(); i++) {
            var progress =
                    quota.difficulty().map(Spread::progress).orElse((i + 0.5) / quota.count());
            var section = best(progress, possible);
            free[section]--;
            given.get(section).merge(quota, 1, Integer::sum);
        }
    }

    /** A section without a fitting question takes it at last: the draw says what is missing. */
    private int best(double progress, List<Integer> possible) {
        var wished = progress * (free.length - 1);
        var chances = random.doubles(free.length).toArray();
        return IntStream.range(0, free.length)
                .filter(i -> free[i] > 0)
                .boxed()
                .min(
                        Comparator.<Integer>comparingInt(i -> possible.contains(i) ? 0 : 1)
                                .thenComparingDouble(
                                        i -> byChance ? chances[i] : Math.abs(i - wished)))
                .orElseThrow();
    }

    private static double progress(Difficulty difficulty) {
        return difficulty.ordinal() / (double) (Difficulty.values().length - 1);
    }

    private List<Integer> sections(QuestionBank bank, Quota quota) {
        var types =
                bank.questions().stream()
                        .filter(one -> quota.suits(one, plan.difficultyOf(one)))
                        .map(Question::type)
                        .collect(Collectors.toSet());
        return IntStream.range(0, free.length)
                .filter(i -> plan.sections().get(i).types().stream().anyMatch(types::contains))
                .boxed()
                .toList();
    }
}
