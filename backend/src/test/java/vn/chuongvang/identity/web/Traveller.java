package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.testing.WebServer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A browser on its way to a provider and back: it keeps our cookies, follows the provider's
 * redirect, and sends from another site only what a browser would.
 */
final class Traveller {
    private static final HttpClient WORLD =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final WebServer server;
    final Map<String, String> cookies = new LinkedHashMap<>();

    Traveller(WebServer server) {
        this.server = server;
    }

    /** Signed in already. */
    Traveller(WebServer server, String cookie) {
        this.server = server;
        keep(List.of(cookie));
    }

    /** Asks our server for the way to the provider. */
    WebTestClient.ResponseSpec ask(String path, Object body) {
        return page().post().uri("/api/staff/oidc/" + path).bodyValue(body).exchange();
    }

    /** As {@link #ask}; the provider's address. */
    URI leave(String path, Object body) {
        var answer = ask(path, body);
        answer.expectStatus().isOk();
        var told = answer.expectBody(String.class).returnResult();
        keep(told.getResponseHeaders().getOrDefault("Set-Cookie", List.of()));
        return URI.create(
                JsonMapper.shared().readTree(told.getResponseBody()).path("address").asString());
    }

    /** Opens the provider's page, which lets through; where it sends the browser. */
    static URI follow(URI address) {
        try {
            var answer =
                    WORLD.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.discarding());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Comes back from another site: what is {@code Strict} stays at home. Where it is led on to.
     */
    String arrive(URI back) {
        var sent = new LinkedHashMap<>(cookies);
        sent.remove("chuongvang-staff");
        sent.remove("chuongvang-oidc-code");
        var answer =
                server.anonymous()
                        .mutate()
                        .defaultHeaders(headers -> headers.remove("X-Requested-With"))
                        .defaultHeader("Cookie", header(sent))
                        .build()
                        .get()
                        .uri(back)
                        .exchange();
        answer.expectStatus().isEqualTo(303);
        answer.expectHeader().valueEquals("Cache-Control", "no-store");
        answer.expectHeader().valueEquals("Referrer-Policy", "no-referrer");
        var headers = answer.returnResult(Void.class).getResponseHeaders();
        keep(headers.getOrDefault("Set-Cookie", List.of()));
        return Objects.requireNonNull(headers.getFirst("Location"));
    }

    /** The whole way, to sign in; where it ends. */
    String signIn(String provider) {
        return arrive(follow(leave(provider + "/sign-in", Map.of("page", "HOST"))));
    }

    /** The whole way, to link; where it ends. */
    String link(String provider, Map<String, String> proofs) {
        var wish = new LinkedHashMap<>(proofs);
        wish.put("page", "HOST");
        return arrive(follow(leave(provider + "/link", wish)));
    }

    /** Signs in by a code, on our own page. */
    WebTestClient.ResponseSpec code(String code) {
        return ask("code", Map.of("code", code));
    }

    /** As which account; null: as nobody. */
    @Nullable String name() {
        var answer = page().get().uri("/api/staff/me").exchange().expectBody(String.class);
        var body = answer.returnResult().getResponseBody();
        return body == null ? null : JsonMapper.shared().readTree(body).path("name").asString();
    }

    JsonNode get(String path) {
        var answer = page().get().uri(path).exchange();
        answer.expectStatus().isOk();
        return JsonMapper.shared()
                .readTree(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    WebTestClient page() {
        return server.browser(header(cookies));
    }

    private static String header(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    void keep(List<String> setCookies) {
        for (var line : setCookies) {
            var pair = line.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }
}
