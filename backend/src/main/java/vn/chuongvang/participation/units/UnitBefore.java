package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a change replaced. Stands in the log as JSON, so its members only grow.
 *
 * @param units the versions that each unit had which was written; none: the change founded it
 * @param lines that it added
 * @param lineNumbers their numbers in the table, in no order
 * @param added names that it added
 * @param dropped names that it took away, or whose end it changed
 * @param contests that count for another unit through it
 */
record UnitBefore(
        Map<UUID, List<UnitVersion>> units,
        List<Lineage> lines,
        List<Long> lineNumbers,
        List<UnitAlias> added,
        List<UnitAlias> dropped,
        List<UnitContests.Moved> contests) {

    UnitBefore {
        units = Map.copyOf(units);
        lines = List.copyOf(lines);
        lineNumbers = List.copyOf(lineNumbers);
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        contests = List.copyOf(contests);
    }

    /**
     * @param book without the change
     */
    static UnitBefore of(UnitBook book, UnitEdit edit, UnitWriter.Written written) {
        var units = new HashMap<UUID, List<UnitVersion>>();
        edit.units().keySet().forEach(unit -> units.put(unit, book.versionsOf(unit)));
        return new UnitBefore(
                units,
                edit.lineage(),
                written.lines(),
                edit.aliases(),
                edit.dropped(),
                written.contests());
    }

    /** What takes the change back. */
    UnitEdit edit(@Nullable LocalDate on) {
        return new UnitEdit(units, List.of(), dropped, added, Map.of(), lines, on);
    }

    /** Units that were not there before it. */
    Set<UUID> founded() {
        return units.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** All that the change is about, as the log lists it. */
    static Set<UUID> touched(UnitEdit edit) {
        var touched = new HashSet<>(edit.units().keySet());
        edit.aliases().forEach(alias -> touched.add(alias.unit()));
        edit.dropped().forEach(alias -> touched.add(alias.unit()));
        edit.lineage().forEach(line -> touched.add(line.from()));
        edit.contests().forEach((unit, heir) -> touched.addAll(Set.of(unit, heir)));
        return touched;
    }
}
