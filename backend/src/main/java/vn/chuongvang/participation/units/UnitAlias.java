package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Another name that people look for.
 *
 * @param until the first day on which nobody used it any more; absent: it is used
 */
public record UnitAlias(UUID unit, String alias, @Nullable LocalDate until) {

    /** A unit has each name once. */
    record Name(UUID unit, String alias) {}

    Name name() {
        return new Name(unit, alias);
    }

    boolean isSameName(UnitAlias other) {
        return name().equals(other.name());
    }
}
