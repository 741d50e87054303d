package vn.chuongvang.questions.web;

import vn.chuongvang.questions.Lint;

import java.util.List;
import java.util.Locale;

/**
 * One result of the checks.
 *
 * @param field of the document, for example {@code options[2]}; empty where it is the whole
 * @param code stable, for programs
 */
record FindingView(Lint.Level level, String field, String code, String vi, String en) {
    static List<FindingView> of(List<Lint.Finding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }

    private static FindingView of(Lint.Finding finding) {
        var problem = finding.problem();
        return new FindingView(
                finding.level(),
                finding.field(),
                problem.flaw(),
                problem.text(Locale.ROOT),
                problem.text(Locale.ENGLISH));
    }
}
