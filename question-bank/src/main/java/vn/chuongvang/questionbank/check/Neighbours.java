package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Reading.Entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The questions among which another one is to stand. What takes long is worked out once, so that
 * one question is checked as it is written.
 */
public final class Neighbours {
    private final List<Entry> entries;
    private final Collisions collisions;
    private final List<Set<String>> runs;

    private Neighbours(List<Entry> entries) {
        this.entries = entries;
        this.collisions = new Collisions(entries);
        this.runs = NearDuplicates.runs(entries);
    }

    public static Neighbours of(Collection<Question> questions) {
        return new Neighbours(questions.stream().map(Neighbours::entry).toList());
    }

    private static Entry entry(Question question) {
        return new Entry(question, question.id().value(), 1, Map.of());
    }

    /** Every problem of this question; one of its own older versions is no neighbour. */
    public List<Problem> problems(Entry entry) {
        var problems = new ArrayList<>(BankCheck.own(entry, collisions));
        var id = entry.question().id();
        NearDuplicates.problems(entry, entries, runs).stream()
                .filter(problem -> !isAbout(problem, id))
                .forEach(problems::add);
        return problems;
    }

    private static boolean isAbout(Problem problem, QuestionId id) {
        return problem.arguments().getFirst().equals(id);
    }

    /** What a curator should look at in this question, and whether its time is running out. */
    public List<Problem> warnings(Entry entry, LocalDate day) {
        var warnings = new ArrayList<>(BankCheck.hints(entry));
        warnings.addAll(Aging.problems(entry, day));
        return warnings;
    }
}
