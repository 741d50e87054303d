package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Reading;
import vn.chuongvang.questionbank.Reading.Entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;

/** Checks all that the files of a bank must keep; a bank without problems may be shipped. */
public final class BankCheck {
    private BankCheck() {}

    /** Every problem, in the order of files and lines. */
    public static List<Problem> problems(Reading reading) {
        var problems = new ArrayList<>(reading.problems());
        var entries = reading.entries();
        var collisions = new Collisions(entries);
        for (var entry : entries) {
            problems.addAll(own(entry, () -> collisions));
        }
        problems.addAll(sameId(entries));
        problems.addAll(NearDuplicates.problems(entries));
        problems.addAll(BalanceRules.problems(entries));
        problems.addAll(TranslationRules.problems(reading.translations()));
        return sorted(problems);
    }

    /** What is wrong with one question, whatever the others are; but for their words. */
    static List<Problem> own(Entry entry, Supplier<Collisions> collisions) {
        var problems = new ArrayList<Problem>();
        problems.addAll(WordingRules.problems(entry));
        problems.addAll(ProvenanceRules.problems(entry));
        problems.addAll(new WrittenRules(collisions).problems(entry));
        problems.addAll(MarkRules.problems(entry));
        problems.addAll(MediaRules.problems(entry));
        return problems;
    }

    /** What a curator should look at in one question. */
    static List<Problem> hints(Entry entry) {
        var hints = new ArrayList<Problem>();
        hints.addAll(Hints.problems(entry));
        hints.addAll(GrammarHints.problems(entry));
        return hints;
    }

    /**
     * What a curator should look at: hints and habits that favour who knows nothing, in the order
     * of files and lines. It does not keep a bank from being shipped.
     */
    public static List<Problem> warnings(Reading reading) {
        var warnings = new ArrayList<Problem>();
        reading.entries().forEach(entry -> warnings.addAll(hints(entry)));
        warnings.addAll(Habits.problems(reading.entries()));
        warnings.addAll(MarkHabits.problems(reading.entries()));
        warnings.addAll(TranslationRules.warnings(reading.translations()));
        return sorted(warnings);
    }

    /** Questions that the draw no longer takes on that day, or will not within two months. */
    public static List<Problem> aging(Reading reading, LocalDate day) {
        var aging = new ArrayList<Problem>();
        reading.entries().forEach(entry -> aging.addAll(Aging.problems(entry, day)));
        return sorted(aging);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
    }

    private static List<Problem> sameId(List<Entry> entries) {
        var first = new HashMap<QuestionId, Entry>();
        var problems = new ArrayList<Problem>();
        for (var entry : entries) {
            var other = first.putIfAbsent(entry.question().id(), entry);
            if (other != null) {
                var id = entry.question().id();
                problems.add(entry.problem("id", "id.taken", id, other.place("id")));
            }
        }
        return problems;
    }
}
