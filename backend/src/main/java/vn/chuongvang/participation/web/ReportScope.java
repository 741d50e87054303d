package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffMember;

import java.util.UUID;

/**
 * Whoever has a unit gets reports of its subtree; who names none gets their own. What is not theirs
 * is told as not there.
 */
@Component
class ReportScope {
    private final Scopes scopes;

    ReportScope(Scopes scopes) {
        this.scopes = scopes;
    }

    /** The query for the unit that it is about, as far as it may be asked. */
    Mono<ReportQuery> bounded(ReportQuery query, StaffMember member) {
        var own = member.unit();
        if (query.unit() == null && own != null) {
            return Mono.just(query.of(own));
        }
        return sees(member, query.unit())
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("unit")))
                .thenReturn(query);
    }

    /**
     * @param unit absent: the top of a tree
     */
    Mono<Boolean> sees(StaffMember member, @Nullable UUID unit) {
        return unit == null ? Mono.just(member.isOfWholeServer()) : scopes.allows(member, unit);
    }

    /** Fails where they may not. */
    Mono<Void> mustSee(StaffMember member, UUID unit) {
        return sees(member, unit)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("unit")))
                .then();
    }
}
