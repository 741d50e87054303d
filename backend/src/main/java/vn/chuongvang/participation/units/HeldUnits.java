package vn.chuongvang.participation.units;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Units that are needed for contests which are not over.
 *
 * @param days on which the contests are played
 * @param units for each the last day on which one of them is played
 */
record HeldUnits(Map<Long, LocalDate> days, Map<UUID, LocalDate> units) {
    static final HeldUnits NONE = new HeldUnits(Map.of(), Map.of());

    HeldUnits {
        days = Map.copyOf(days);
        units = Map.copyOf(units);
    }

    /** That a unit counts in a contest. */
    record Count(long contest, UUID unit) {}

    static HeldUnits of(Map<Long, LocalDate> days, List<Count> counts) {
        var last = new HashMap<UUID, LocalDate>();
        for (var one : counts) {
            var day = days.get(one.contest());
            if (day != null) {
                last.merge(one.unit(), day, (some, other) -> some.isAfter(other) ? some : other);
            }
        }
        return new HeldUnits(days, last);
    }

    /** Whether a unit that is gone from that day on would be missed. */
    boolean isHeld(UUID unit, LocalDate from) {
        var last = units.get(unit);
        return last != null && !last.isBefore(from);
    }

    Set<UUID> unitsFrom(LocalDate day) {
        return units.keySet().stream()
                .filter(unit -> isHeld(unit, day))
                .collect(Collectors.toSet());
    }

    List<Long> contestsFrom(LocalDate day) {
        return days.entrySet().stream()
                .filter(one -> !one.getValue().isBefore(day))
                .map(Map.Entry::getKey)
                .toList();
    }
}
