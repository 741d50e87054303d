package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Reading;
import vn.chuongvang.questionbank.Reading.Entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Checks all that the files of a bank must keep; a bank without problems may be shipped. */
public final class BankCheck {
    private BankCheck() {}

    /** Every problem, in the order of files and lines. */
    public static List<Problem> problems(Reading reading) {
        var problems = new ArrayList<>(reading.problems());
        var entries = reading.entries();
        var collisions = new Collisions(entries);
        for (var entry : entries) {
            problems.addAll(WordingRules.problems(entry));
            problems.addAll(ProvenanceRules.problems(entry));
            problems.addAll(new WrittenRules(collisions).problems(entry));
        }
        problems.addAll(sameId(entries));
        problems.addAll(NearDuplicates.problems(entries));
        problems.addAll(BalanceRules.problems(entries));
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
