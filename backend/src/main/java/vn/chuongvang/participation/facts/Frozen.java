package vn.chuongvang.participation.facts;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitType;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The unit that contestants of one unit of a contest count for, and its path of that day.
 *
 * @param unit absent: "không thuộc đơn vị"; the path is empty then
 */
record Frozen(@Nullable UUID unit, List<UUID> path) {
    private static final Frozen NONE = new Frozen(null, List.of());

    /** By the settings, in the tree of the day of play. */
    static Frozen of(Counting counting, int unit, UnitBook book, LocalDate day) {
        var picked = counting.units().get(unit);
        if (picked == null) {
            return NONE;
        }
        var path = book.path(picked, day);
        if (path.isEmpty()) {
            return new Frozen(picked, List.of(picked));
        }
        return switch (counting.rule()) {
            case PICKED -> new Frozen(picked, path);
            case PARENT_COMMUNE -> climbed(path, book, day);
        };
    }

    private static Frozen climbed(List<UUID> path, UnitBook book, LocalDate day) {
        for (int i = path.size() - 1; i >= 0; i--) {
            var commune =
                    book.version(path.get(i), day)
                            .map(UnitVersion::type)
                            .filter(UnitType::isCommuneLevel);
            if (commune.isPresent()) {
                return new Frozen(path.get(i), path.subList(0, i + 1));
            }
        }
        return new Frozen(path.getLast(), path);
    }
}
