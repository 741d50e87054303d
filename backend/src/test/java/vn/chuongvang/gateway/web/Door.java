package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.testing.Addresses;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What somebody got at an address: a refusal at its door, or whatever is said behind it, where an
 * unknown number or an empty body is refused, but not for want of a right.
 *
 * @param code empty when it was no refusal
 */
record Door(int status, String code) {
    static final Door SIGN_IN_FIRST = new Door(401, "SIGN_IN_FIRST");
    static final Door NOT_ALLOWED = new Door(403, "NOT_ALLOWED");
    static final Door FOREIGN_ORIGIN = new Door(403, "FOREIGN_ORIGIN");
    static final Door KEY_UNKNOWN = new Door(401, "KEY_UNKNOWN");
    static final Door SEAT_UNKNOWN = new Door(401, "SEAT_UNKNOWN");

    private static final Set<String> SHUT =
            Set.of(
                    "SIGN_IN_FIRST",
                    "NOT_ALLOWED",
                    "FOREIGN_ORIGIN",
                    "KEY_UNKNOWN",
                    "KEY_NOT_ALLOWED",
                    "KEY_TOO_FAST");

    static Door of(WebTestClient client, HttpMethod method, String path) {
        var id = path.contains("sessions") ? "00000000-0000-0000-0000-000000000007" : "424242";
        var result =
                client.method(method)
                        .uri(Addresses.fill(path, id))
                        .exchange()
                        .returnResult(byte[].class);
        var type = result.getResponseHeaders().getContentType();
        var code =
                MediaType.APPLICATION_PROBLEM_JSON.equals(type)
                        ? code(result.getResponseBody())
                        : result.getResponseBody().then(Mono.just("")).block();
        var status = result.getStatus().value();
        assertThat(status).as(code).isLessThan(500);
        return new Door(status, code);
    }

    private static String code(Flux<byte[]> body) {
        var parts =
                body.map(part -> new String(part, StandardCharsets.UTF_8)).collectList().block();
        return JsonMapper.shared().readTree(String.join("", parts)).path("code").asString();
    }

    boolean isPassed() {
        return !SHUT.contains(code);
    }
}
