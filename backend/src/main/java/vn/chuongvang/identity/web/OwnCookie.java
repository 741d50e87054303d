package vn.chuongvang.identity.web;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

import java.time.Duration;
import java.util.Optional;

/**
 * A cookie of ours that no script reads. With TLS it is bound to this very host.
 *
 * @param sameSite whether it comes along from other sites' links: {@code Strict} or {@code Lax}
 * @param longest characters that are read; more is none of ours
 */
record OwnCookie(String name, String sameSite, int longest) {

    Optional<String> of(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(name(request)))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= longest);
    }

    ResponseCookie holding(String value, Duration lasts, ServerHttpRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite(sameSite)
                .path("/")
                .maxAge(lasts)
                .build();
    }

    ResponseCookie gone(ServerHttpRequest request) {
        return holding("", Duration.ZERO, request);
    }

    private String name(ServerHttpRequest request) {
        return isSecure(request) ? "__Host-" + name : name;
    }

    private static boolean isSecure(ServerHttpRequest request) {
        return "https".equals(request.getURI().getScheme());
    }
}
