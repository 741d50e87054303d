package vn.chuongvang.identity.web;

import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

import vn.chuongvang.identity.ProviderJourneys;

import java.util.Optional;

/**
 * The cookies of who is on the way to a sign-in provider. The provider's page leads back to us, so
 * the first must come along from another site; it says nothing to anybody but this server.
 */
@Component
class JourneyCookies {
    private static final int LONGEST = 3_000;
    private static final OwnCookie LEFT = new OwnCookie("chuongvang-oidc", "Lax", LONGEST);
    private static final OwnCookie PROVEN =
            new OwnCookie("chuongvang-oidc-code", "Strict", LONGEST);

    private final ProviderJourneys journeys;
    private final ObjectMapper json;

    JourneyCookies(ProviderJourneys journeys, ObjectMapper json) {
        this.journeys = journeys;
        this.json = json;
    }

    ResponseCookie left(Journey journey, ServerHttpRequest request) {
        return holding(LEFT, journey, request);
    }

    /** Empty when there is none of ours, or it is too late. */
    Optional<Journey> left(ServerHttpRequest request) {
        return read(LEFT, Journey.class, request).filter(one -> !journeys.isOver(one.end()));
    }

    ResponseCookie leftNoMore(ServerHttpRequest request) {
        return LEFT.gone(request);
    }

    ResponseCookie proven(Journey.Proven proven, ServerHttpRequest request) {
        return holding(PROVEN, proven, request);
    }

    /** Empty when there is none of ours, or it is too late. */
    Optional<Journey.Proven> proven(ServerHttpRequest request) {
        return read(PROVEN, Journey.Proven.class, request)
                .filter(one -> !journeys.isOver(one.end()));
    }

    ResponseCookie provenNoMore(ServerHttpRequest request) {
        return PROVEN.gone(request);
    }

    private ResponseCookie holding(OwnCookie cookie, Object value, ServerHttpRequest request) {
        var closed = journeys.seal(cookie.name(), json.writeValueAsBytes(value));
        return cookie.holding(closed, ProviderJourneys.LASTS, request);
    }

    private <T> Optional<T> read(OwnCookie cookie, Class<T> type, ServerHttpRequest request) {
        return cookie.of(request)
                .flatMap(closed -> journeys.open(cookie.name(), closed))
                .flatMap(bytes -> parsed(bytes, type));
    }

    /** What another release sealed may have another form. */
    private <T> Optional<T> parsed(byte[] bytes, Class<T> type) {
        try {
            return Optional.of(json.readValue(bytes, type));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
