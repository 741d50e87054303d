package vn.chuongvang.identity.web;

import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

import vn.chuongvang.identity.StaffSessions;
import vn.chuongvang.identity.Token;

import java.util.Optional;

/** The cookie of a signed-in browser. */
final class StaffCookie {
    private static final OwnCookie COOKIE = new OwnCookie("chuongvang-staff", "Strict", 128);

    private StaffCookie() {}

    static Optional<Token> of(ServerHttpRequest request) {
        return COOKIE.of(request).map(Token::new);
    }

    static ResponseCookie holding(Token token, ServerHttpRequest request) {
        return COOKIE.holding(token.secret(), StaffSessions.LASTS, request);
    }

    static ResponseCookie gone(ServerHttpRequest request) {
        return COOKIE.gone(request);
    }
}
