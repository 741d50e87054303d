package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A file held against the units, with nothing done. A row writes the version that begins on its
 * day: in place of the one that begins then, or beside the others. Nothing is taken away.
 */
final class UnitImport {
    private final UnitBook book;
    private final UnitProblems problems = new UnitProblems();
    private final UnitKeys keys;
    private final Map<UUID, List<UnitVersion>> after = new LinkedHashMap<>();
    private final Map<UUID, Map<LocalDate, UnitRow>> rowsOf = new HashMap<>();
    private final Map<UnitRow, UnitReport.Row> states = new LinkedHashMap<>();
    private final List<Lineage> lineage = new ArrayList<>();
    private final List<UnitAlias> aliases = new ArrayList<>();
    private final List<UnitAlias> dropped = new ArrayList<>();
    private final Set<UnitAlias> named = new HashSet<>();

    private UnitImport(UnitBook book, UnitFile file, Supplier<UUID> newIds) {
        this.book = book;
        this.problems.addAll(file.problems());
        this.keys = new UnitKeys(book, file, newIds, problems);
    }

    /**
     * @param edit to be written while the report has no errors
     */
    record Looked(UnitReport report, UnitEdit edit) {

        boolean isEmpty() {
            return edit.units().isEmpty() && edit.lineage().isEmpty() && edit.aliases().isEmpty();
        }
    }

    /**
     * @param held a unit that the file ends must not count in a contest that is still to come
     */
    static Looked of(UnitBook book, UnitFile file, HeldUnits held, Supplier<UUID> newIds) {
        var look = new UnitImport(book, file, newIds);
        look.keys.rows().forEach(look::take);
        var ends = new UnitImportEnds(book, look.keys, look.problems, look.after, look.rowsOf);
        look.lineage.addAll(ends.read(file.lines()));
        look.after.forEach(look::noteChanges);
        var changed = look.changed();
        var edit =
                new UnitEdit(
                        changed,
                        look.lineage,
                        look.aliases,
                        look.dropped,
                        Map.of(),
                        List.of(),
                        file.rows().stream()
                                .map(UnitRow::from)
                                .max(Comparator.naturalOrder())
                                .orElse(null));
        new UnitImportCheck(book, look.problems, look.rowsOf).check(edit, held);
        return new Looked(look.report(), edit);
    }

    private void take(String key, List<UnitRow> rows) {
        var unit = keys.id(key);
        var known = new TreeMap<LocalDate, UnitVersion>();
        book.versionsOf(unit).forEach(version -> known.put(version.from(), version));
        var before = Map.copyOf(known);
        var said = rowsOf.computeIfAbsent(unit, _ -> new HashMap<>());
        for (var row : rows) {
            var version = version(unit, row);
            if (version != null) {
                if (said.put(row.from(), row) != null) {
                    problems.error(row, UnitColumn.FROM, "SAME_DAY_TWICE");
                }
                known.put(row.from(), version);
            }
        }
        var versions = closed(List.copyOf(known.values()), said, before);
        after.put(unit, versions);
        for (var version : versions) {
            var row = said.get(version.from());
            if (row != null) {
                states.put(row, state(row, version, before.get(version.from())));
            }
        }
        rows.forEach(row -> takeAliases(unit, row));
    }

    private @Nullable UnitVersion version(UUID unit, UnitRow row) {
        var hierarchy = keys.hierarchy(row);
        UUID parent = null;
        if (!row.parent().isEmpty()) {
            parent = keys.parent(row).orElse(null);
            if (parent == null) {
                return null;
            }
            if (hierarchy == null) {
                hierarchy = keys.hierarchy(parent);
            }
        }
        if (hierarchy == null) {
            problems.error(row, UnitColumn.HIERARCHY, "HIERARCHY_UNKNOWN");
            return null;
        }
        return new UnitVersion(
                unit,
                hierarchy,
                row.from(),
                row.until(),
                row.type(),
                row.name(),
                row.shortName(),
                parent,
                row.adminCode(),
                row.decree());
    }

    /** Without a last day a version ends where the next one begins. */
    private static List<UnitVersion> closed(
            List<UnitVersion> versions,
            Map<LocalDate, UnitRow> said,
            Map<LocalDate, UnitVersion> before) {
        var closed = new ArrayList<UnitVersion>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var next = i + 1 < versions.size() ? versions.get(i + 1).from() : null;
            var row = said.get(version.from());
            var until = version.until();
            if (next != null && isOpen(row, until, next)) {
                until = next;
            } else if (next == null && row != null && row.until() == null) {
                until = endBefore(before, version.from());
            }
            closed.add(version.during(version.from(), until));
        }
        return closed;
    }

    private static boolean isOpen(
            @Nullable UnitRow row, @Nullable LocalDate until, LocalDate next) {
        return until == null || (row == null && until.isAfter(next));
    }

    /** A later version of a unit that ends goes on until that end. */
    private static @Nullable LocalDate endBefore(
            Map<LocalDate, UnitVersion> before, LocalDate from) {
        return before.values().stream()
                .filter(one -> one.holdsOn(from))
                .map(UnitVersion::until)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private UnitReport.Row state(UnitRow row, UnitVersion version, @Nullable UnitVersion before) {
        var fields = before == null ? List.<String>of() : differences(before, version);
        var state =
                before == null
                        ? UnitReport.State.NEW
                        : fields.isEmpty() ? UnitReport.State.UNCHANGED : UnitReport.State.CHANGED;
        return new UnitReport.Row(row.line(), state, row.key(), version.unit(), row.name(), fields);
    }

    private static List<String> differences(UnitVersion before, UnitVersion version) {
        var fields = new ArrayList<String>();
        differ(fields, "hierarchy", before.hierarchy(), version.hierarchy());
        differ(fields, "until", before.until(), version.until());
        differ(fields, "type", before.type(), version.type());
        differ(fields, "name", before.name(), version.name());
        differ(fields, "shortName", before.shortName(), version.shortName());
        differ(fields, "parent", before.parent(), version.parent());
        differ(fields, "adminCode", before.adminCode(), version.adminCode());
        differ(fields, "decree", before.decree(), version.decree());
        return fields;
    }

    private static void differ(
            List<String> fields, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            fields.add(name);
        }
    }

    private void takeAliases(UUID unit, UnitRow row) {
        for (var said : row.aliases()) {
            var alias = new UnitAlias(unit, said.alias(), said.until());
            var bare = new UnitAlias(unit, said.alias(), null);
            if (!book.aliases(unit).contains(alias) && named.add(bare)) {
                aliases.add(alias);
                book.aliases(unit).stream().filter(alias::isSameName).forEach(dropped::add);
            }
        }
    }

    /** What versions tell by themselves, where a row of the file makes it so. */
    private void noteChanges(UUID unit, List<UnitVersion> versions) {
        for (int i = 1; i < versions.size(); i++) {
            var one = versions.get(i - 1);
            var next = versions.get(i);
            if (!rowsOf.getOrDefault(unit, Map.of()).containsKey(next.from())) {
                continue;
            }
            if (!one.name().equals(next.name()) || !one.shortName().equals(next.shortName())) {
                note(next, Lineage.Kind.RENAME);
            }
            if (one.type() != next.type()) {
                note(next, Lineage.Kind.RETYPE);
            }
            if (!Objects.equals(one.parent(), next.parent())) {
                note(next, Lineage.Kind.REPARENT);
            }
        }
    }

    private void note(UnitVersion version, Lineage.Kind kind) {
        var unit = version.unit();
        var isKnown =
                book.lineageOf(unit).stream()
                        .anyMatch(line -> line.kind() == kind && line.on().equals(version.from()));
        if (!isKnown) {
            lineage.add(new Lineage(unit, unit, kind, version.from(), version.decree(), null));
        }
    }

    private Map<UUID, List<UnitVersion>> changed() {
        var changed = new HashMap<UUID, List<UnitVersion>>();
        after.forEach(
                (unit, versions) -> {
                    if (!versions.isEmpty() && !versions.equals(book.versionsOf(unit))) {
                        changed.put(unit, versions);
                    }
                });
        return changed;
    }

    private UnitReport report() {
        var rows =
                states.values().stream()
                        .map(row -> problems.isRefused(row.line()) ? refused(row) : row)
                        .toList();
        return new UnitReport(
                book.generation(),
                count(rows, UnitReport.State.NEW),
                count(rows, UnitReport.State.CHANGED),
                count(rows, UnitReport.State.UNCHANGED),
                problems.refused(),
                (int) lineage.stream().filter(line -> !line.from().equals(line.to())).count(),
                problems.errors(),
                problems.warnings(),
                rows.stream()
                        .filter(row -> row.state() != UnitReport.State.UNCHANGED)
                        .sorted(
                                Comparator.comparing(UnitReport.Row::state)
                                        .thenComparing(UnitReport.Row::line))
                        .limit(UnitReport.MOST_SHOWN)
                        .toList(),
                problems.first(UnitReport.MOST_SHOWN));
    }

    private static UnitReport.Row refused(UnitReport.Row row) {
        return new UnitReport.Row(
                row.line(),
                UnitReport.State.REFUSED,
                row.key(),
                row.unit(),
                row.name(),
                row.fields());
    }

    private static int count(List<UnitReport.Row> rows, UnitReport.State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }
}
