package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Reading.Translated;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A translation is of a question that there is, as long at most as the question may be, and as
 * fair: a key that does not stand out in Vietnamese must not in English either.
 */
final class TranslationRules {
    private static final int LONGEST_TEXT = 160;
    private static final int LONGEST_OPTION = 60;
    private static final int LONGEST_ANSWER = 40;
    private static final int LONGEST_EXPLANATION = 280;

    /** The key is longer than the next by a quarter, and by more than one short word. */
    private static final double STANDS_OUT = 1.25;

    private static final int SHORT_WORD = 5;

    /** Below this, chance alone would break the share. */
    private static final int ENOUGH = 40;

    private static final int MOST_LONGEST = 40;

    private TranslationRules() {}

    static List<Problem> problems(List<Translated> translations) {
        var problems = new ArrayList<Problem>();
        var first = new HashMap<Map.Entry<String, QuestionId>, Translated>();
        for (var translated : translations) {
            var key = Map.entry(translated.language(), translated.id());
            var other = first.putIfAbsent(key, translated);
            if (other != null) {
                var place = other.file() + ":" + other.line();
                problems.add(translated.problem("id", "id.taken", translated.id(), place));
            }
            if (translated.about().isEmpty()) {
                problems.add(translated.problem("id", "translation.unknown", translated.id()));
            } else if (isCurrent(translated) && !hasAll(translated)) {
                problems.add(translated.problem("options", "translation.count"));
            }
            lengths(translated, problems);
            same(translated, problems);
        }
        return problems;
    }

    static List<Problem> warnings(List<Translated> translations) {
        var warnings = new ArrayList<Problem>();
        for (var translated : translations) {
            var question = translated.about().orElse(null);
            if (question != null && !isCurrent(translated)) {
                warnings.add(
                        translated.problem(
                                "version",
                                "translation.stale",
                                translated.translation().version(),
                                question.version()));
            }
            if (isChoice(translated) && standsOut(translated)) {
                warnings.add(translated.problem("options", "translation.key", key(translated)));
            }
        }
        translations.stream()
                .filter(TranslationRules::isChoice)
                .collect(
                        Collectors.groupingBy(
                                Translated::language, TreeMap::new, Collectors.toList()))
                .forEach((language, choices) -> habit(language, choices, warnings));
        return warnings;
    }

    private static void habit(String language, List<Translated> choices, List<Problem> warnings) {
        var longest = choices.stream().filter(one -> lengthOver(one) > 0).count();
        var share = Math.round(100.0 * longest / choices.size());
        if (choices.size() >= ENOUGH && share > MOST_LONGEST) {
            warnings.add(
                    new Problem(
                            language + "/*.yaml",
                            1,
                            "translation.longest",
                            List.of(share, MOST_LONGEST)));
        }
    }

    private static boolean isCurrent(Translated translated) {
        return translated.about().orElseThrow().version() == translated.translation().version();
    }

    private static boolean hasAll(Translated translated) {
        return translated.translation().fits(translated.about().orElseThrow());
    }

    private static void lengths(Translated translated, List<Problem> problems) {
        var words = translated.translation();
        tooLong(translated, "text", List.of(words.text()), LONGEST_TEXT, problems);
        tooLong(translated, "options", words.options(), LONGEST_OPTION, problems);
        tooLong(translated, "left", words.prompts(), LONGEST_OPTION, problems);
        tooLong(translated, "accepted", words.accepted(), LONGEST_ANSWER, problems);
        for (var field :
                Map.of("explanation", words.explanation(), "alt", words.alt()).entrySet()) {
            var texts = field.getValue().stream().toList();
            tooLong(translated, field.getKey(), texts, LONGEST_EXPLANATION, problems);
        }
    }

    private static void tooLong(
            Translated translated,
            String field,
            List<String> texts,
            int longest,
            List<Problem> problems) {
        for (var text : texts) {
            var length = text.codePointCount(0, text.length());
            if (length > longest) {
                problems.add(translated.problem(field, "text.long", field, length, longest));
            }
        }
    }

    private static void same(Translated translated, List<Problem> problems) {
        var seen = new HashSet<String>();
        Stream.concat(
                        translated.translation().options().stream(),
                        translated.translation().prompts().stream())
                .filter(option -> !seen.add(NormalForm.folded(option)))
                .forEach(
                        option ->
                                problems.add(
                                        translated.problem("options", "options.same", option)));
    }

    private static boolean isChoice(Translated translated) {
        return translated
                .about()
                .filter(question -> question.answer() instanceof Answer.Choice)
                .filter(translated.translation()::fits)
                .isPresent();
    }

    private static String key(Translated translated) {
        var choice = (Answer.Choice) translated.about().orElseThrow().answer();
        return translated.translation().options().get(choice.key());
    }

    private static int longestWrong(Translated translated) {
        var key = key(translated);
        return translated.translation().options().stream()
                .filter(option -> !option.equals(key))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static int lengthOver(Translated translated) {
        return key(translated).length() - longestWrong(translated);
    }

    private static boolean standsOut(Translated translated) {
        return lengthOver(translated) > SHORT_WORD
                && key(translated).length() > STANDS_OUT * longestWrong(translated);
    }
}
