package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** What becomes of a change. */
public sealed interface UnitOutcome {

    record Accepted(UnitEdit edit) implements UnitOutcome {}

    /**
     * Nothing is done.
     *
     * @param unit which one it is about; absent where it is about none
     */
    record Refused(UnitRefusal reason, @Nullable UUID unit) implements UnitOutcome {}
}
