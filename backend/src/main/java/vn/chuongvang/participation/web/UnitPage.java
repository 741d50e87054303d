package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitRefusal;
import vn.chuongvang.participation.units.UnitTree;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One unit with what is above and right below it on a day.
 *
 * @param generation of the tree; a change names it
 * @param asOf the day; for a unit that was gone then, its last one
 * @param unit absent: the top
 * @param path from the top, the unit itself included
 * @param children a page of the units right below, or of those at the top
 */
record UnitPage(
        long generation,
        LocalDate asOf,
        @Nullable UnitNode unit,
        List<UnitNode> path,
        List<UnitNode> children) {

    UnitPage with(List<UnitNode> some) {
        return new UnitPage(generation, asOf, unit, path, some);
    }

    static UnitPage of(
            UnitBook book, @Nullable Hierarchy hierarchy, @Nullable UUID unit, LocalDate day) {
        return unit == null ? top(book, hierarchy, day) : page(book, unit, day);
    }

    private static UnitPage top(UnitBook book, @Nullable Hierarchy hierarchy, LocalDate day) {
        var tree = book.asOf(day);
        var tops =
                Arrays.stream(Hierarchy.values())
                        .filter(one -> hierarchy == null || hierarchy == one)
                        .flatMap(one -> tree.tops(one).stream())
                        .toList();
        return new UnitPage(book.generation(), day, null, List.of(), nodes(tops, tree));
    }

    private static UnitPage page(UnitBook book, UUID unit, LocalDate day) {
        var nearest =
                book.nearest(unit, day)
                        .orElseThrow(() -> UnitRefused.of(UnitRefusal.UNIT_UNKNOWN, unit));
        var shown = dayOf(nearest, day);
        var tree = book.asOf(shown);
        var path =
                book.path(unit, shown).stream()
                        .map(one -> UnitNode.of(tree.find(one).orElseThrow(), tree))
                        .toList();
        return new UnitPage(
                book.generation(),
                shown,
                UnitNode.of(nearest, tree),
                path,
                nodes(tree.childrenOf(unit), tree));
    }

    private static LocalDate dayOf(UnitVersion version, LocalDate day) {
        var until = version.until();
        if (day.isBefore(version.from())) {
            return version.from();
        }
        return until == null || day.isBefore(until) ? day : until.minusDays(1);
    }

    private static List<UnitNode> nodes(List<UnitVersion> versions, UnitTree tree) {
        return versions.stream().map(version -> UnitNode.of(version, tree)).toList();
    }
}
