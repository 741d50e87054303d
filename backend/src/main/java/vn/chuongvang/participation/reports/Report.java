package vn.chuongvang.participation.reports;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.dashboard.TreeOf;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.Hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A report with all its figures: whatever is written from it says the same, whenever.
 *
 * @param scope what else was asked for
 * @param asOf the day on which it was counted
 * @param contests titles of what was counted, the latest first; at most {@link #MOST_TITLES}
 * @param held how many contests were counted
 * @param rows units right below, each followed by its own parts where they were asked for
 * @param total the unit with all below it: people are distinct, so rows do not add up to it
 * @param before the period of as many days right before
 * @param isPublic figures of under five people are not in it
 */
public record Report(
        ReportHead head,
        Hierarchy hierarchy,
        @Nullable UUID unit,
        Period period,
        Scope scope,
        LocalDate asOf,
        List<String> contests,
        int held,
        List<ReportRow> rows,
        ReportRow total,
        Before before,
        boolean isPublic) {
    /** Of contests that are named; more are only counted. */
    public static final int MOST_TITLES = 5;

    public Report {
        scope = Objects.requireNonNullElse(scope, Scope.USUAL);
        contests = List.copyOf(contests);
        rows = List.copyOf(rows);
    }

    /**
     * @param contest of this contest alone; absent: of all
     * @param hasParts each unit is followed by the units right below it
     */
    public record Scope(TreeOf tree, @Nullable Long contest, boolean hasParts) {
        /** Of reports that were stored before it was. */
        static final Scope USUAL = new Scope(TreeOf.NOW, null, false);
    }

    /** Whether both tell the same figures, as counted at two times. */
    public boolean isOfTheSame(Report other) {
        return hierarchy == other.hierarchy
                && Objects.equals(unit, other.unit)
                && period.equals(other.period)
                && scope.equals(other.scope)
                && isPublic == other.isPublic;
    }

    /**
     * The unit's figures of the period before.
     *
     * @param isHidden not published; the figures are zero then
     */
    public record Before(Period period, int people, long attempts, boolean isHidden) {}

    /** Without figures of under five people, and without what tells them. */
    public Report published() {
        return isPublic ? this : Publication.of(this);
    }

    /** Units right below that nobody has taken part for. */
    List<String> absent() {
        return rows.stream()
                .filter(row -> row.parent() == null && row.hasNobody())
                .map(ReportRow::name)
                .toList();
    }
}
