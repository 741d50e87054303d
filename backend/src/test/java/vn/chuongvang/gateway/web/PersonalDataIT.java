package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import static vn.chuongvang.gateway.web.OfficeServer.host;
import static vn.chuongvang.gateway.web.OfficeServer.server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whose data it is, decides: it is read, taken along, withdrawn; and it is nowhere else. */
@AtOffice
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class PersonalDataIT {
    private static final LocalDate TODAY = LocalDate.now(ContestPages.ZONE);

    @Test
    void the_join_page_is_told_what_is_promised_and_what_is_promised_is_checked() {
        var contest = make(Map.of());
        var privacy = path(contest) + "/privacy";
        assertThat(host().get(privacy).toString()).isEqualTo("{\"keepDays\":90,\"minors\":false}");

        put(privacy, Map.of("keepDays", 14, "minors", true)).expectStatus().isOk();

        var kept = new Api(server().anonymous()).get("/api/rooms/" + code(contest)).path("kept");
        assertThat(kept.toString()).isEqualTo("{\"days\":14,\"minors\":true,\"nicknames\":true}");
        var seat = claim(contest, 2, "Nguyễn Hoài An", true);
        assertThat(seat.path("fullName").asString()).isEqualTo("Nguyễn H. A.");
        for (var unfit : List.of(0, 91)) {
            host().refused(
                            PUT,
                            privacy,
                            Map.of("keepDays", unfit, "minors", true),
                            422,
                            "KEEP_DAYS_UNFIT");
        }
        var list = Map.of("keepDays", 14, "minors", false, "guardianList", "Số 1");
        host().refused(PUT, privacy, list, 422, "GUARDIANS_UNFIT");
        host().refused(PUT, privacy, Map.of("keepDays", 15, "minors", true), 409, "PROMISED");
        var strict = Map.of("keepDays", 14, "minors", true);
        host().refused(PUT, "/api/contests/999999/privacy", strict, 404, "UNKNOWN");
        var again = Map.of("title", "Lần hai", "playedOn", TODAY.plusDays(7).toString());
        var copy = host().post(path(contest) + "/duplicate", again);
        assertThat(host().get(path(copy) + "/privacy").path("keepDays").asInt()).isEqualTo(14);
    }

    @Test
    void whoever_holds_the_seat_reads_takes_along_and_withdraws_their_data() {
        var contest = make(Map.of());
        var token = claim(contest, 3, "Đặng Thị Mơ", true).path("token").asString();

        var mine = json(me(GET, "/api/me", token));
        assertThat(mine.path("name").asString()).isEqualTo("Đặng Thị Mơ");
        assertThat(mine.path("organiser").asString()).isEqualTo("Đoàn phường Sông Cầu");
        assertThat(mine.path("keptUntil").asString()).isEqualTo(TODAY.plusDays(90).toString());
        assertThat(mine.path("consents").findValuesAsString("purpose"))
                .containsExactly("TAKE_PART", "PUBLIC_FULL_NAME");
        assertThat(mine.toString()).doesNotContain(token);

        me(DELETE, "/api/me/public-name", token).expectStatus().isNoContent();
        assertThat(json(me(GET, "/api/me", token)).path("publicFullName").asBoolean()).isFalse();
        me(DELETE, "/api/me", token).expectStatus().isNoContent();

        me(GET, "/api/me", token).expectStatus().isUnauthorized();
        me(GET, "/api/me", "x".repeat(500)).expectStatus().isUnauthorized();
        server().anonymous().get().uri("/api/me").exchange().expectStatus().isBadRequest();
        var kept = host().get(path(contest) + "/people/3/data");
        assertThat(kept.has("name")).isFalse();
        assertThat(kept.path("consents").get(3).path("channel").asString()).isEqualTo("Erased");
        host().refused(GET, path(contest) + "/people/999/data", "", 404, "UNKNOWN");
        assertThat(host().get("/api/staff/audit?contest=" + id(contest)).toString())
                .contains("PEOPLE_READ");
    }

    @Test
    void reading_again_and_again_is_slowed() {
        var token = claim(make(Map.of()), 3, "Đặng Thị Mơ", false).path("token").asString();
        for (var n = 0; n < 20; n++) {
            me(GET, "/api/me", token).expectStatus().isOk();
        }
        me(GET, "/api/me", token).expectStatus().isEqualTo(429);
    }

    @Test
    void names_are_in_the_tables_of_people_and_nowhere_else(CapturedOutput log) {
        var contest = make(Map.of("roster", "1,Quách Thị Lạ Lùng,Tổ 1"));
        var token = claim(contest, 4, "Khổng Văn Hiếm Gặp", true).path("token").asString();
        host().post(path(contest) + "/open");
        awaitBoard(() -> !redis().isEmpty());
        host().get(path(contest) + "/results");

        assertThat(tablesWith("Hiếm Gặp")).containsExactly("person");
        assertThat(tablesWith("Lạ Lùng")).containsExactly("person");
        assertThat(redis()).doesNotContain("Hiếm", "Khổng", "Quách", token);
        assertThat(log.getAll()).doesNotContain("Hiếm", "Khổng", "Quách", token);

        me(DELETE, "/api/me", token).expectStatus().isNoContent();

        assertThat(tablesWith("Hiếm")).isEmpty();
        assertThat(tablesWith(token)).isEmpty();
    }

    @Test
    void the_secret_of_a_machine_key_is_nowhere(CapturedOutput log) {
        var wish =
                Map.of(
                        "name", "khong-noi-nao",
                        "scopes", List.of("FIGURES"),
                        "expiresOn", TODAY.toString());
        var secret = host().post("/api/staff/keys", wish).path("secret").asString();
        var program = new Api(Programs.sending(server(), secret));
        program.get("/api/participation");
        program.refused(GET, "/api/contests", "", 403, "KEY_NOT_ALLOWED");
        program.refused(GET, "/api/participation?from=x", "", 400, "BAD_INPUT");

        for (var part : List.of(secret, secret.substring(4))) {
            assertThat(tablesWith(part)).isEmpty();
            assertThat(redis()).doesNotContain(part);
            assertThat(log.getAll()).doesNotContain(part);
        }
        assertThat(tablesWith("khong-noi-nao")).containsExactly("audit_entry", "machine_key");
    }

    @Test
    void whom_an_incident_touches_is_counted_and_listed_for_the_server_only() {
        var contest = make(Map.of());
        claim(contest, 3, "Mạc Thị Đào", false);
        var now = Instant.now();
        var times = "?from=" + now.minusSeconds(600) + "&to=" + now.plusSeconds(600);

        var extent = host().get("/api/privacy/affected" + times);
        assertThat(extent.path("people").asInt()).isPositive();
        assertThat(extent.path("named").asInt()).isBetween(1, extent.path("people").asInt());
        var book =
                host().call(GET, "/api/privacy/affected.xlsx" + times, "")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        assertThat(book).startsWith('P', 'K');
        assertThat(host().get("/api/staff/audit").toString()).contains("AFFECTED_EXPORTED");
        var backwards = "?from=" + now + "&to=" + now.minusSeconds(1);
        host().refused(GET, "/api/privacy/affected" + backwards, "", 422, "TIMES_UNFIT");
        var referee =
                new Api(
                        server().browser(
                                        StaffCookies.signedIn(server(), "tai", StaffRole.REFEREE)));
        referee.refused(GET, "/api/privacy/affected" + times, "", 403, "NOT_ALLOWED");
    }

    private static List<String> tablesWith(String text) {
        var database = server().bean(DatabaseClient.class);
        return database.sql(
                        "select tablename from pg_tables where schemaname = 'public' order by 1")
                .map(row -> row.get(0, String.class))
                .all()
                .concatMap(
                        table ->
                                database.sql(
                                                "select '%1$s' as name from \"%1$s\" t where position($1 in t::text) > 0 limit 1"
                                                        .formatted(table))
                                        .bind(0, text)
                                        .map(row -> row.get("name", String.class))
                                        .one())
                .collectList()
                .block();
    }

    private static String redis() {
        var redis = server().bean(ReactiveStringRedisTemplate.class);
        return redis.scan()
                .concatMap(
                        key ->
                                redis.type(key)
                                        .flatMapMany(
                                                type ->
                                                        switch (type) {
                                                            case HASH ->
                                                                    redis.opsForHash()
                                                                            .entries(key)
                                                                            .map(String::valueOf);
                                                            case ZSET ->
                                                                    redis.opsForZSet()
                                                                            .scan(key)
                                                                            .map(String::valueOf);
                                                            case STRING ->
                                                                    redis.opsForValue().get(key);
                                                            default ->
                                                                    throw new AssertionError(
                                                                            key + ": " + type);
                                                        })
                                        .startWith(key))
                .collectList()
                .map(all -> String.join("\n", all))
                .block();
    }

    private static void awaitBoard(java.util.function.BooleanSupplier isThere) {
        var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!isThere.getAsBoolean()) {
            assertThat(System.nanoTime()).as("no board came").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private static WebTestClient.ResponseSpec me(HttpMethod method, String path, String token) {
        return server().anonymous()
                .method(method)
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static WebTestClient.ResponseSpec put(String path, Object body) {
        return host().client().put().uri(path).bodyValue(body).exchange();
    }

    private static JsonNode json(WebTestClient.ResponseSpec response) {
        var text = response.expectStatus().isOk().expectBody(String.class).returnResult();
        return new tools.jackson.databind.ObjectMapper().readTree(text.getResponseBody());
    }

    private static JsonNode claim(JsonNode contest, int seat, String name, boolean publicName) {
        var claim =
                Map.of(
                        "seat", seat,
                        "name", name,
                        "consent", true,
                        "publicName", publicName,
                        "device", UUID.randomUUID().toString());
        return new Api(server().anonymous()).post("/api/rooms/" + code(contest) + "/claim", claim);
    }

    private static JsonNode make(Map<String, Object> more) {
        var wish = new HashMap<String, Object>();
        wish.put("title", "Rung chuông vàng");
        wish.put("organiser", "Đoàn phường Sông Cầu");
        wish.put("preset", "WARD");
        wish.put("playedOn", TODAY.toString());
        wish.put("seats", 12);
        wish.put("units", List.of("Tổ 1", "Tổ 2"));
        wish.put("claimBySeatNumber", true);
        wish.putAll(more);
        return host().post("/api/contests", wish);
    }

    private static long id(JsonNode contest) {
        return contest.path("id").asLong();
    }

    private static String code(JsonNode contest) {
        return contest.path("code").asString();
    }

    private static String path(JsonNode contest) {
        return "/api/contests/" + id(contest);
    }
}
