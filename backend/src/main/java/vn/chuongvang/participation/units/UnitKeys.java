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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Which unit a row of a file means: by its id, else by its administrative code on that day within
 * the same province, if the name is the same, too; else it is a new one. Never by name alone.
 */
final class UnitKeys {
    private final UnitBook book;
    private final Supplier<UUID> newIds;
    private final UnitProblems problems;
    private final Map<String, List<UnitRow>> byKey = new LinkedHashMap<>();
    private final Map<String, Set<String>> keysByName = new HashMap<>();
    private final Map<String, List<UnitVersion>> byCode = new HashMap<>();
    private final Map<String, List<UnitVersion>> byName = new HashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, String> keys = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** Keys of units that the file ends: their codes are free for others. */
    private final Set<String> ending = new HashSet<>();

    UnitKeys(UnitBook book, UnitFile file, Supplier<UUID> newIds, UnitProblems problems) {
        this.book = book;
        this.newIds = newIds;
        this.problems = problems;
        for (var row : file.rows()) {
            byKey.computeIfAbsent(row.key(), _ -> new ArrayList<>(1)).add(row);
            keysByName.computeIfAbsent(row.name(), _ -> new HashSet<>(1)).add(row.key());
            ending.addAll(row.mergedFrom());
        }
        file.lines().forEach(line -> ending.add(line.from()));
        byKey.values().forEach(rows -> rows.sort(Comparator.comparing(UnitRow::from)));
        for (var version : book.all()) {
            byName.computeIfAbsent(version.name(), _ -> new ArrayList<>(1)).add(version);
            var code = version.adminCode();
            if (code != null) {
                byCode.computeIfAbsent(code, _ -> new ArrayList<>(1)).add(version);
            }
        }
    }

    /** Rows of each unit, the oldest first, units in the order of the file. */
    Map<String, List<UnitRow>> rows() {
        return byKey;
    }

    /** Of a key that is in the file. */
    UUID id(String key) {
        var known = ids.get(key);
        if (known != null) {
            return known;
        }
        var id = written(key).orElse(null);
        if (id == null) {
            id = asked.add(key) ? byCode(key).orElseGet(newIds) : newIds.get();
        }
        var first = ids.putIfAbsent(key, id);
        if (first != null) {
            return first;
        }
        var other = keys.putIfAbsent(id, key);
        if (other != null && !other.equals(key)) {
            problems.error(rows(key).getFirst(), UnitColumn.KEY, "SAME_UNIT_TWICE");
        }
        return id;
    }

    /** A key of the file, or the id of a unit that is there already. */
    Optional<UUID> find(String key) {
        return byKey.containsKey(key) ? Optional.of(id(key)) : written(key).filter(book::knows);
    }

    private List<UnitRow> rows(String key) {
        return Objects.requireNonNull(byKey.get(key));
    }

    private static Optional<UUID> written(String key) {
        if (key.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * A code that somebody else has on that day is an error: it may be a rename, or a successor.
     */
    private Optional<UUID> byCode(String key) {
        var row = rows(key).getFirst();
        var code = row.adminCode();
        var hierarchy = hierarchy(row);
        if (code == null || hierarchy == null) {
            return Optional.empty();
        }
        var there =
                byCode.getOrDefault(code, List.of()).stream()
                        .filter(one -> one.hierarchy() == hierarchy)
                        .filter(one -> one.holdsOn(row.from()))
                        .filter(one -> !ending.contains(one.unit().toString()))
                        .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        var known = there.getFirst();
        var isSame =
                there.size() == 1
                        && known.name().equals(row.name())
                        && (row.type().isProvinceLevel() || isOfOneProvince(row, known));
        if (!isSame) {
            problems.error(row, UnitColumn.ADMIN_CODE, "CODE_OF_ANOTHER");
            return Optional.empty();
        }
        problems.warning(row, UnitColumn.ADMIN_CODE, "MATCHED_BY_CODE");
        return Optional.of(known.unit());
    }

    private boolean isOfOneProvince(UnitRow row, UnitVersion known) {
        var province = province(row, row.from());
        return province != null && province.equals(province(known.unit(), row.from()));
    }

    private @Nullable UUID province(UnitRow row, LocalDate day) {
        var now = row;
        for (int level = 0; level < UnitLaws.MOST_LEVELS; level++) {
            if (now.type().isProvinceLevel()) {
                return id(now.key());
            }
            var above = byKey.get(now.parent());
            if (above == null) {
                return written(now.parent()).map(unit -> province(unit, day)).orElse(null);
            }
            now = holding(above, day);
        }
        return null;
    }

    private @Nullable UUID province(UUID unit, LocalDate day) {
        return book.path(unit, day).stream()
                .filter(one -> book.version(one, day).orElseThrow().type().isProvinceLevel())
                .findFirst()
                .orElse(null);
    }

    private static UnitRow holding(List<UnitRow> rows, LocalDate day) {
        return rows.stream()
                .filter(row -> !row.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(rows.getFirst());
    }

    /** As written, else that of its parent. */
    @Nullable Hierarchy hierarchy(UnitRow row) {
        var now = row;
        for (int level = 0; level <= UnitLaws.MOST_LEVELS; level++) {
            if (now.hierarchy() != null) {
                return now.hierarchy();
            }
            var known = written(now.key()).filter(book::knows);
            if (known.isEmpty()) {
                known = written(now.parent()).filter(book::knows);
            }
            if (known.isPresent()) {
                return book.versionsOf(known.get()).getFirst().hierarchy();
            }
            var above = byKey.get(now.parent());
            if (above == null) {
                return null;
            }
            now = above.getFirst();
        }
        return null;
    }

    /** Of a unit that was found. */
    @Nullable Hierarchy hierarchy(UUID unit) {
        var key = keys.get(unit);
        return key == null
                ? book.versionsOf(unit).stream()
                        .findFirst()
                        .map(UnitVersion::hierarchy)
                        .orElse(null)
                : hierarchy(rows(key).getFirst());
    }

    /** By key, id, or a name that only one unit has on that day; absent with a problem. */
    Optional<UUID> parent(UnitRow row) {
        var found = find(row.parent());
        if (found.isPresent()) {
            return found;
        }
        var named = new HashSet<UUID>();
        for (var key : keysByName.getOrDefault(row.parent(), Set.of())) {
            named.add(id(key));
        }
        byName.getOrDefault(row.parent(), List.of()).stream()
                .filter(one -> one.holdsOn(row.from()))
                .filter(one -> row.hierarchy() == null || one.hierarchy() == row.hierarchy())
                .map(UnitVersion::unit)
                .forEach(named::add);
        if (named.size() != 1) {
            problems.error(
                    row,
                    UnitColumn.PARENT,
                    named.isEmpty() ? "PARENT_UNKNOWN" : "PARENT_AMBIGUOUS");
            return Optional.empty();
        }
        problems.warning(row, UnitColumn.PARENT, "PARENT_BY_NAME");
        return Optional.of(named.iterator().next());
    }
}
