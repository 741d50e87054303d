package vn.chuongvang.identity.web;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffMember;

import java.util.Optional;

/**
 * Whoever has a unit finds the contests of its subtree and no others: for them those do not exist,
 * at any address below a contest's, also those that are yet to be written.
 */
final class OwnContestsOnly implements WebFilter {
    private static final PathPattern CONTEST =
            PathPatternParser.defaultInstance.parse("/api/contests/{id}/**");

    private final Scopes scopes;
    private final RefusalWriter refusals;

    OwnContestsOnly(Scopes scopes, RefusalWriter refusals) {
        this.scopes = scopes;
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        if (!CONTEST.matches(path)) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(SignedInStaff.class)
                .map(who -> who.getPrincipal().member())
                .filter(member -> !member.isOfWholeServer())
                .flatMap(member -> sight(member, path, exchange.getRequest().getMethod()))
                .defaultIfEmpty(Sight.ALL)
                .flatMap(sight -> let(sight, exchange, chain));
    }

    /** What somebody has of a contest. */
    private enum Sight {
        NOTHING,
        TOO_LITTLE,
        ALL
    }

    private Mono<Void> let(Sight sight, ServerWebExchange exchange, WebFilterChain chain) {
        return switch (sight) {
            case NOTHING -> refuse(exchange);
            case TOO_LITTLE -> refuseToChange(exchange);
            case ALL -> chain.filter(exchange);
        };
    }

    /** What has left the subtree is still seen, and no more changed. */
    private Mono<Sight> sight(StaffMember member, PathContainer path, HttpMethod method) {
        return Mono.justOrEmpty(contest(path))
                .filterWhen(contest -> scopes.allows(member, contest))
                .flatMap(
                        contest ->
                                OwnPagesOnly.isReading(method)
                                        ? Mono.just(true)
                                        : scopes.manages(member, contest))
                .map(enough -> enough ? Sight.ALL : Sight.TOO_LITTLE)
                .defaultIfEmpty(Sight.NOTHING);
    }

    static Optional<ContestRef> contest(PathContainer path) {
        var match = CONTEST.matchAndExtract(path);
        if (match == null) {
            return Optional.empty();
        }
        try {
            var id = match.getUriVariables().getOrDefault("id", "");
            return Optional.of(new ContestRef(Long.parseLong(id)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Word for word what a contest gets that is not there. */
    private Mono<Void> refuse(ServerWebExchange exchange) {
        return refusals.write(
                exchange, HttpStatus.NOT_FOUND, "UNKNOWN", "There is no such contest.");
    }

    private Mono<Void> refuseToChange(ServerWebExchange exchange) {
        return refusals.write(
                exchange,
                HttpStatus.FORBIDDEN,
                "NOT_ALLOWED",
                "The unit of this contest is not below yours any more.");
    }
}
