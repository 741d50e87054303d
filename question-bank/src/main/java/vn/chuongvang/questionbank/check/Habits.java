package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The habits of one topic: a contest may be drawn from it alone, and then its keys must not stand
 * mostly in one place nor be mostly the longest. Looser than for the whole bank, as chance does
 * more among forty questions than among five hundred.
 */
final class Habits {
    private static final int ENOUGH = 20;
    private static final int FEWEST = 12;
    private static final int MOST = 38;
    private static final int MOST_LONGEST = 45;

    private Habits() {}

    static List<Problem> problems(List<Entry> entries) {
        var problems = new ArrayList<Problem>();
        entries.stream()
                .filter(entry -> entry.question().answer() instanceof Answer.Choice)
                .collect(Collectors.groupingBy(Entry::file, TreeMap::new, Collectors.toList()))
                .forEach((file, choices) -> problems.addAll(problems(file, choices)));
        return problems;
    }

    private static List<Problem> problems(String file, List<Entry> entries) {
        var problems = new ArrayList<Problem>();
        var choices =
                entries.stream().map(entry -> (Answer.Choice) entry.question().answer()).toList();
        var ofFour = choices.stream().filter(choice -> choice.options().size() == 4).toList();
        if (ofFour.size() < ENOUGH) {
            return problems;
        }
        for (int key = 0; key < 4; key++) {
            var place = key;
            var share = share(ofFour, choice -> choice.key() == place);
            if (share < FEWEST || share > MOST) {
                problems.add(problem(file, "habit.position", (char) ('A' + key), share));
            }
        }
        var longest = share(choices, BalanceRules::isKeyLongest);
        if (longest > MOST_LONGEST) {
            problems.add(problem(file, "habit.longest", longest));
        }
        return problems;
    }

    private static long share(List<Answer.Choice> choices, Predicate<Answer.Choice> test) {
        return Math.round(100.0 * choices.stream().filter(test).count() / choices.size());
    }

    private static Problem problem(String file, String flaw, Object... arguments) {
        return new Problem(file, 1, flaw, List.of(arguments));
    }
}
