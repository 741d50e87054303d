package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A right option that grammar or form gives away: only it begins with the noun that is asked for
 * ("mở mục nào?" – "Mục …"), only it begins otherwise than all the others ("Được …" three times,
 * and "Không …"), or only it has a number, or none.
 */
final class GrammarHints {
    /** The syllable before "nào" or "gì", unless it is the verb "làm". */
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?U)(?<!\\w)(?!làm )(\\w+) (?:nào|gì)(?!\\w)");

    private static final Pattern NUMBER = Pattern.compile("\\p{N}");

    /** With two options one of them is always alone. */
    private static final int ENOUGH = 3;

    private GrammarHints() {}

    static List<Problem> problems(Entry entry) {
        return entry.question().answer() instanceof Answer.Choice choice
                        && choice.options().size() >= ENOUGH
                ? problems(entry, choice)
                : List.of();
    }

    private static List<Problem> problems(Entry entry, Answer.Choice choice) {
        var problems = new ArrayList<Problem>();
        var field = "options[" + choice.key() + "]";
        if (beginsAsAsked(entry.question(), choice)) {
            problems.add(entry.problem(field, "hint.grammar", choice.keyText()));
        }
        if (beginsAlone(choice)) {
            problems.add(entry.problem(field, "hint.odd", choice.keyText()));
        }
        if (isAlone(choice, option -> NUMBER.matcher(option).find())) {
            problems.add(entry.problem(field, "hint.number", choice.keyText()));
        }
        return problems;
    }

    private static boolean beginsAsAsked(Question question, Answer.Choice choice) {
        var asked = VietnameseText.nfc(question.text()).toLowerCase(Locale.ROOT);
        return ASKED_FOR
                .matcher(asked)
                .results()
                .map(match -> match.group(1))
                .anyMatch(
                        noun ->
                                first(choice.keyText()).equals(noun)
                                        && isAlone(choice, option -> first(option).equals(noun)));
    }

    private static boolean beginsAlone(Answer.Choice choice) {
        var others = new HashSet<String>();
        wrong(choice).forEach(option -> others.add(first(option)));
        return others.size() == 1 && !others.contains(first(choice.keyText()));
    }

    /** True when the key passes and no other option does, or the other way round. */
    private static boolean isAlone(Answer.Choice choice, Predicate<String> test) {
        var key = test.test(choice.keyText());
        return wrong(choice).stream().noneMatch(option -> test.test(option) == key);
    }

    private static List<String> wrong(Answer.Choice choice) {
        return IntStream.range(0, choice.options().size())
                .filter(option -> option != choice.key())
                .mapToObj(choice.options()::get)
                .toList();
    }

    private static String first(String option) {
        return VietnameseText.nfc(option).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 2)[0];
    }
}
