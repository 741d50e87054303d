package vn.chuongvang.questions;

import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Question;

import java.util.List;
import java.util.Optional;

/**
 * What the checks say about a question as it is written.
 *
 * @param question empty when so much is missing that there is none
 */
public record Lint(Optional<Question> question, List<Finding> findings) {
    public Lint {
        findings = List.copyOf(findings);
    }

    /**
     * Something to mend, or to look at.
     *
     * @param field that it is about, for example {@code options[2]}; empty where it is the whole
     */
    public record Finding(Level level, String field, Problem problem) {}

    /** Errors keep a draft from being reviewed; warnings are for the curator to judge. */
    public enum Level {
        ERROR,
        WARNING
    }

    public List<Finding> errors() {
        return findings.stream().filter(finding -> finding.level() == Level.ERROR).toList();
    }
}
