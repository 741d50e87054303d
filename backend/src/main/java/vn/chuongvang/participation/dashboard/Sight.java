package vn.chuongvang.participation.dashboard;

import vn.chuongvang.participation.facts.FactColumns;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitTree;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a query sees: the sums of its rows, and the tree that they stand in. */
record Sight(
        FactColumns columns,
        UnitBook book,
        UnitTree tree,
        Hierarchy hierarchy,
        List<Period> weeks,
        Places places,
        Pass pass) {

    /**
     * @param paths of the columns, by their numbers, as they stand in the tree that is asked for
     */
    static Sight of(
            DashboardQuery query,
            FactColumns columns,
            List<Placed> paths,
            UnitBook book,
            UnitTree tree,
            LocalDate today) {
        var unit = query.unit();
        var hierarchy =
                unit == null
                        ? query.hierarchy()
                        : book.nearest(unit, tree.day()).orElseThrow().hierarchy();
        var hit = Pass.hit(columns, query.period(), query.contest());
        var places = new Places(paths, hit, book, tree, hierarchy, unit);
        var weeks = Weeks.of(query.period(), today);
        var pass = Pass.over(columns, places, query.period(), weeks, query.contest());
        return new Sight(columns, book, tree, hierarchy, weeks, places, pass);
    }

    Optional<UnitVersion> version(UUID unit) {
        return book.nearest(unit, tree.day());
    }

    /** Whose plans and members are asked for. */
    List<UUID> units() {
        var units = new ArrayList<UUID>();
        Optional.ofNullable(places.root()).ifPresent(units::add);
        places.rows().stream()
                .filter(place -> place.kind() == Dashboard.Kind.UNIT)
                .forEach(place -> units.add(Objects.requireNonNull(place.unit())));
        return units;
    }
}
