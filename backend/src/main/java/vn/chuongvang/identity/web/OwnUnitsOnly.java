package vn.chuongvang.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffMember;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Figures are asked for by the parameter {@code unit}. Whoever has a unit gets those of its
 * subtree, also at addresses that are yet to be written; controllers ask the same of what they
 * bound, and who names no unit gets their own there.
 */
final class OwnUnitsOnly implements WebFilter {
    private static final String UNIT = "unit";
    private static final List<PathPattern> FIGURES =
            Stream.of("/api/participation/**", "/api/targets/**", "/api/members/**")
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();

    private final Scopes scopes;
    private final RefusalWriter refusals;

    OwnUnitsOnly(Scopes scopes, RefusalWriter refusals) {
        this.scopes = scopes;
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        if (FIGURES.stream().noneMatch(pattern -> pattern.matches(path))) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(SignedInStaff.class)
                .map(who -> who.getPrincipal().member())
                .filter(member -> !member.isOfWholeServer())
                .flatMap(member -> isAllowed(exchange, member))
                .defaultIfEmpty(true)
                .flatMap(allowed -> allowed ? chain.filter(exchange) : refuse(exchange));
    }

    private Mono<Boolean> isAllowed(ServerWebExchange exchange, StaffMember member) {
        var named = exchange.getRequest().getQueryParams().get(UNIT);
        if (named == null) {
            return Mono.just(true);
        }
        if (named.size() != 1) {
            return Mono.just(false);
        }
        try {
            return scopes.allows(member, UUID.fromString(named.getFirst()));
        } catch (IllegalArgumentException _) {
            return Mono.just(false);
        }
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        return refusals.write(exchange, HttpStatus.NOT_FOUND, "UNKNOWN", "There is no such unit.");
    }
}
