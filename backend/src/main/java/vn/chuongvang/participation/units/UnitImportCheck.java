package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What must hold once a file was imported; what does not is told with its row. */
final class UnitImportCheck {
    private final UnitBook book;
    private final UnitProblems problems;
    private final Map<UUID, Map<LocalDate, UnitRow>> rowsOf;

    UnitImportCheck(
            UnitBook book, UnitProblems problems, Map<UUID, Map<LocalDate, UnitRow>> rowsOf) {
        this.book = book;
        this.problems = problems;
        this.rowsOf = rowsOf;
    }

    /** Laws, names and contests, held against what would be. */
    void check(UnitEdit edit, HeldUnits held) {
        for (var unit : edit.units().keySet()) {
            var before = book.versionsOf(unit);
            var ends = Objects.requireNonNull(edit.units().get(unit)).getLast().until();
            if (ends != null
                    && held.isHeld(unit, ends)
                    && !Objects.equals(before.getLast().until(), ends)) {
                problems.error(anyRow(unit), UnitRefusal.CONTESTS_HOMELESS.name(), name(unit));
            }
        }
        var then = book.with(edit, book.generation() + 1);
        for (var broken : UnitLaws.broken(then)) {
            var row = rowsOf.getOrDefault(broken.unit(), Map.of()).get(broken.from());
            problems.error(
                    row, broken.law().name(), then.versionsOf(broken.unit()).getFirst().name());
        }
        checkNames(then, edit.units().keySet());
    }

    private @Nullable UnitRow anyRow(UUID unit) {
        return rowsOf.getOrDefault(unit, Map.of()).values().stream().findFirst().orElse(null);
    }

    private String name(UUID unit) {
        return book.versionsOf(unit).getFirst().name();
    }

    private record Beside(@Nullable UUID parent, Hierarchy hierarchy, String name) {}

    /** Two of one name below the same parent at the same time: nobody could tell them apart. */
    private void checkNames(UnitBook then, Set<UUID> touched) {
        var beside = new HashMap<Beside, List<UnitVersion>>();
        for (var version : then.all()) {
            var name = version.name().toLowerCase(Locale.ROOT);
            beside.computeIfAbsent(
                            new Beside(version.parent(), version.hierarchy(), name),
                            _ -> new ArrayList<>(1))
                    .add(version);
        }
        var told = new HashSet<UUID>();
        for (var versions : beside.values()) {
            for (var one : versions) {
                if (touched.contains(one.unit())
                        && versions.stream().anyMatch(other -> isBeside(one, other))
                        && told.add(one.unit())) {
                    var row = rowsOf.getOrDefault(one.unit(), Map.of()).get(one.from());
                    problems.error(
                            row == null ? anyRow(one.unit()) : row, "SAME_NAME_BESIDE", one.name());
                }
            }
        }
    }

    private static boolean isBeside(UnitVersion one, UnitVersion other) {
        return !one.unit().equals(other.unit())
                && (one.until() == null || other.from().isBefore(one.until()))
                && (other.until() == null || one.from().isBefore(other.until()));
    }
}
