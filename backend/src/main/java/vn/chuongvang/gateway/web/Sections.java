package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.ContestRules.FinalChoice;
import vn.chuongvang.contest.ContestRules.Section;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questions.Blueprint;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of a contest's rules, as the draw takes them. */
final class Sections {
    private Sections() {}

    /**
     * Without a blueprint, by difficulty or as it comes; with one, its demands, and the difficulty
     * of the section is a wish for the rest.
     */
    static List<Portion> of(
            ContestRules rules, @Nullable Blueprint blueprint, boolean byDifficulty) {
        var bare = rules.sections().stream().map(one -> bare(rules, one)).toList();
        if (blueprint == null) {
            return byDifficulty ? byDifficulty(rules, bare) : bare;
        }
        refuseUnfit(blueprint.problemsWith(bare));
        return Stream.iterate(0, i -> i < bare.size(), i -> i + 1)
                .map(
                        i ->
                                new Portion(
                                        bare.get(i).count(),
                                        bare.get(i).types(),
                                        blueprint.ofSection(i),
                                        wishes(bare.get(i), rules.sections().get(i)),
                                        bare.get(i).gates()))
                .toList();
    }

    static void refuseUnfit(List<Blueprint.Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refused.unfit(
                    "BLUEPRINT_UNFIT", "This blueprint cannot be drawn from; see why.", problems);
        }
    }

    private static List<Portion> byDifficulty(ContestRules rules, List<Portion> bare) {
        return Stream.iterate(0, i -> i < bare.size(), i -> i + 1)
                .map(
                        i -> {
                            var one = bare.get(i);
                            var quotas = quotas(one.count(), rules.sections().get(i).difficulty());
                            return new Portion(
                                    one.count(), one.types(), quotas, List.of(), one.gates());
                        })
                .toList();
    }

    /** In the last section one more for each further category of the final question. */
    private static Portion bare(ContestRules rules, Section section) {
        var more =
                section.to() == rules.questions().main()
                                && rules.finalQuestion().choice()
                                        instanceof FinalChoice.PickCategory(int categories)
                        ? categories - 1
                        : 0;
        var count = section.to() - section.from() + 1 + more;
        var gates =
                section.hardGates().stream()
                        .map(gate -> gate - section.from())
                        .collect(Collectors.toUnmodifiableSet());
        return Portion.of(count, Drawing.kinds(section.kinds().stream())).gatedAt(gates);
    }

    private static List<Difficulty> wishes(Portion bare, Section section) {
        return quotas(bare.count(), section.difficulty()).stream()
                .flatMap(
                        quota ->
                                Collections.nCopies(quota.count(), quota.difficulty().orElseThrow())
                                        .stream())
                .toList();
    }

    /** What a section of difficulty 1 to 5 is made of, in tenths: easy, middling, hard. */
    private static List<Quota> quotas(int count, int difficulty) {
        int[] tenths =
                switch (difficulty) {
                    case 1 -> new int[] {7, 3, 0};
                    case 2 -> new int[] {5, 4, 1};
                    case 3 -> new int[] {3, 5, 2};
                    case 4 -> new int[] {1, 5, 4};
                    default -> new int[] {0, 3, 7};
                };
        var easy = count * tenths[0] / 10;
        var hard = count * tenths[2] / 10;
        return Stream.of(
                        Quota.of(easy, Difficulty.RECOGNISE),
                        Quota.of(count - easy - hard, Difficulty.UNDERSTAND),
                        Quota.of(hard, Difficulty.APPLY))
                .filter(quota -> quota.count() > 0)
                .toList();
    }
}
