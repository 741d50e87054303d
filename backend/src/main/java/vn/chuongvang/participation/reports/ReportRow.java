package vn.chuongvang.participation.reports;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.dashboard.Dashboard;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One unit's figures, as {@link Dashboard.Row} counts them.
 *
 * @param parent the unit whose part this is; absent for the rows right below the report's unit
 * @param unit absent where a row is of no single unit
 * @param name empty where the kind says it
 * @param members "tổng số ĐVTN" as known at the period's end
 * @param plan target of people, "chỉ tiêu thí sinh"
 * @param people "thí sinh": each person once, in however many contests and weeks
 * @param attempts "lượt thi"
 * @param passed attempts with at least half of what was asked right
 * @param perfect attempts with all right
 * @param thisWeek distinct people of the last week shown, which may not be over
 * @param lastWeek of the week before it
 * @param takenPart how many of {@code subunits}, those right below it, took part
 * @param declared people whom units declare of activities outside the product; absent in reports
 *     that were stored before there was this figure
 * @param hidden columns that are not published; their figures are zero here
 */
public record ReportRow(
        @Nullable UUID parent,
        @Nullable UUID unit,
        Dashboard.Kind kind,
        String name,
        @Nullable Integer members,
        @Nullable Integer plan,
        int people,
        long attempts,
        long asked,
        long right,
        int passed,
        int perfect,
        int prizes,
        int thisWeek,
        int lastWeek,
        int takenPart,
        int subunits,
        @Nullable Long declared,
        Set<ReportColumn> hidden) {

    public ReportRow {
        hidden = Set.copyOf(hidden);
    }

    static ReportRow of(@Nullable UUID parent, Dashboard.Row row) {
        return new ReportRow(
                parent,
                row.unit(),
                row.kind(),
                row.name(),
                row.members(),
                row.plan(),
                row.people(),
                row.attempts(),
                row.asked(),
                row.right(),
                row.passed(),
                row.perfect(),
                row.prizes(),
                fromEnd(row.weeks(), 1),
                fromEnd(row.weeks(), 2),
                row.takenPart(),
                row.subunits(),
                row.declared().people(),
                Set.of());
    }

    /** Of all that a report is about. */
    static ReportRow total(Dashboard.Row root) {
        var row = of(null, root);
        return new ReportRow(
                null,
                row.unit(),
                Dashboard.Kind.TOP,
                "",
                row.members(),
                row.plan(),
                row.people(),
                row.attempts(),
                row.asked(),
                row.right(),
                row.passed(),
                row.perfect(),
                row.prizes(),
                row.thisWeek(),
                row.lastWeek(),
                row.takenPart(),
                row.subunits(),
                row.declared(),
                Set.of());
    }

    private static int fromEnd(List<Integer> weeks, int back) {
        return weeks.size() < back ? 0 : weeks.get(weeks.size() - back);
    }

    /** A unit that nobody has taken part for, and that declares nobody. */
    boolean hasNobody() {
        return isUncounted() && (declared == null || declared == 0);
    }

    /** A unit whose people are all declared. */
    boolean isDeclaredOnly() {
        return isUncounted() && declared != null && declared > 0;
    }

    private boolean isUncounted() {
        return kind == Dashboard.Kind.UNIT
                && attempts == 0
                && !hidden(ReportColumn.ATTEMPTS)
                && !hidden(ReportColumn.DECLARED);
    }

    private boolean hidden(ReportColumn column) {
        return hidden.contains(column);
    }

    /** Without the figures of these columns: they are not only not shown, they are gone. */
    ReportRow without(Set<ReportColumn> columns) {
        if (columns.isEmpty()) {
            return this;
        }
        var isGone = columns.contains(ReportColumn.PEOPLE);
        return new ReportRow(
                parent,
                unit,
                kind,
                name,
                members,
                plan,
                isGone ? 0 : people,
                isGone ? 0 : attempts,
                isGone ? 0 : asked,
                isGone ? 0 : right,
                columns.contains(ReportColumn.PASSED) ? 0 : passed,
                columns.contains(ReportColumn.PERFECT) ? 0 : perfect,
                columns.contains(ReportColumn.PRIZES) ? 0 : prizes,
                columns.contains(ReportColumn.THIS_WEEK) ? 0 : thisWeek,
                columns.contains(ReportColumn.LAST_WEEK) ? 0 : lastWeek,
                takenPart,
                subunits,
                columns.contains(ReportColumn.DECLARED) ? Long.valueOf(0) : declared,
                columns);
    }
}
