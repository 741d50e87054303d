package vn.chuongvang.participation.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.chuongvang.participation.dashboard.Dashboard.Kind;
import vn.chuongvang.participation.dashboard.Dashboard.Row;
import vn.chuongvang.participation.declared.DeclaredFacts;
import vn.chuongvang.participation.facts.Fact;
import vn.chuongvang.participation.facts.FactColumns;
import vn.chuongvang.participation.targets.Measure;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.targets.Plans;
import vn.chuongvang.participation.targets.Target;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.Lineage;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitType;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands in which row, where trees have changed. */
class DrawnTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 5, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Period YEAR = new Period(NEW_YEAR, LocalDate.of(2026, 12, 31));

    private static final UUID PROVINCE = new UUID(1, 1);
    private static final UUID WARD = new UUID(1, 2);

    /** Below the province until the new year, below the ward since. */
    private static final UUID MOVED = new UUID(1, 3);

    /** Above the province until the new year. */
    private static final UUID REGION = new UUID(1, 4);

    /** A top of its own until July, without an heir. */
    private static final UUID OTHER_PROVINCE = new UUID(1, 5);

    /** The same in another hierarchy. */
    private static final UUID YOUTH = new UUID(1, 6);

    private static final UnitBook BOOK =
            UnitBook.of(
                    1,
                    List.of(
                            unit(PROVINCE, LONG_AGO, NEW_YEAR, UnitType.PROVINCE, REGION),
                            unit(PROVINCE, NEW_YEAR, null, UnitType.PROVINCE, null),
                            unit(WARD, LONG_AGO, null, UnitType.WARD, PROVINCE),
                            unit(MOVED, LONG_AGO, NEW_YEAR, UnitType.TEAM, PROVINCE),
                            unit(MOVED, NEW_YEAR, null, UnitType.TEAM, WARD),
                            unit(REGION, LONG_AGO, NEW_YEAR, UnitType.PROVINCE, null),
                            unit(OTHER_PROVINCE, LONG_AGO, JULY, UnitType.PROVINCE, null),
                            new UnitVersion(
                                    YOUTH,
                                    Hierarchy.HOI_LHTN,
                                    LONG_AGO,
                                    JULY,
                                    UnitType.PROVINCE,
                                    "Hội",
                                    "",
                                    null,
                                    null,
                                    "")),
                    List.of(gone(REGION, NEW_YEAR), gone(OTHER_PROVINCE, JULY), gone(YOUTH, JULY)),
                    List.of());

    @Test
    void what_was_counted_for_a_dissolved_top_stands_in_its_own_hierarchy_alone() {
        var rows = List.of(fact(1, SPRING, YOUTH), fact(2, SPRING, PROVINCE, WARD));
        var union = draw(Hierarchy.DOAN, null, TreeOf.NOW, rows);
        assertThat(union.root().unit()).isEqualTo(PROVINCE);
        assertThat(union.root().attempts()).isEqualTo(1);
        assertThat(union.rows()).extracting(Row::kind).containsExactly(Kind.UNIT);

        var youth = draw(Hierarchy.HOI_LHTN, null, TreeOf.NOW, rows);
        assertThat(youth.root().attempts()).isEqualTo(1);
        assertThat(youth.rows()).extracting(Row::kind).containsExactly(Kind.SPLIT);
    }

    @Test
    void a_dissolved_top_is_beside_the_other_one_and_not_in_its_figures() {
        var rows = List.of(fact(1, SPRING, OTHER_PROVINCE), fact(2, SPRING, PROVINCE, WARD));
        var all = draw(Hierarchy.DOAN, null, TreeOf.NOW, rows);
        assertThat(all.root().kind()).isEqualTo(Kind.TOP);
        assertThat(all.root().attempts()).isEqualTo(2);
        assertThat(all.rows()).extracting(Row::kind).containsExactly(Kind.UNIT, Kind.SPLIT);
        assertThat(all.rows()).extracting(Row::attempts).containsExactly(1L, 1L);
    }

    @Test
    void a_contest_of_no_unit_is_behind_no_figure_of_the_root() {
        var rows = List.of(fact(1, SPRING), fact(2, SPRING, PROVINCE, WARD));
        var shown = draw(Hierarchy.DOAN, null, TreeOf.NOW, rows);
        assertThat(shown.rows()).extracting(Row::kind).containsExactly(Kind.UNIT, Kind.NONE);
        assertThat(shown.contests().held()).isEqualTo(1);
    }

    @Test
    void as_it_was_then_units_that_were_below_in_another_year_are_not_absent() {
        var rows = List.of(fact(1, LAST_YEAR, REGION, PROVINCE, MOVED), fact(2, SPRING, PROVINCE));
        var shown = draw(Hierarchy.DOAN, PROVINCE, TreeOf.THEN, rows);
        assertThat(shown.rows()).extracting(Row::unit).containsExactly(WARD, PROVINCE);
        assertThat(shown.absent().of()).isEqualTo(1);
        assertThat(shown.absent().units()).extracting(Dashboard.Named::unit).containsExactly(WARD);
    }

    @Test
    void as_it_was_then_a_top_of_another_year_does_not_take_the_root_away() {
        var rows = List.of(fact(1, LAST_YEAR, REGION, PROVINCE), fact(2, SPRING, PROVINCE, WARD));
        assertThat(draw(Hierarchy.DOAN, null, TreeOf.THEN, rows).root().unit()).isEqualTo(PROVINCE);
    }

    @Test
    void what_units_declare_stands_beside_what_was_counted_until_both_are_asked_for_together() {
        var facts =
                List.of(
                        new DeclaredFacts.Fact(WARD, SPRING, 30, 40, 10),
                        new DeclaredFacts.Fact(MOVED, LAST_YEAR, 7, 7, 0),
                        new DeclaredFacts.Fact(OTHER_PROVINCE, SPRING, 5, 5, 0));
        var declared = new DeclaredFacts(1, facts);
        var rows = List.of(fact(1, SPRING, PROVINCE, WARD));

        var apart = draw(declared, false, PROVINCE, rows);
        assertThat(apart.root().attempts()).isEqualTo(1);
        assertThat(apart.root().declared()).isEqualTo(new Dashboard.Declared(30, 40, 10));
        assertThat(apart.rows().getFirst().declared().people()).isEqualTo(30);
        assertThat(apart.root().percent()).isEqualByComparingTo("1.0");

        var together = draw(declared, true, PROVINCE, rows);
        assertThat(together.root().attempts()).as("counted apart all the same").isEqualTo(1);
        assertThat(together.root().percent()).isEqualByComparingTo("41.0");

        var none = draw(declared, false, PROVINCE, List.of());
        assertThat(none.absent().count()).isEqualTo(1);
        assertThat(draw(declared, true, PROVINCE, List.of()).absent().count()).isZero();
        assertThat(draw(declared, true, OTHER_PROVINCE, List.of()).root().declared().people())
                .as("of a unit that is gone")
                .isEqualTo(5);
    }

    private static Dashboard draw(
            DeclaredFacts declared, boolean together, UUID unit, List<Fact> rows) {
        var columns = FactColumns.none().with(1, List.of(), rows, Map.of());
        var query =
                new DashboardQuery(
                        Hierarchy.DOAN, unit, YEAR, null, TreeOf.THEN, Measure.ATTEMPTS, together);
        var paths = columns.paths().stream().map(Placed::asItWas).toList();
        var cache = new DeclaredPlaces.Cache(BOOK, TODAY);
        var sight =
                Sight.of(
                        query,
                        columns,
                        paths,
                        DeclaredPlaces.of(query, declared, cache),
                        BOOK,
                        BOOK.asOf(TODAY),
                        TODAY);
        var plan = new Target(unit, YEAR, Measure.ATTEMPTS, 100, "an", Instant.EPOCH);
        return new Drawn(query, TODAY, sight, Plans.of(List.of(plan)), Map.of()).dashboard(0);
    }

    private static Dashboard draw(
            Hierarchy hierarchy, @Nullable UUID unit, TreeOf tree, List<Fact> rows) {
        var columns = FactColumns.none().with(1, List.of(), rows, Map.of());
        var paths =
                switch (tree) {
                    case NOW -> new Placed.Cache(BOOK, TODAY).of(columns.paths());
                    case THEN -> columns.paths().stream().map(Placed::asItWas).toList();
                };
        var query = new DashboardQuery(hierarchy, unit, YEAR, null, tree, Measure.ATTEMPTS);
        var sight =
                Sight.of(query, columns, paths, DeclaredPlaces.NONE, BOOK, BOOK.asOf(TODAY), TODAY);
        return new Drawn(query, TODAY, sight, Plans.of(List.of()), Map.of()).dashboard(0);
    }

    private static Fact fact(long contest, LocalDate day, UUID... path) {
        return new Fact(
                contest,
                1,
                new UUID(2, contest),
                path.length == 0 ? null : path[path.length - 1],
                List.of(path),
                day,
                Fact.Status.COUNTED,
                1,
                1,
                List.of(0, 0, 0, 0, 0),
                List.of(0, 0, 0, 0, 0),
                0);
    }

    private static UnitVersion unit(
            UUID unit,
            LocalDate from,
            @Nullable LocalDate until,
            UnitType type,
            @Nullable UUID parent) {
        var name = "Đơn vị " + unit.getLeastSignificantBits();
        return new UnitVersion(unit, Hierarchy.DOAN, from, until, type, name, "", parent, null, "");
    }

    private static Lineage gone(UUID unit, LocalDate on) {
        return new Lineage(unit, null, Lineage.Kind.DISSOLVE, on, "", null);
    }
}
