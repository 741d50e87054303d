package vn.chuongvang.identity;

import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.UUID;

/** Where nobody asks on behalf of a unit. */
public record NoUnits() implements UnitScopes {

    @Override
    public Mono<Boolean> covers(UUID scope, UUID unit) {
        return Mono.just(false);
    }

    @Override
    public Mono<Boolean> covers(UUID scope, UUID unit, LocalDate day) {
        return Mono.just(false);
    }

    @Override
    public Mono<Boolean> isWithin(UUID scope, UUID unit, LocalDate day) {
        return Mono.just(false);
    }
}
