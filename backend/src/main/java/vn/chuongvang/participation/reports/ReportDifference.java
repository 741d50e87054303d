package vn.chuongvang.participation.reports;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.dashboard.Dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What changed from one version of a submitted report to the next.
 *
 * @param came rows that only the later report has
 * @param went rows that only the earlier one had; who came below another unit is in both
 * @param changes figures that differ, in the order of the later report; then rows that are gone
 */
public record ReportDifference(
        int from, int to, List<Line> came, List<Line> went, List<Change> changes) {
    /** What can differ by itself; all else follows from these. */
    private static final EnumSet<ReportColumn> COLUMNS =
            EnumSet.of(
                    ReportColumn.MEMBERS,
                    ReportColumn.PLAN,
                    ReportColumn.PEOPLE,
                    ReportColumn.ATTEMPTS,
                    ReportColumn.AVERAGE,
                    ReportColumn.PASSED,
                    ReportColumn.PERFECT,
                    ReportColumn.PRIZES,
                    ReportColumn.THIS_WEEK,
                    ReportColumn.LAST_WEEK,
                    ReportColumn.DECLARED);

    public ReportDifference {
        came = List.copyOf(came);
        went = List.copyOf(went);
        changes = List.copyOf(changes);
    }

    /**
     * A row.
     *
     * @param parent the unit whose part it is; absent right below the report's unit
     * @param unit absent for a row of no single unit
     */
    public record Line(
            @Nullable UUID parent, @Nullable UUID unit, Dashboard.Kind kind, String name) {
        static Line of(ReportRow row) {
            return new Line(row.parent(), row.unit(), row.kind(), row.name());
        }
    }

    /**
     * One figure.
     *
     * @param parent the unit whose part the row is; absent right below the report's unit
     * @param unit absent for a row of no single unit
     * @param was absent where the earlier report had no such row or figure
     * @param now absent where the later one has none
     */
    public record Change(
            @Nullable UUID parent,
            @Nullable UUID unit,
            Dashboard.Kind kind,
            String name,
            ReportColumn column,
            @Nullable Double was,
            @Nullable Double now) {}

    private record Key(@Nullable UUID parent, @Nullable UUID unit, Dashboard.Kind kind) {
        static Key of(ReportRow row) {
            return new Key(row.parent(), row.unit(), row.kind());
        }
    }

    static ReportDifference of(int from, Report earlier, int to, Report later) {
        var was = rows(earlier);
        var now = rows(later);
        var keys = Stream.concat(now.keySet().stream(), was.keySet().stream()).distinct();
        var changes = new ArrayList<Change>();
        keys.forEach(key -> changes.addAll(changes(was.get(key), now.get(key))));
        return new ReportDifference(from, to, without(now, was), without(was, now), changes);
    }

    private static List<Line> without(Map<Key, ReportRow> rows, Map<Key, ReportRow> others) {
        return rows.entrySet().stream()
                .filter(one -> !others.containsKey(one.getKey()))
                .map(one -> Line.of(one.getValue()))
                .toList();
    }

    private static Map<Key, ReportRow> rows(Report report) {
        var rows = new LinkedHashMap<Key, ReportRow>();
        rows.put(Key.of(report.total()), report.total());
        report.rows().forEach(row -> rows.put(Key.of(row), row));
        return rows;
    }

    private static List<Change> changes(@Nullable ReportRow was, @Nullable ReportRow now) {
        var row = now == null ? was : now;
        if (row == null) {
            return List.of();
        }
        var before = figures(was);
        var after = figures(now);
        return COLUMNS.stream()
                .filter(one -> !same(before.get(one), after.get(one)))
                .sorted(Comparator.naturalOrder())
                .map(
                        one ->
                                new Change(
                                        row.parent(),
                                        row.unit(),
                                        row.kind(),
                                        row.name(),
                                        one,
                                        before.get(one),
                                        after.get(one)))
                .toList();
    }

    private static boolean same(@Nullable Double one, @Nullable Double other) {
        return one == null ? other == null : one.equals(other);
    }

    private static Map<ReportColumn, Double> figures(@Nullable ReportRow row) {
        var figures = new HashMap<ReportColumn, Double>();
        if (row != null) {
            var words = new ReportWords(Locale.of("vi"));
            for (var column : COLUMNS) {
                switch (column.shown(row, 0, words)) {
                    case Shown.Count(var number) -> figures.put(column, (double) number);
                    case Shown.Tenths(var number) -> figures.put(column, number.doubleValue());
                    case Shown.Words _, Shown.Part _, Shown.Nothing _, Shown.Hidden _ -> {}
                }
            }
        }
        return figures;
    }
}
