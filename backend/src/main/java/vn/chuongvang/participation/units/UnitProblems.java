package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What does not fit, as it is found. */
final class UnitProblems {
    private final List<UnitProblem> all = new ArrayList<>();
    private final Set<Integer> refused = new HashSet<>();

    void addAll(List<UnitProblem> more) {
        more.forEach(this::add);
    }

    private void add(UnitProblem problem) {
        all.add(problem);
        if (problem.error() && problem.sheet() == UnitProblem.Sheet.UNITS && problem.line() > 0) {
            refused.add(problem.line());
        }
    }

    void error(UnitRow row, UnitColumn column, String code) {
        add(problem(true, row, column, code));
    }

    void warning(UnitRow row, UnitColumn column, String code) {
        add(problem(false, row, column, code));
    }

    void error(UnitRow.Line line, String code, String value) {
        add(new UnitProblem(true, UnitProblem.Sheet.LINEAGE, line.line(), "", code, value));
    }

    /**
     * @param row absent where it is about a unit that is not in the file
     */
    void error(@Nullable UnitRow row, String code, String value) {
        add(
                new UnitProblem(
                        true,
                        UnitProblem.Sheet.UNITS,
                        row == null ? 0 : row.line(),
                        "",
                        code,
                        value));
    }

    private static UnitProblem problem(boolean error, UnitRow row, UnitColumn column, String code) {
        var value =
                switch (column) {
                    case KEY -> row.key();
                    case PARENT -> row.parent();
                    case ADMIN_CODE -> row.adminCode() == null ? "" : row.adminCode();
                    case HIERARCHY,
                            PARENT_NAME,
                            TYPE,
                            NAME,
                            SHORT_NAME,
                            FROM,
                            UNTIL,
                            DECREE,
                            ALIASES,
                            MERGED_FROM ->
                            row.name();
                };
        return new UnitProblem(
                error, UnitProblem.Sheet.UNITS, row.line(), "", code, UnitTexts.shortened(value));
    }

    boolean isRefused(int line) {
        return refused.contains(line);
    }

    int refused() {
        return refused.size();
    }

    int errors() {
        return (int) all.stream().filter(UnitProblem::error).count();
    }

    int warnings() {
        return all.size() - errors();
    }

    List<UnitProblem> first(int most) {
        return all.stream()
                .sorted(
                        Comparator.comparing((UnitProblem one) -> !one.error())
                                .thenComparing(UnitProblem::sheet)
                                .thenComparing(UnitProblem::line))
                .limit(most)
                .toList();
    }
}
