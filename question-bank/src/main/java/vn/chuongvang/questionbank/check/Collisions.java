package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer.ShortText;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which other words an answer becomes when its accents are left out: bán for bạn, sơ for số. The
 * dictionary is the bank itself: every word of it, and every answer as a whole.
 */
final class Collisions {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

    /** Folded form, then normal form, then how it is spelt. */
    private final Map<String, Map<String, String>> spelt = new HashMap<>();

    Collisions(List<Entry> entries) {
        entries.stream().map(Entry::question).flatMap(Collisions::texts).forEach(this::learn);
    }

    /** What is written differently and looks the same without accents, by its normal form. */
    SortedMap<String, String> of(String answer) {
        var same = new TreeMap<>(spelt.getOrDefault(NormalForm.folded(answer), Map.of()));
        same.remove(NormalForm.lenient(answer));
        return same;
    }

    private void learn(String text) {
        Stream.concat(Stream.of(text), BETWEEN_WORDS.splitAsStream(text)).forEach(this::add);
    }

    private void add(String text) {
        spelt.computeIfAbsent(NormalForm.folded(text), _ -> new HashMap<>())
                .putIfAbsent(NormalForm.lenient(text), text.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> texts(Question question) {
        var answers =
                question.answer() instanceof ShortText words
                        ? Stream.concat(words.accepted().stream(), words.mustReject().stream())
                        : question.options().stream();
        return Stream.concat(answers, Stream.of(question.text(), question.explanation()));
    }
}
