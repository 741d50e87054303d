package vn.chuongvang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Every error of the API is a problem of RFC 9457, wherever it arises. */
class ProblemsIT {
    private static WebServer server;
    private static WebTestClient host;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        host = server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/contests/4711, 404, UNKNOWN",
        "GET, /api/contests/4711/nowhere, 404, NOT_FOUND",
        "GET, /api/questions/T1-001/no/where, 404, NOT_FOUND",
        "GET, /api/nowhere, 403, NOT_ALLOWED",
        "GET, /api, 401, SIGN_IN_FIRST",
        "DELETE, /api/staff/me, 405, METHOD_NOT_ALLOWED",
        "GET, /api/contests/0x10, 400, BAD_INPUT",
        "GET, /api/contests/%2F, 400, BAD_INPUT",
        "GET, /api/contests/%00, 400, BAD_INPUT",
        "GET, /api/participation?head.receivers[x]=1, 400, BAD_INPUT",
        "GET, /api/participation?from=2026-13-01&to=2026-12-01, 400, BAD_INPUT",
        "GET, /api/participation?hierarchy=KHAC, 400, BAD_INPUT",
        "POST, /api/staff/sign-in, 400, BAD_INPUT",
        "POST, /api/staff/standby/code, 409, OWN_DATABASE",
        "DELETE, /api/staff/standby, 409, OWN_DATABASE",
        "GET, /api/questions?size=0, 400, SIZE_UNFIT",
        "POST, /api/contests/4711/open, 404, UNKNOWN"
    })
    void an_address_that_leads_nowhere(HttpMethod method, String path, int status, String code) {
        var uri = URI.create("http://localhost:" + server.port() + path);
        problem(host.method(method).uri(uri).exchange(), status, code);
    }

    @Test
    void whoever_is_nobody_or_comes_from_elsewhere() {
        var anonymous = server.anonymous();
        problem(anonymous.get().uri("/api/contests").exchange(), 401, "SIGN_IN_FIRST");
        problem(anonymous.get().uri("/api/nowhere").exchange(), 401, "SIGN_IN_FIRST");
        var foreign = host.mutate().defaultHeader("Origin", "http://evil.example").build();
        problem(foreign.post().uri("/api/staff/sign-out").exchange(), 403, "FOREIGN_ORIGIN");
    }

    @Test
    void a_body_that_is_none() {
        problem(signIn(MediaType.APPLICATION_JSON, "{"), 400, "BAD_INPUT");
        problem(signIn(MediaType.TEXT_PLAIN, "{}"), 415, "NOT_JSON");
        problem(signIn(MediaType.APPLICATION_FORM_URLENCODED, "name=an"), 415, "NOT_JSON");
        var huge = "{\"name\":\"" + "x".repeat(400_000) + "\",\"password\":\"\"}";
        problem(signIn(MediaType.APPLICATION_JSON, huge), 413, "CONTENT_TOO_LARGE");
        problem(
                host.get().uri("/api/presets").accept(MediaType.IMAGE_PNG).exchange(),
                406,
                "NOT_ACCEPTABLE");
    }

    @Test
    void a_body_that_lacks_something_is_not_called_an_address() {
        var told =
                problem(
                        host.post().uri("/api/contests").bodyValue(Map.of("title", "x")).exchange(),
                        400,
                        "BAD_INPUT");
        assertThat(told.path("detail").asString()).startsWith("The body");
    }

    @Test
    void too_many_tries_say_when_to_come_again() {
        for (int i = 0; i < 5; i++) {
            signIn(MediaType.APPLICATION_JSON, "{\"name\":\"nobody\",\"password\":\"x\"}");
        }
        var answer = signIn(MediaType.APPLICATION_JSON, "{\"name\":\"nobody\",\"password\":\"x\"}");
        answer.expectHeader().exists("Retry-After");
        problem(answer, 429, "TOO_MANY_TRIES");
    }

    @Test
    void what_does_not_fit_has_its_parts_beside() {
        var wish =
                Map.of(
                        "title", "Rung chuông vàng",
                        "organiser", "Đoàn phường",
                        "preset", "WARD",
                        "playedOn", "2026-12-20",
                        "seats", 20,
                        "rules", Map.of("no.such", 1));
        var told =
                problem(
                        host.post().uri("/api/contests").bodyValue(wish).exchange(),
                        422,
                        "RULES_UNKNOWN");
        assertThat(told.path("problems").isArray()).isTrue();
    }

    @Test
    void what_is_away_or_our_own_mistake_tells_nothing_of_it() {
        without(
                "audit_entry",
                () ->
                        problem(
                                host.get().uri("/api/contests/4711/people/1").exchange(),
                                503,
                                "AUDIT_AWAY"));
        without(
                "contest",
                () -> problem(host.get().uri("/api/contests").exchange(), 500, "INTERNAL"));
        without(
                "staff_session",
                () -> problem(host.get().uri("/api/contests").exchange(), 500, "INTERNAL"));
    }

    private static void without(String table, Runnable work) {
        var database = server.bean(DatabaseClient.class);
        database.sql("alter table %s rename to away_now".formatted(table)).then().block();
        try {
            work.run();
        } finally {
            database.sql("alter table away_now rename to " + table).then().block();
        }
    }

    private static WebTestClient.ResponseSpec signIn(MediaType type, String body) {
        return server.anonymous()
                .post()
                .uri("/api/staff/sign-in")
                .contentType(type)
                .bodyValue(body)
                .exchange();
    }

    private static JsonNode problem(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status);
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var bytes = answer.expectBody().returnResult().getResponseBody();
        var text = new String(bytes, StandardCharsets.UTF_8);
        var told = JsonMapper.shared().readTree(text);
        assertThat(told.path("type").asString()).isEqualTo("urn:problem-type:chuongvang:" + code);
        assertThat(told.path("title").asString())
                .isEqualTo(HttpStatus.valueOf(status).getReasonPhrase());
        assertThat(told.path("status").asInt()).isEqualTo(status);
        assertThat(told.path("code").asString()).isEqualTo(code);
        assertThat(told.path("detail").asString()).isNotEmpty();
        assertThat(text).doesNotContain("Exception", "away_now", "select", "static resource");
        return told;
    }
}
