package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffMember;

import java.util.Optional;
import java.util.UUID;

/**
 * Whoever has a unit gets figures of its subtree; who names none gets their own. What is not theirs
 * is told as not there. Asked of what was bound, wherever in a request it stood.
 */
@Component
class FigureScope {
    private final Scopes scopes;

    FigureScope(Scopes scopes) {
        this.scopes = scopes;
    }

    /** The query for the unit that it is about, as far as it may be asked. */
    Mono<ReportQuery> bounded(ReportQuery query, StaffMember member) {
        return bounded(query.unit(), member).map(unit -> unit.map(query::of).orElse(query));
    }

    /** The unit that is meant, as far as it may be asked; an empty one: the top of a tree. */
    Mono<Optional<UUID>> bounded(@Nullable UUID unit, StaffMember member) {
        var meant = unit == null ? member.unit() : unit;
        return meant == null
                ? Mono.just(Optional.empty())
                : mustSee(member, meant).thenReturn(Optional.of(meant));
    }

    /** As {@link #bounded(UUID, StaffMember)}, where the top of a tree has no figures. */
    Mono<UUID> one(@Nullable UUID unit, StaffMember member) {
        return bounded(unit, member)
                .map(
                        meant ->
                                meant.orElseThrow(
                                        () -> FiguresRefused.badInput("Say which “unit”.")));
    }

    /**
     * @param unit absent: the top of a tree
     */
    Mono<Boolean> sees(StaffMember member, @Nullable UUID unit) {
        return unit == null ? Mono.just(member.isOfWholeServer()) : scopes.allows(member, unit);
    }

    /** Fails where they may not. */
    Mono<Void> mustSee(StaffMember member, UUID unit) {
        return must(scopes.allows(member, unit));
    }

    /** Fails where they may not write: what left their subtree is for them not there. */
    Mono<Void> mustWrite(StaffMember member, UUID unit) {
        return must(scopes.writes(member, unit));
    }

    private static Mono<Void> must(Mono<Boolean> allowed) {
        return allowed.filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("unit")))
                .then();
    }
}
