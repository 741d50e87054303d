package vn.chuongvang.participation.dashboard;

import vn.chuongvang.participation.facts.FactColumns;
import vn.chuongvang.participation.targets.Period;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitTree;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
        Pass pass,
        DeclaredSums declared) {

    /**
     * @param paths of the columns, by their numbers, as they stand in the tree that is asked for
     * @param declared of the period
     */
    static Sight of(
            DashboardQuery query,
            FactColumns columns,
            List<Placed> paths,
            DeclaredPlaces declared,
            UnitBook book,
            UnitTree tree,
            LocalDate today) {
        var unit = query.unit();
        var hierarchy =
                unit == null
                        ? query.hierarchy()
                        : book.nearest(unit, tree.day()).orElseThrow().hierarchy();
        var hit = Pass.hit(columns, query.period(), query.contest());
        int counted = columns.paths().size();
        var all = new ArrayList<>(paths.subList(0, counted));
        all.addAll(declared.paths());
        var places = new Places(all, with(hit, declared, query), book, tree, hierarchy, unit);
        var weeks = Weeks.of(query.period(), today);
        var pass = Pass.over(columns, places, query.period(), weeks, query.contest());
        var sums = DeclaredSums.of(declared, places, counted);
        return new Sight(columns, book, tree, hierarchy, weeks, places, pass, sums);
    }

    /** Who only declared took part when both are counted together. */
    private static boolean[] with(boolean[] hit, DeclaredPlaces declared, DashboardQuery query) {
        var all = Arrays.copyOf(hit, hit.length + declared.paths().size());
        Arrays.fill(all, hit.length, all.length, query.together());
        return all;
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
