package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A contestant who only knows our habits must not do better than one who guesses. */
final class BalanceRules {
    /** Below this, chance alone would break the shares. */
    private static final int ENOUGH = 40;

    private static final int ENOUGH_CLAIMS = 10;

    private BalanceRules() {}

    static List<Problem> problems(List<Entry> entries) {
        var problems = new ArrayList<Problem>();
        var choices = answers(entries, Answer.Choice.class);
        var ofFour = choices.stream().filter(choice -> choice.options().size() == 4).toList();
        if (ofFour.size() >= ENOUGH) {
            for (int key = 0; key < 4; key++) {
                var position = key;
                var share = share(ofFour, choice -> choice.key() == position);
                if (share < 20 || share > 30) {
                    problems.add(problem("balance.position", (char) ('A' + key), share));
                }
            }
        }
        var longest = share(choices, BalanceRules::isKeyLongest);
        if (choices.size() >= ENOUGH && longest > 35) {
            problems.add(problem("balance.longest", longest));
        }
        var claims = answers(entries, Answer.TrueFalse.class);
        var claimed = share(claims, Answer.TrueFalse::key);
        if (claims.size() >= ENOUGH_CLAIMS && (claimed < 35 || claimed > 65)) {
            problems.add(problem("balance.true", claimed));
        }
        return problems;
    }

    static boolean isKeyLongest(Answer.Choice choice) {
        var length = choice.keyText().length();
        return choice.options().stream().filter(option -> option.length() >= length).count() == 1;
    }

    private static <A extends Answer> List<A> answers(List<Entry> entries, Class<A> shape) {
        return entries.stream()
                .map(entry -> entry.question().answer())
                .filter(shape::isInstance)
                .map(shape::cast)
                .toList();
    }

    private static <A> long share(List<A> answers, Predicate<A> test) {
        return answers.isEmpty()
                ? 0
                : Math.round(100.0 * answers.stream().filter(test).count() / answers.size());
    }

    private static Problem problem(String flaw, Object... arguments) {
        return new Problem("*.yaml", 1, flaw, List.of(arguments));
    }
}
