package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a unit was from one day to another.
 *
 * @param until the first day on which it was not so any more; absent: it still is
 * @param parent what it belonged to; absent at the top
 * @param adminCode its code in the public list; never a key, as codes are used again
 * @param decree by which it became so
 */
public record UnitVersion(
        UUID unit,
        Hierarchy hierarchy,
        LocalDate from,
        @Nullable LocalDate until,
        UnitType type,
        String name,
        String shortName,
        @Nullable UUID parent,
        @Nullable String adminCode,
        String decree) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    UnitVersion during(LocalDate begin, @Nullable LocalDate end) {
        return new UnitVersion(
                unit, hierarchy, begin, end, type, name, shortName, parent, adminCode, decree);
    }

    UnitVersion below(@Nullable UUID other) {
        return new UnitVersion(
                unit, hierarchy, from, until, type, name, shortName, other, adminCode, decree);
    }

    UnitVersion named(String other, String otherShort) {
        return new UnitVersion(
                unit, hierarchy, from, until, type, other, otherShort, parent, adminCode, decree);
    }

    UnitVersion typed(UnitType other) {
        return new UnitVersion(
                unit, hierarchy, from, until, other, name, shortName, parent, adminCode, decree);
    }

    UnitVersion by(String other) {
        return new UnitVersion(
                unit, hierarchy, from, until, type, name, shortName, parent, adminCode, other);
    }
}
