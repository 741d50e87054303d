package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What became of a unit on a day.
 *
 * @param to absent where it was dissolved
 * @param share of a split, what part went there; absent where nobody said
 */
public record Lineage(
        UUID from,
        @Nullable UUID to,
        Kind kind,
        LocalDate on,
        String decree,
        @Nullable BigDecimal share) {

    /** 0.6 is 0.60000, as columns hold it. */
    public Lineage {
        share = share == null ? null : share.stripTrailingZeros();
    }

    /** Renamed, re-parented and retyped units stay themselves: from and to are the same. */
    public enum Kind {
        MERGE,
        SPLIT,
        RENAME,
        REPARENT,
        RETYPE,
        DISSOLVE
    }
}
