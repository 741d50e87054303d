package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.StorageAddresses;
import vn.chuongvang.testing.WebServer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Whoever did not hear the answer sends the same again, and nothing is made twice. */
class WritesOnceIT {
    private static final String CONTESTS = "/api/contests";

    private static StorageAddresses storage;
    private static WebServer server;
    private static String cookie;

    @BeforeAll
    static void start() {
        storage = Storage.freshDatabase();
        server = WebServer.start(storage);
        cookie = StaffCookies.signedIn(server, "an", StaffRole.HOST);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Answer(int status, JsonNode body) {
        String code() {
            return body.path("code").asString();
        }
    }

    @Test
    void the_same_twice_makes_one_also_when_the_server_was_started_again() {
        var key = key();
        var first = send(CONTESTS, wish("Một lần"), key);
        assertThat(first.status()).isEqualTo(201);

        assertThat(send(CONTESTS, wish("Một lần"), key)).isEqualTo(first);
        server.close();
        server = WebServer.start(storage);
        assertThat(send(CONTESTS, wish("Một lần"), key)).isEqualTo(first);

        assertThat(made("Một lần")).isEqualTo(1);
        assertThat(send(CONTESTS, wish("Một lần"), key()).body()).isNotEqualTo(first.body());
        assertThat(made("Một lần")).isEqualTo(2);
    }

    @Test
    void many_at_once_make_one() {
        var key = key();
        var answers =
                IntStream.range(0, 6)
                        .mapToObj(
                                _ ->
                                        CompletableFuture.supplyAsync(
                                                () -> send(CONTESTS, wish("Cùng lúc"), key)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
        assertThat(answers)
                .filteredOn(one -> one.status() == 409)
                .allSatisfy(one -> assertThat(one.code()).isEqualTo("ONCE_BUSY"));
        assertThat(made("Cùng lúc")).isEqualTo(1);
    }

    @Test
    void a_key_is_for_one_write_of_one_account() {
        var key = key();
        assertThat(send(CONTESTS, wish("Của An"), key).status()).isEqualTo(201);

        var other = send(CONTESTS, wish("Khác"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("ONCE_ANOTHER");
        var elsewhere = send("/api/reports/submitted", wish("Của An"), key);
        assertThat(elsewhere.code()).isEqualTo("ONCE_ANOTHER");
        var binh = StaffCookies.signedIn(server, "binh." + key.substring(0, 6), StaffRole.HOST);
        assertThat(send(server.browser(binh), CONTESTS, wish("Của An"), key).status())
                .isEqualTo(201);
        assertThat(made("Của An")).isEqualTo(2);
        assertThat(made("Khác")).isZero();
    }

    @Test
    void what_was_refused_is_not_kept_and_what_was_cut_off_is_not_done_again() {
        var key = key();
        var unfit = wish("Chưa được");
        unfit.put("seats", 0);
        assertThat(send(CONTESTS, unfit, key).status()).isBetween(400, 499);
        assertThat(send(CONTESTS, wish("Chưa được"), key).status()).isEqualTo(201);
        sql("update write_once set status = null, body = null");
        assertThat(send(CONTESTS, wish("Chưa được"), key).code()).isEqualTo("ONCE_BUSY");
        sql("update write_once set begun_at = begun_at - interval '61 seconds'");
        assertThat(send(CONTESTS, wish("Chưa được"), key).code()).isEqualTo("ONCE_UNCERTAIN");
        assertThat(made("Chưa được")).isEqualTo(1);
        sql("update write_once set begun_at = begun_at - interval '1 day'");
        assertThat(send(CONTESTS, wish("Chưa được"), key).status()).isEqualTo(201);
        assertThat(made("Chưa được")).isEqualTo(2);
    }

    @Test
    void a_key_that_is_none_or_where_none_is_taken_is_refused() {
        for (var unfit : List.of("", "hai chu", "x".repeat(81))) {
            var told = send(CONTESTS, wish("Không"), unfit);
            assertThat(told.status()).as(unfit).isEqualTo(400);
        }
        assertThat(send("/api/staff/accounts", Map.of("name", "ai"), key()).code())
                .isEqualTo("ONCE_NOT_HERE");
        assertThat(send(server.anonymous(), CONTESTS, wish("Không"), key()).status())
                .isEqualTo(401);
        assertThat(made("Không")).isZero();
    }

    private static Answer send(String path, Map<String, Object> body, String key) {
        return send(server.browser(cookie), path, body, key);
    }

    private static Answer send(
            WebTestClient client, String path, Map<String, Object> body, String key) {
        var answer =
                client.post()
                        .uri(path)
                        .header("Idempotency-Key", key)
                        .bodyValue(body)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult();
        var text = answer.getResponseBody();
        return new Answer(
                answer.getStatus().value(),
                JsonMapper.shared().readTree(text == null ? "null" : text));
    }

    private static long made(String title) {
        return new Api(server.browser(cookie))
                .get(CONTESTS).findValuesAsString("title").stream().filter(title::equals).count();
    }

    private static void sql(String statement) {
        server.bean(DatabaseClient.class).sql(statement).then().block();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> wish(String title) {
        return new HashMap<>(
                Map.of(
                        "title", title,
                        "organiser", "Đoàn phường Sông Cầu",
                        "preset", "WARD",
                        "playedOn", "2026-12-20",
                        "seats", 12));
    }
}
