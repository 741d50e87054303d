package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.paging.Cursor;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitTree;
import vn.chuongvang.participation.units.UnitType;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit in the tree of a day.
 *
 * @param until the first day on which it was not so any more; absent: it still is
 * @param children how many units are right below it on that day
 */
record UnitNode(
        UUID unit,
        Hierarchy hierarchy,
        LocalDate from,
        @Nullable LocalDate until,
        UnitType type,
        String name,
        String shortName,
        @Nullable UUID parent,
        @Nullable String adminCode,
        String decree,
        int children) {

    Cursor at() {
        return Cursor.at(unit);
    }

    static UnitNode of(UnitVersion version, UnitTree tree) {
        return new UnitNode(
                version.unit(),
                version.hierarchy(),
                version.from(),
                version.until(),
                version.type(),
                version.name(),
                version.shortName(),
                version.parent(),
                version.adminCode(),
                version.decree(),
                tree.numberOfChildren(version.unit()));
    }
}
