package vn.chuongvang.participation.reports;

import vn.chuongvang.participation.dashboard.Dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Takes figures of under five people out of a report, and as many others as are needed so that
 * nobody computes them from the total: what is hidden of one level is never a single row and is of
 * five people or more together. Where that cannot be, the figure above is hidden too; below a
 * hidden figure all are.
 */
final class Publication {
    static final int FEWEST = 5;

    /**
     * Columns that are hidden by themselves: what stands in them, and then what somebody finds who
     * takes it from another figure. That all but a few passed tells of the few.
     */
    private static final Map<ReportColumn, List<ToLongFunction<ReportRow>>> COLUMNS = columns();

    private final List<Cells> rows = new ArrayList<>();
    private final Cells total;

    private Publication(Report report) {
        total = new Cells(report.total());
        report.rows().forEach(row -> rows.add(new Cells(row)));
    }

    private static Map<ReportColumn, List<ToLongFunction<ReportRow>>> columns() {
        var columns = new LinkedHashMap<ReportColumn, List<ToLongFunction<ReportRow>>>();
        columns.put(
                ReportColumn.PASSED,
                List.of(ReportRow::passed, row -> row.attempts() - row.passed()));
        columns.put(
                ReportColumn.PERFECT,
                List.of(
                        ReportRow::perfect,
                        row -> row.attempts() - row.perfect(),
                        row -> row.passed() - row.perfect()));
        columns.put(ReportColumn.PRIZES, List.of(ReportRow::prizes));
        columns.put(ReportColumn.THIS_WEEK, List.of(ReportRow::thisWeek));
        columns.put(ReportColumn.LAST_WEEK, List.of(ReportRow::lastWeek));
        columns.put(
                ReportColumn.DECLARED,
                List.of(row -> Objects.requireNonNullElse(row.declared(), 0L)));
        return columns;
    }

    /** A row and what of it is hidden. */
    private record Cells(ReportRow row, EnumSet<ReportColumn> hidden) {
        Cells(ReportRow row) {
            this(row, EnumSet.noneOf(ReportColumn.class));
        }

        ReportRow published() {
            if (hidden.contains(ReportColumn.THIS_WEEK)
                    || hidden.contains(ReportColumn.LAST_WEEK)) {
                hidden.add(ReportColumn.WEEK_CHANGE);
            }
            return row.without(hidden);
        }
    }

    static Report of(Report report) {
        return new Publication(report).published(report);
    }

    private Report published(Report report) {
        for (var group : parts().entrySet()) {
            hide(group.getValue(), above(group.getKey()));
        }
        hide(rows.stream().filter(one -> one.row.parent() == null).toList(), total);
        hideSmall(total);
        for (var group : parts().entrySet()) {
            group.getValue().forEach(one -> one.hidden.addAll(above(group.getKey()).hidden));
        }
        if (!total.hidden.isEmpty()) {
            rows.stream()
                    .filter(one -> one.row.kind() != Dashboard.Kind.NONE)
                    .forEach(one -> one.hidden.addAll(total.hidden));
        }
        return new Report(
                report.head(),
                report.hierarchy(),
                report.unit(),
                report.period(),
                report.scope(),
                report.asOf(),
                report.contests(),
                report.held(),
                rows.stream().map(Cells::published).toList(),
                total.published(),
                before(report.before()),
                true);
    }

    private static Report.Before before(Report.Before before) {
        return isSmall(before.people()) ? new Report.Before(before.period(), 0, 0, true) : before;
    }

    private Map<UUID, List<Cells>> parts() {
        var groups = new LinkedHashMap<UUID, List<Cells>>();
        for (var one : rows) {
            if (one.row.parent() != null) {
                groups.computeIfAbsent(one.row.parent(), _ -> new ArrayList<>()).add(one);
            }
        }
        return groups;
    }

    private Cells above(UUID unit) {
        return rows.stream()
                .filter(one -> one.row.parent() == null && unit.equals(one.row.unit()))
                .findFirst()
                .orElse(total);
    }

    /** What one level hides, and of the row above it where that is not enough. */
    private static void hide(List<Cells> level, Cells above) {
        level.forEach(Publication::hideSmall);
        // "Không thuộc đơn vị" is in no total, so nothing is computed from it.
        var summed = level.stream().filter(one -> one.row.kind() != Dashboard.Kind.NONE).toList();
        List<ToLongFunction<ReportRow>> people = List.of(ReportRow::people);
        if (!complete(summed, ReportColumn.PEOPLE, people, ReportColumn.OF_PEOPLE)) {
            above.hidden.addAll(ReportColumn.OF_PEOPLE);
        }
        COLUMNS.forEach(
                (column, figures) -> {
                    if (!complete(summed, column, figures, Set.of(column))) {
                        above.hidden.add(column);
                    }
                });
    }

    private static void hideSmall(Cells cells) {
        var row = cells.row;
        if (isSmall(row.people())) {
            cells.hidden.addAll(ReportColumn.OF_PEOPLE);
        }
        COLUMNS.forEach(
                (column, figures) -> {
                    if (figures.stream().anyMatch(one -> isSmall(one.applyAsLong(row)))) {
                        cells.hidden.add(column);
                    }
                });
    }

    private static boolean isSmall(long figure) {
        return figure > 0 && figure < FEWEST;
    }

    /**
     * Hides more of a column, the smallest figures first, until nothing that is hidden is told by
     * the total.
     *
     * @return false: there is no more to hide
     */
    private static boolean complete(
            List<Cells> level,
            ReportColumn column,
            List<ToLongFunction<ReportRow>> figures,
            Collection<ReportColumn> columns) {
        Predicate<Cells> isHidden = one -> one.hidden.contains(column);
        while (level.stream().anyMatch(isHidden)) {
            var hidden = level.stream().filter(isHidden).map(Cells::row).toList();
            var told = figures.stream().filter(one -> isTold(hidden, one, figures)).toList();
            if (told.isEmpty()) {
                return true;
            }
            var open = level.stream().filter(isHidden.negate()).toList();
            var next = smallest(open, told).or(() -> smallest(open, told.subList(0, 1)));
            if (next.isEmpty()) {
                return false;
            }
            next.get().hidden.addAll(columns);
        }
        return true;
    }

    /** The row with the smallest of the first figure that has something of each. */
    private static Optional<Cells> smallest(
            List<Cells> open, List<ToLongFunction<ReportRow>> figures) {
        return open.stream()
                .filter(one -> figures.stream().allMatch(of -> of.applyAsLong(one.row) > 0))
                .min(Comparator.comparingLong(one -> figures.getFirst().applyAsLong(one.row)));
    }

    /**
     * Whether the total tells a figure of what is hidden: of a single row, or of few together. That
     * a difference is nought for all of them tells of nobody.
     */
    private static boolean isTold(
            List<ReportRow> hidden,
            ToLongFunction<ReportRow> figure,
            List<ToLongFunction<ReportRow>> figures) {
        var numbers = hidden.stream().mapToLong(figure).filter(number -> number > 0).toArray();
        return numbers.length == 0
                ? figure == figures.getFirst()
                : numbers.length == 1 || Arrays.stream(numbers).sum() < FEWEST;
    }
}
