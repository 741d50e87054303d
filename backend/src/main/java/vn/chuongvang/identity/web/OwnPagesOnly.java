package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps other sites from using a signed-in browser: a request that changes something must carry a
 * header that no form can send, and an Origin that is ours. Programs without cookies need no
 * Origin.
 */
final class OwnPagesOnly implements WebFilter {
    static final String HEADER = "X-Requested-With";
    static final String VALUE = "chuongvang";
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RefusalWriter refusals;

    OwnPagesOnly(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!request.getPath().value().startsWith("/api/")
                || isReading(request.getMethod())
                || isOurs(request)) {
            return chain.filter(exchange);
        }
        return refusals.write(
                exchange,
                HttpStatus.FORBIDDEN,
                "FOREIGN_ORIGIN",
                "Send the header X-Requested-With: chuongvang, and call from this server's pages.");
    }

    static boolean isReading(HttpMethod method) {
        return READING.contains(method);
    }

    private static boolean isOurs(ServerHttpRequest request) {
        var headers = request.getHeaders();
        var origin = headers.getFirst(HttpHeaders.ORIGIN);
        if (origin != null) {
            return isMarked(headers) && isSame(origin, headers.getFirst(HttpHeaders.HOST));
        }
        return isMarked(headers) && request.getCookies().isEmpty();
    }

    private static boolean isMarked(HttpHeaders headers) {
        return VALUE.equals(headers.getFirst(HEADER));
    }

    private static boolean isSame(String origin, @Nullable String host) {
        try {
            return Objects.equals(URI.create(origin).getAuthority(), host);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
