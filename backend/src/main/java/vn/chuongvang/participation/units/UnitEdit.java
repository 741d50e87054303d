package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a change writes.
 *
 * @param units all versions that each changed or new unit has from now on; none: it never was
 * @param lineage lines that are added
 * @param aliases names that are added, or whose end changes
 * @param dropped names that are taken away
 * @param contests of a unit that ends: which unit contests count for it that are still to come
 * @param gone lines that are taken away
 * @param on the day from which it is so; absent where it has no day
 */
public record UnitEdit(
        Map<UUID, List<UnitVersion>> units,
        List<Lineage> lineage,
        List<UnitAlias> aliases,
        List<UnitAlias> dropped,
        Map<UUID, UUID> contests,
        List<Lineage> gone,
        @Nullable LocalDate on) {

    public UnitEdit {
        units = Map.copyOf(units);
        lineage = List.copyOf(lineage);
        aliases = List.copyOf(aliases);
        dropped = List.copyOf(dropped);
        contests = Map.copyOf(contests);
        gone = List.copyOf(gone);
    }

    static UnitEdit of(LocalDate on, Map<UUID, List<UnitVersion>> units, List<Lineage> lineage) {
        return new UnitEdit(units, lineage, List.of(), List.of(), Map.of(), List.of(), on);
    }

    static UnitEdit named(List<UnitAlias> added, List<UnitAlias> dropped) {
        return new UnitEdit(Map.of(), List.of(), added, dropped, Map.of(), List.of(), null);
    }

    UnitEdit with(Map<UUID, UUID> heirs) {
        return new UnitEdit(units, lineage, aliases, dropped, new HashMap<>(heirs), gone, on);
    }
}
