package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.units.UnitChange.Following;
import vn.chuongvang.participation.units.UnitChange.Founded;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A small province for tests; units are named by words, days by their distance from the reform. */
final class Province {
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    static final LocalDate BEFORE = REFORM.minusYears(1);
    static final LocalDate AFTER = REFORM.plusYears(1);

    UnitBook book = UnitBook.of(0, List.of(), List.of(), List.of());

    static UUID id(String word) {
        return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
    }

    static Founded founded(UnitType type, String name, @Nullable String parent) {
        return new Founded(type, name, "", parent == null ? null : id(parent), null);
    }

    Province with(UnitType type, String name, @Nullable String parent) {
        return done(
                new UnitChange.Create(
                        id(name), Hierarchy.DOAN, BEFORE, null, founded(type, name, parent), ""));
    }

    Province done(UnitChange change) {
        switch (decide(change)) {
            case UnitOutcome.Accepted(var edit) -> book = book.with(edit, book.generation() + 1);
            case UnitOutcome.Refused refused ->
                    throw new AssertionError(change + " was refused: " + refused);
        }
        return this;
    }

    UnitOutcome decide(UnitChange change, String... held) {
        return UnitChanges.decide(
                book, change, Arrays.stream(held).map(Province::id).collect(Collectors.toSet()));
    }

    /** The reason, or nothing where it is accepted. */
    @Nullable UnitRefusal refusal(UnitChange change, String... held) {
        return switch (decide(change, held)) {
            case UnitOutcome.Accepted _ -> null;
            case UnitOutcome.Refused(var reason, _) -> reason;
        };
    }

    static Following childrenTo(String unit) {
        return new Following(Map.of(), id(unit), null);
    }

    String nameOn(String unit, LocalDate day) {
        return book.version(id(unit), day).map(UnitVersion::name).orElse("-");
    }

    String pathOn(String unit, LocalDate day) {
        return String.join(
                "/",
                book.path(id(unit), day).stream()
                        .map(one -> book.version(one, day).orElseThrow().name())
                        .toList());
    }

    /** Tỉnh with two xã, each with chi đoàn. */
    static Province small() {
        return new Province()
                .with(UnitType.PROVINCE, "Tỉnh", null)
                .with(UnitType.COMMUNE, "Xã A", "Tỉnh")
                .with(UnitType.COMMUNE, "Xã B", "Tỉnh")
                .with(UnitType.CELL, "Thôn 1", "Xã A")
                .with(UnitType.CELL, "Thôn 2", "Xã B");
    }
}
