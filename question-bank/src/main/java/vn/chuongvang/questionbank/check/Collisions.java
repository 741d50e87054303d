package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer.ShortText;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which other words an answer becomes when its accents are left out: bán for bạn, sơ for số. The
 * dictionary is the bank itself: every word of it, and every answer as a whole.
 */
final class Collisions {
    private final Map<String, SortedSet<String>> written = new HashMap<>();

    Collisions(List<Entry> entries) {
        entries.stream().map(Entry::question).flatMap(Collisions::texts).forEach(this::learn);
    }

    /** What is written differently and looks the same without accents. */
    SortedSet<String> of(String answer) {
        var same = new TreeSet<>(written.getOrDefault(NormalForm.folded(answer), new TreeSet<>()));
        same.remove(NormalForm.lenient(answer));
        return same;
    }

    private void learn(String text) {
        var whole = NormalForm.lenient(text);
        Stream.concat(Stream.of(whole), Stream.of(whole.split(" "))).forEach(this::add);
    }

    private void add(String form) {
        written.computeIfAbsent(NormalForm.folded(form), _ -> new TreeSet<>()).add(form);
    }

    private static Stream<String> texts(Question question) {
        var answers =
                question.answer() instanceof ShortText words
                        ? Stream.concat(words.accepted().stream(), words.mustReject().stream())
                        : question.options().stream();
        return Stream.concat(answers, Stream.of(question.text(), question.explanation()));
    }
}
