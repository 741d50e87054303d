package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.FactorRule;
import vn.chuongvang.identity.StaffSessions;

/**
 * Finds the session of the cookie, or of the key that came with the request; for the HTTP API only:
 * pages and sockets ask no database.
 */
@Component
class CookieSessions implements ServerSecurityContextRepository {
    private final StaffSessions sessions;
    private final FactorRule rule;

    CookieSessions(StaffSessions sessions, FactorRule rule) {
        this.rule = rule;
        this.sessions = sessions;
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return KeyedRequests.of(exchange)
                .map(key -> Mono.just(new SignedInStaff(key)))
                .orElseGet(() -> byCookie(exchange))
                .map(SecurityContextImpl::new);
    }

    /** Of our API only: pages and pictures need nobody's sign-in looked up. */
    private Mono<SignedInStaff> byCookie(ServerWebExchange exchange) {
        if (!exchange.getRequest().getPath().value().startsWith("/api/")) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(StaffCookie.of(exchange.getRequest()))
                .flatMap(sessions::find)
                .map(session -> new SignedInStaff(session, rule));
    }

    /** Sessions are started by signing in, never by a request. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }
}
