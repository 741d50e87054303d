package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit that may be meant.
 *
 * @param name as it is called on the day, or as it was called last
 * @param path names of all above it, from the top
 * @param province the name of its province; empty where it is in none
 * @param alias the other or former name by which it was found; absent: by its name
 * @param until the first day on which it was gone; absent: it is there
 * @param exact whether all accents fit; without them somebody else may be meant
 */
public record UnitHit(
        UUID unit,
        Hierarchy hierarchy,
        UnitType type,
        String name,
        List<String> path,
        String province,
        @Nullable String alias,
        @Nullable LocalDate until,
        boolean exact) {}
