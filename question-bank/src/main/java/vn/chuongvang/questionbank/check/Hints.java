package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What helps somebody who knows nothing: an absolute word, which is mostly wrong, and a right
 * option that repeats the words of the question. Flaws of taste, so they warn and do not forbid.
 */
final class Hints {
    private static final Pattern ABSOLUTE =
            Pattern.compile(
                    "(?U)\\b(luôn luôn|không bao giờ|bao giờ cũng|tuyệt đối|hoàn toàn"
                            + "|bất cứ|bất kỳ|duy nhất|mọi lúc|mọi nơi|100%)(?![\\p{L}])",
                    Pattern.CASE_INSENSITIVE);

    /** Pairs of words, as most words of Vietnamese have two syllables. */
    private static final int WORD = 2;

    private Hints() {}

    static List<Problem> problems(Entry entry) {
        return entry.question().answer() instanceof Answer.Choice choice
                ? problems(entry, choice)
                : List.of();
    }

    private static List<Problem> problems(Entry entry, Answer.Choice choice) {
        var problems = new ArrayList<Problem>();
        var absolute =
                IntStream.range(0, choice.options().size()).filter(i -> isAbsolute(choice, i));
        absolute.filter(i -> isTelling(choice, i))
                .mapToObj(
                        i ->
                                entry.problem(
                                        "options[" + i + "]",
                                        "hint.absolute",
                                        choice.options().get(i)))
                .forEach(problems::add);
        var echo = echo(entry.question(), choice);
        if (!echo.isEmpty()) {
            problems.add(
                    entry.problem("options[" + choice.key() + "]", "hint.echo", echo.getFirst()));
        }
        return problems;
    }

    private static boolean isAbsolute(Answer.Choice choice, int option) {
        return ABSOLUTE.matcher(choice.options().get(option)).find();
    }

    /** When more than one option is absolute, the word tells nothing. */
    private static boolean isTelling(Answer.Choice choice, int option) {
        return IntStream.range(0, choice.options().size())
                .filter(other -> other != option)
                .noneMatch(other -> isAbsolute(choice, other));
    }

    /** Words of the question that only the right option repeats; two of them give it away. */
    private static List<String> echo(Question question, Answer.Choice choice) {
        var asked = words(question.text());
        var echo = new ArrayList<String>();
        for (var word : words(choice.keyText())) {
            var alone =
                    IntStream.range(0, choice.options().size())
                            .filter(option -> option != choice.key())
                            .noneMatch(
                                    option -> words(choice.options().get(option)).contains(word));
            if (asked.contains(word) && alone) {
                echo.add(word);
            }
        }
        return echo.size() >= WORD ? echo : List.of();
    }

    private static Set<String> words(String text) {
        var syllables = VietnameseText.nfc(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        var words = new LinkedHashSet<String>();
        for (int at = 0; at + WORD <= syllables.length; at++) {
            words.add(syllables[at] + " " + syllables[at + 1]);
        }
        return words;
    }
}
