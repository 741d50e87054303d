package vn.chuongvang.identity;

import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.UUID;

/** What lies below a unit. Named here, answered by the module that knows units. */
public interface UnitScopes {

    /**
     * Whether a unit is of somebody's subtree: it is that unit itself, or was below it on any day
     * of any time, or what it or a unit above it was merged into is.
     *
     * @return false also when one of the two is unknown
     */
    Mono<Boolean> covers(UUID scope, UUID unit);

    /**
     * As {@link #covers(UUID, UUID)}, of that one day; of a unit that was gone by then, of its last
     * one. Mergers count whenever they were.
     *
     * @return false also when one of the two is unknown, or the unit was not there yet
     */
    Mono<Boolean> covers(UUID scope, UUID unit, LocalDate day);

    /** Whether both are there on that day, and the unit is the other one or below it. */
    Mono<Boolean> isWithin(UUID scope, UUID unit, LocalDate day);
}
