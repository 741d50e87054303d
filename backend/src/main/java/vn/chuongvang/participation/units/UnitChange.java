package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody says about units. Ids of new units come with it, so that it can name them.
 *
 * <p>A day is the first one on which it is so.
 */
public sealed interface UnitChange {

    /**
     * A unit as it begins.
     *
     * @param shortName what people call it below its parent; may be empty
     * @param parent absent: at the top
     */
    record Founded(
            UnitType type,
            String name,
            String shortName,
            @Nullable UUID parent,
            @Nullable String adminCode) {}

    /**
     * Where goes what hung on a unit that ends.
     *
     * @param children new parents of single units
     * @param others new parent of all other units below; absent: there must be none
     * @param contests the unit that counts in contests still to come; absent: there must be none,
     *     or, in a merge, whatever takes over
     */
    record Following(Map<UUID, UUID> children, @Nullable UUID others, @Nullable UUID contests) {
        public static final Following NOTHING = new Following(Map.of(), null, null);

        public Following {
            children = Map.copyOf(children);
        }
    }

    /**
     * What a unit is split into.
     *
     * @param founded absent: a unit that is there already
     * @param share of the whole, above 0 and at most 1; absent where nobody says
     */
    record Part(UUID unit, @Nullable Founded founded, @Nullable BigDecimal share) {}

    /**
     * @param until the first day on which it is gone; absent: it stays
     */
    record Create(
            UUID unit,
            Hierarchy hierarchy,
            LocalDate on,
            @Nullable LocalDate until,
            Founded founded,
            String decree)
            implements UnitChange {}

    /** Holds until it was named otherwise later. */
    record Rename(UUID unit, LocalDate on, String name, String shortName, String decree)
            implements UnitChange {}

    record Retype(UUID unit, LocalDate on, UnitType type, String decree) implements UnitChange {}

    record Reparent(UUID unit, LocalDate on, @Nullable UUID parent, String decree)
            implements UnitChange {}

    /**
     * Several become one.
     *
     * @param units that end
     * @param founded absent: {@code into} is there already and takes over
     */
    record Merge(
            List<UUID> units,
            UUID into,
            @Nullable Founded founded,
            LocalDate on,
            Following following,
            String decree)
            implements UnitChange {
        public Merge {
            units = List.copyOf(units);
        }
    }

    /** One becomes several. Its figures can go to none of them by themselves. */
    record Split(UUID unit, List<Part> parts, LocalDate on, Following following, String decree)
            implements UnitChange {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    record Dissolve(UUID unit, LocalDate on, Following following, String decree)
            implements UnitChange {}

    /**
     * @param until the first day on which nobody used it; absent: it is used
     */
    record AddAlias(UUID unit, String alias, @Nullable LocalDate until) implements UnitChange {}

    record RemoveAlias(UUID unit, String alias) implements UnitChange {}
}
