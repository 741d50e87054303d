package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.KeyLimits;
import vn.chuongvang.identity.MachineKey;
import vn.chuongvang.identity.MachineKeys;
import vn.chuongvang.identity.Token;

import java.util.Optional;

/**
 * Requests of programs: {@code Authorization: Bearer cvk_…}. Whatever else is in them, a cookie
 * too, counts for nothing: they get what {@link KeyedRead} gives to their key, or are refused here,
 * before any rule that is about people.
 */
final class KeyedRequests implements WebFilter {
    /** Not under /api: it is where Prometheus looks. */
    static final String METRICS = "/actuator/prometheus";

    private static final String KEY = KeyedRequests.class.getName();
    private static final String SCHEME = "Bearer ";
    private static final int LETTERS = MachineKeys.PREFIX.length() + 43;

    private final MachineKeys keys;
    private final KeyLimits limits;
    private final RefusalWriter refusals;

    KeyedRequests(MachineKeys keys, KeyLimits limits, RefusalWriter refusals) {
        this.keys = keys;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** The key by which this may be read. */
    static Optional<MachineKey> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(KEY));
    }

    static Mono<MatchResult> match(ServerWebExchange exchange) {
        return of(exchange).isPresent() ? MatchResult.match() : MatchResult.notMatch();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var secret = secret(request);
        if (secret == null || !isForPrograms(request.getPath().value())) {
            return chain.filter(exchange);
        }
        var found =
                secret.length() == LETTERS
                        ? keys.find(new Token(secret))
                        : Mono.<MachineKey>empty();
        return found.singleOptional()
                .flatMap(
                        key ->
                                key.isPresent()
                                        ? let(key.get(), exchange, chain)
                                        : refuseUnknown(exchange));
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.equals(METRICS);
    }

    private Mono<Void> let(MachineKey key, ServerWebExchange exchange, WebFilterChain chain) {
        if (limits.mustWait(key)) {
            return refuseTooFast(exchange);
        }
        var request = exchange.getRequest();
        var path = request.getPath().pathWithinApplication();
        if (!KeyedRead.isAllowed(key.scopes(), request.getMethod(), path)) {
            return refuseToRead(exchange);
        }
        exchange.getAttributes().put(KEY, key);
        return keys.used(key).then(Mono.defer(() -> chain.filter(exchange)));
    }

    private static @Nullable String secret(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var secret = header.substring(SCHEME.length()).strip();
        return secret.startsWith(MachineKeys.PREFIX) ? secret : null;
    }

    private Mono<Void> refuseUnknown(ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip());
        return refusals.write(
                exchange,
                headers,
                Refusal.of(
                        HttpStatus.UNAUTHORIZED,
                        "KEY_UNKNOWN",
                        "No such key is good today: it may be mistyped, revoked or expired. A host"
                                + " makes keys."));
    }

    private Mono<Void> refuseTooFast(ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(KeyLimits.WAIT_SECONDS));
        return refusals.write(
                exchange,
                headers,
                Refusal.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "KEY_TOO_FAST",
                        "A key asks %d times a second, %d times at once after a rest."
                                .formatted(KeyLimits.PER_SECOND, KeyLimits.BURST)));
    }

    private Mono<Void> refuseToRead(ServerWebExchange exchange) {
        return refusals.write(
                exchange,
                HttpStatus.FORBIDDEN,
                "KEY_NOT_ALLOWED",
                "This key does not reach that: keys only GET the addresses of their scopes, which"
                        + " docs/http-api.md lists.");
    }
}
