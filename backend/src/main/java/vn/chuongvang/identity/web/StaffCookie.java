package vn.chuongvang.identity.web;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

import vn.chuongvang.identity.StaffSessions;
import vn.chuongvang.identity.Token;

import java.time.Duration;
import java.util.Optional;

/** The cookie of a signed-in browser. With TLS it is bound to this very host. */
final class StaffCookie {
    private static final String PLAIN = "chuongvang-staff";
    private static final String SECURE = "__Host-chuongvang-staff";
    private static final int LONGEST = 128;

    private StaffCookie() {}

    static Optional<Token> of(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(name(request)))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .map(Token::new);
    }

    static ResponseCookie holding(Token token, ServerHttpRequest request) {
        return cookie(token.secret(), StaffSessions.LASTS, request);
    }

    static ResponseCookie gone(ServerHttpRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static ResponseCookie cookie(String value, Duration lasts, ServerHttpRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Strict")
                .path("/")
                .maxAge(lasts)
                .build();
    }

    private static String name(ServerHttpRequest request) {
        return isSecure(request) ? SECURE : PLAIN;
    }

    private static boolean isSecure(ServerHttpRequest request) {
        return "https".equals(request.getURI().getScheme());
    }
}
