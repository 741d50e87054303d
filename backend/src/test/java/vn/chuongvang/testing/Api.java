package vn.chuongvang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One caller of the HTTP API, in tests. */
public record Api(WebTestClient client) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public JsonNode get(String path) {
        return done(call(HttpMethod.GET, path, ""));
    }

    public JsonNode post(String path, Object body) {
        return done(call(HttpMethod.POST, path, JSON.writeValueAsString(body)));
    }

    public JsonNode put(String path, Object body) {
        return done(call(HttpMethod.PUT, path, JSON.writeValueAsString(body)));
    }

    public JsonNode patch(String path, Object body) {
        return done(call(HttpMethod.PATCH, path, JSON.writeValueAsString(body)));
    }

    public JsonNode post(String path) {
        return done(call(HttpMethod.POST, path, ""));
    }

    /** Refused with this status and code; the body. */
    public JsonNode refused(HttpMethod method, String path, Object body, int status, String code) {
        var json = body instanceof String text ? text : JSON.writeValueAsString(body);
        var response = call(method, path, json);
        response.expectStatus().isEqualTo(HttpStatus.valueOf(status));
        var refusal = body(response);
        assertThat(refusal.path("code").asString()).isEqualTo(code);
        assertThat(refusal.path("detail").asString()).isNotEmpty();
        assertThat(refusal.has("trace")).isFalse();
        return refusal;
    }

    public WebTestClient.ResponseSpec call(HttpMethod method, String path, String json) {
        var request = client.method(method).uri(path);
        return json.isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
    }

    private static JsonNode done(WebTestClient.ResponseSpec response) {
        response.expectStatus().is2xxSuccessful();
        return body(response);
    }

    private static JsonNode body(WebTestClient.ResponseSpec response) {
        var bytes = response.expectBody().returnResult().getResponseBody();
        return JSON.readTree(
                bytes == null
                        ? "null"
                        : new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8));
    }
}
