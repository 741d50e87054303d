package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that is known of a unit.
 *
 * @param versions the oldest first
 * @param lineage what it became and what became it
 * @param changes a page of who wrote it, the newest first
 */
public record UnitHistory(
        List<UnitVersion> versions,
        List<Lineage> lineage,
        List<UnitAlias> aliases,
        List<Entry> changes) {

    public UnitHistory with(List<Entry> some) {
        return new UnitHistory(versions, lineage, aliases, some);
    }

    /**
     * One change.
     *
     * @param id its number; books count by it
     * @param by the sign-in name of whoever did it
     * @param on the day from which it is so, where it has one
     * @param undoes the change that it takes back; absent: it takes none back
     * @param undoneBy the change that took it back; absent: it stands
     * @param reason why it takes another one back
     * @param kept whether what it replaced is known and it can be undone
     */
    public record Entry(
            long id,
            Instant at,
            String by,
            String kind,
            @Nullable LocalDate on,
            @Nullable Long undoes,
            @Nullable Long undoneBy,
            @Nullable String reason,
            boolean kept) {}
}
