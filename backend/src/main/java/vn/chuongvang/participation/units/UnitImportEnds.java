package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What became of units, as a file says it; a unit that it ends is closed on that day. */
final class UnitImportEnds {
    private final UnitBook book;
    private final UnitKeys keys;
    private final UnitProblems problems;
    private final Map<UUID, List<UnitVersion>> after;
    private final Map<UUID, Map<LocalDate, UnitRow>> rowsOf;
    private final Map<UUID, List<Lineage>> ended = new HashMap<>();
    private final List<Lineage> found = new ArrayList<>();

    /**
     * @param after versions of the units of the file; units that end are closed in it
     */
    UnitImportEnds(
            UnitBook book,
            UnitKeys keys,
            UnitProblems problems,
            Map<UUID, List<UnitVersion>> after,
            Map<UUID, Map<LocalDate, UnitRow>> rowsOf) {
        this.book = book;
        this.keys = keys;
        this.problems = problems;
        this.after = after;
        this.rowsOf = rowsOf;
        for (var line : book.lineage()) {
            if (!line.from().equals(line.to())) {
                ended.computeIfAbsent(line.from(), _ -> new ArrayList<>(1)).add(line);
            }
        }
    }

    /** Those that the book does not have yet. */
    List<Lineage> read(List<UnitRow.Line> lines) {
        var sources = new ArrayList<UnitRow.Line>(lines);
        keys.rows()
                .forEach(
                        (key, rows) ->
                                rows.forEach(
                                        row ->
                                                row.mergedFrom()
                                                        .forEach(
                                                                from ->
                                                                        sources.add(
                                                                                merged(
                                                                                        row,
                                                                                        from)))));
        var seen = new HashSet<Lineage>();
        sources.forEach(line -> take(line, seen));
        lines.stream()
                .filter(line -> line.kind() == Lineage.Kind.SPLIT)
                .filter(line -> !isWhole(line))
                .forEach(line -> problems.error(line, "SHARES_UNFIT", line.from()));
        return found;
    }

    /** All parts of a split have a share and are the whole together, or none has one. */
    private boolean isWhole(UnitRow.Line line) {
        var parts = keys.find(line.from()).map(from -> ended.getOrDefault(from, List.of()));
        var shares =
                parts.orElse(List.of()).stream()
                        .map(Lineage::share)
                        .filter(Objects::nonNull)
                        .toList();
        return shares.isEmpty()
                || (shares.size() == parts.orElse(List.of()).size()
                        && shares.stream()
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .compareTo(BigDecimal.ONE)
                                == 0);
    }

    private @Nullable Hierarchy hierarchy(UUID unit) {
        return versions(unit).stream().findFirst().map(UnitVersion::hierarchy).orElse(null);
    }

    private static UnitRow.Line merged(UnitRow row, String from) {
        return new UnitRow.Line(
                row.line(), from, row.key(), Lineage.Kind.MERGE, row.from(), row.decree(), null);
    }

    private void take(UnitRow.Line line, Set<Lineage> seen) {
        var from = keys.find(line.from());
        var to = line.to().isEmpty() ? null : keys.find(line.to()).orElse(null);
        if (from.isEmpty() || (to == null && !line.to().isEmpty())) {
            problems.error(line, "UNIT_UNKNOWN", from.isEmpty() ? line.from() : line.to());
            return;
        }
        var read = new Lineage(from.get(), to, line.kind(), line.on(), line.decree(), line.share());
        if (!seen.add(read)) {
            return;
        }
        var before = ended.computeIfAbsent(from.get(), _ -> new ArrayList<>(1));
        if (before.stream().anyMatch(one -> isSame(one, read))) {
            return;
        }
        if (before.stream().anyMatch(one -> !isBeside(one, read))) {
            problems.error(line, "ENDED_OTHERWISE", line.from());
            return;
        }
        if (!close(from.get(), line)) {
            problems.error(line, "END_UNFIT", line.from());
            return;
        }
        if (to != null && hierarchy(to) != hierarchy(from.get())) {
            problems.error(line, "OTHER_HIERARCHY", line.to());
            return;
        }
        if (to != null && !isThere(to, line.on())) {
            problems.error(line, "UNIT_NOT_THERE", line.to());
            return;
        }
        before.add(read);
        found.add(read);
    }

    private static boolean isSame(Lineage one, Lineage other) {
        return one.kind() == other.kind()
                && one.on().equals(other.on())
                && Objects.equals(one.to(), other.to());
    }

    /** Only a split has several lines. */
    private static boolean isBeside(Lineage one, Lineage other) {
        return one.kind() == Lineage.Kind.SPLIT
                && other.kind() == Lineage.Kind.SPLIT
                && one.on().equals(other.on());
    }

    private List<UnitVersion> versions(UUID unit) {
        return after.getOrDefault(unit, book.versionsOf(unit));
    }

    private boolean isThere(UUID unit, LocalDate day) {
        return versions(unit).stream().anyMatch(version -> version.holdsOn(day));
    }

    /** It ends on that day, or would not end at all. */
    private boolean close(UUID unit, UnitRow.Line line) {
        var versions = versions(unit);
        if (versions.isEmpty()) {
            return false;
        }
        var last = versions.getLast();
        if (line.on().equals(last.until())) {
            return true;
        }
        var row = rowsOf.getOrDefault(unit, Map.of()).get(last.from());
        if (isToldToEnd(row) || last.until() != null || !last.from().isBefore(line.on())) {
            return false;
        }
        var closed = new ArrayList<>(versions.subList(0, versions.size() - 1));
        closed.add(last.during(last.from(), line.on()));
        after.put(unit, closed);
        return true;
    }

    private static boolean isToldToEnd(@Nullable UnitRow row) {
        return row != null && row.until() != null;
    }
}
