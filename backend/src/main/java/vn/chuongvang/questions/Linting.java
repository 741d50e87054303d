package vn.chuongvang.questions;

import org.springframework.stereotype.Component;

import vn.chuongvang.questionbank.BankWriter;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.check.Neighbours;
import vn.chuongvang.questions.Lint.Finding;
import vn.chuongvang.questions.Lint.Level;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks questions among all others of the bank, as its build does. */
@Component
public class Linting {
    private final LivingBank living;
    private final BankClock clock;
    private volatile Known known = new Known(Optional.empty(), Neighbours.NONE);

    Linting(LivingBank living, BankClock clock) {
        this.living = living;
        this.clock = clock;
    }

    /** Of one state of the bank. */
    private record Known(Optional<BankShelf> shelf, Neighbours neighbours) {}

    /** Of a question that could be read. */
    public Lint check(Question question) {
        return check(BankWriter.document(List.of(question)));
    }

    /**
     * @param document {@code sources} and one question in {@code questions}
     */
    public Lint check(Map<String, ?> document) {
        var text = BankText.of(document);
        var reading = text.read();
        var findings = new ArrayList<Finding>();
        reading.problems().forEach(one -> findings.add(finding(Level.ERROR, text, one)));
        if (reading.entries().size() != 1) {
            return new Lint(Optional.empty(), findings);
        }
        var entry = reading.entries().getFirst();
        var neighbours = neighbours();
        neighbours.problems(entry).forEach(one -> findings.add(finding(Level.ERROR, text, one)));
        neighbours
                .warnings(entry, clock.today())
                .forEach(one -> findings.add(finding(Level.WARNING, text, one)));
        var question = Optional.of(entry.question()).filter(_ -> reading.problems().isEmpty());
        return new Lint(question, findings);
    }

    private static Finding finding(Level level, BankText text, Problem problem) {
        return new Finding(level, field(text, problem), problem);
    }

    /** A field that is not there has no line; its problem names it. */
    private static String field(BankText text, Problem problem) {
        return problem.flaw().equals("field.missing")
                ? String.valueOf(problem.arguments().getFirst())
                : text.field(problem.line());
    }

    private Neighbours neighbours() {
        var shelf = living.now();
        var last = known;
        if (last.shelf().filter(one -> one == shelf).isPresent()) {
            return last.neighbours();
        }
        var neighbours = last.neighbours().replacedBy(shelf.newest());
        known = new Known(Optional.of(shelf), neighbours);
        return neighbours;
    }
}
