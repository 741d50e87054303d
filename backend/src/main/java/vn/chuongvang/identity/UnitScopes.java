package vn.chuongvang.identity;

import reactor.core.publisher.Mono;

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
}
