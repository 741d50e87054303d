package vn.chuongvang.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
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
 * subtree; who names none gets their own.
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
                .flatMap(member -> bounded(exchange, member))
                .defaultIfEmpty(new Bounded(exchange, true))
                .flatMap(
                        bounded ->
                                bounded.allowed()
                                        ? chain.filter(bounded.exchange())
                                        : refuse(exchange));
    }

    private record Bounded(ServerWebExchange exchange, boolean allowed) {}

    private Mono<Bounded> bounded(ServerWebExchange exchange, StaffMember member) {
        var named = exchange.getRequest().getQueryParams().get(UNIT);
        var own = member.unit();
        if (named == null && own != null) {
            return Mono.just(new Bounded(withUnit(exchange, own), true));
        }
        if (named == null || named.size() != 1) {
            return Mono.just(new Bounded(exchange, false));
        }
        try {
            return scopes.allows(member, UUID.fromString(named.getFirst()))
                    .map(allowed -> new Bounded(exchange, allowed));
        } catch (IllegalArgumentException _) {
            return Mono.just(new Bounded(exchange, false));
        }
    }

    private static ServerWebExchange withUnit(ServerWebExchange exchange, UUID unit) {
        var uri =
                UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                        .queryParam(UNIT, unit)
                        .build(true)
                        .toUri();
        return exchange.mutate().request(request -> request.uri(uri)).build();
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        return refusals.write(exchange, HttpStatus.NOT_FOUND, "UNKNOWN", "There is no such unit.");
    }
}
