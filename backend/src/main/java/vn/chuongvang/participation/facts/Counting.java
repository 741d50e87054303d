package vn.chuongvang.participation.facts;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

/**
 * How a contest is counted.
 *
 * @param organiser for whose unit it was held
 * @param units which unit of the tree each unit of the contest is, by its number there; one that is
 *     not in it counts as "không thuộc đơn vị"
 * @param version number of the change that set it; 0: nobody has
 */
public record Counting(
        long contest,
        @Nullable UUID organiser,
        CountingRule rule,
        Map<Integer, UUID> units,
        long version) {
    public Counting {
        units = Map.copyOf(units);
    }

    static Counting unset(long contest) {
        return new Counting(contest, null, CountingRule.PICKED, Map.of(), 0);
    }

    public boolean isSet() {
        return version > 0;
    }
}
