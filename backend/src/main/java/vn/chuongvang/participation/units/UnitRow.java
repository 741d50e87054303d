package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of a unit as it stands in a file.
 *
 * @param key of the unit in the file, or its id
 * @param hierarchy absent: that of its parent
 * @param parent a key, an id, or a name; empty at the top
 * @param until the day after its last; absent: until the next row of the unit, or open
 */
record UnitRow(
        int line,
        String key,
        @Nullable Hierarchy hierarchy,
        String parent,
        UnitType type,
        String name,
        String shortName,
        @Nullable String adminCode,
        LocalDate from,
        @Nullable LocalDate until,
        String decree,
        List<Alias> aliases,
        List<String> mergedFrom) {

    record Alias(String alias, @Nullable LocalDate until) {}

    /** What became of a unit, as it stands in a file. */
    record Line(
            int line,
            String from,
            String to,
            Lineage.Kind kind,
            LocalDate on,
            String decree,
            @Nullable BigDecimal share) {}
}
