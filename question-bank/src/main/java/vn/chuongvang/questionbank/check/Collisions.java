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
        var known = new HashMap<String, Spelling>();
        entries.forEach(entry -> spellings(entry.question(), known).forEach(this::add));
    }

    private Collisions() {}

    /** Of questions whose spellings are known. */
    static Collisions of(Stream<List<Spelling>> questions) {
        var collisions = new Collisions();
        questions.forEach(spellings -> spellings.forEach(collisions::add));
        return collisions;
    }

    /** A word or an answer: without accents, in normal form, as it is spelt. */
    record Spelling(String folded, String normal, String spelt) {
        static Spelling of(String text) {
            return new Spelling(
                    NormalForm.folded(text),
                    NormalForm.lenient(text),
                    text.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * All words and answers of a question.
     *
     * @param known what was worked out before: most words come again and again
     */
    static List<Spelling> spellings(Question question, Map<String, Spelling> known) {
        return texts(question)
                .flatMap(text -> Stream.concat(Stream.of(text), BETWEEN_WORDS.splitAsStream(text)))
                .map(text -> known.computeIfAbsent(text, Spelling::of))
                .toList();
    }

    /** What is written differently and looks the same without accents, by its normal form. */
    SortedMap<String, String> of(String answer) {
        var same = new TreeMap<>(spelt.getOrDefault(NormalForm.folded(answer), Map.of()));
        same.remove(NormalForm.lenient(answer));
        return same;
    }

    private void add(Spelling one) {
        spelt.computeIfAbsent(one.folded(), _ -> new HashMap<>())
                .putIfAbsent(one.normal(), one.spelt());
    }

    private static Stream<String> texts(Question question) {
        var answers =
                question.answer() instanceof ShortText words
                        ? Stream.concat(words.accepted().stream(), words.mustReject().stream())
                        : question.options().stream();
        return Stream.concat(answers, Stream.of(question.text(), question.explanation()));
    }
}
