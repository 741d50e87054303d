package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import static vn.chuongvang.gateway.web.OfficeServer.host;
import static vn.chuongvang.gateway.web.OfficeServer.server;

import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.identity.KeyLimits;
import vn.chuongvang.identity.MachineScope;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.DoanUnits;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program reads by its key, what the key is for and no more, until it is revoked. */
@AtOffice
class MachineKeysIT {
    private static final String KEYS = "/api/staff/keys";
    private static final String METRICS = "/actuator/prometheus";
    private static final int ASKED = 8 * KeyLimits.BURST;
    private static final LocalDate TODAY = LocalDate.now(ContestPages.ZONE);

    @Test
    void a_secret_is_told_once_and_good_until_the_key_is_revoked() {
        var made = host().post(KEYS, wish("Kho-du-lieu"));
        var secret = made.path("secret").asString();
        assertThat(secret).matches("cvk_[A-Za-z0-9_-]{43}");
        assertThat(made.path("key").path("name").asString()).isEqualTo("kho-du-lieu");

        program(secret).get("/api/participation");
        program(secret).get("/api/units/tree");

        var line = line("kho-du-lieu");
        assertThat(host().get(KEYS).toString()).doesNotContain(secret.substring(4), "hash");
        assertThat(line.path("lastUsedOn").asString()).isEqualTo(TODAY.toString());
        assertThat(line.path("scopes").toString()).isEqualTo("[\"FIGURES\",\"UNITS\"]");
        assertThat(line.path("madeBy").asString()).isEqualTo("an");
        var path = KEYS + "/" + made.path("key").path("id").asLong();
        host().call(DELETE, path, "").expectStatus().isNoContent();
        program(secret)
                .call(GET, "/api/participation", "")
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer");
        program(secret).refused(GET, "/api/participation", "", 401, "KEY_UNKNOWN");
        host().refused(DELETE, path, "", 404, "UNKNOWN_KEY");
        assertThat(line("kho-du-lieu").path("revokedAt").asString()).isNotEmpty();
        assertThat(audit("key:kho-du-lieu"))
                .contains("\"by\":\"an\",\"what\":\"KEY_MADE\",\"account\":\"key:kho-du-lieu\"")
                .contains("\"by\":\"an\",\"what\":\"KEY_REVOKED\"")
                .doesNotContain(secret);
    }

    @Test
    void a_wish_that_does_not_fit_is_refused_by_name() {
        var unfit = new HashMap<Map<String, Object>, String>();
        unfit.put(Map.of("scopes", List.of()), "SCOPES_MISSING");
        unfit.put(Map.of("expiresOn", TODAY.minusDays(1).toString()), "EXPIRY_UNFIT");
        unfit.put(Map.of("expiresOn", TODAY.plusDays(367).toString()), "EXPIRY_UNFIT");
        unfit.put(Map.of("unit", UUID.randomUUID().toString()), "UNIT_UNFIT");
        unfit.forEach((part, code) -> host().refused(POST, KEYS, wish("khong", part), 422, code));
        host().refused(POST, KEYS, wish("k"), 409, "NAME_UNFIT");
        host().refused(POST, KEYS, wish("có dấu:hai chấm"), 409, "NAME_UNFIT");
        var odd = wish("khong", Map.of("scopes", List.of("NAMES")));
        host().refused(POST, KEYS, odd, 400, "BAD_INPUT");
        var noDay = new HashMap<>(wish("khong"));
        noDay.remove("expiresOn");
        host().refused(POST, KEYS, noDay, 400, "BAD_INPUT");

        host().post(KEYS, wish("mot-lan", Map.of("expiresOn", TODAY.plusDays(366).toString())));
        host().refused(POST, KEYS, wish("MOT-LAN"), 409, "NAME_UNFIT");
    }

    @Test
    void a_key_that_is_over_or_none_opens_nothing() {
        var secret = Programs.secret(server(), null, MachineScope.FIGURES);
        program(secret).get("/api/participation");
        server().bean(DatabaseClient.class)
                .sql("update machine_key set expires_on = expires_on - 2 where last_used_on = $1")
                .bind(0, TODAY)
                .then()
                .block();
        for (var other :
                List.of(secret, secret.substring(0, 46), "cvk_", "cvk_" + "x".repeat(500))) {
            program(other).refused(GET, "/api/participation", "", 401, "KEY_UNKNOWN");
            program(other).refused(GET, "/api/time", "", 401, "KEY_UNKNOWN");
        }
        new Api(server().anonymous())
                .refused(GET, "/api/participation?key=" + secret, "", 401, "SIGN_IN_FIRST");
    }

    /** As Prometheus asks: names and units as its rules and our dashboard have them. */
    @Test
    void how_the_server_does_is_read_by_a_key_of_that_scope_only() {
        program(Programs.secret(server(), null, MachineScope.FIGURES))
                .refused(GET, METRICS, "", 403, "KEY_NOT_ALLOWED");
        new Api(server().anonymous()).call(GET, METRICS, "").expectStatus().isUnauthorized();
        host().call(GET, METRICS, "").expectStatus().isUnauthorized();
        var metrics =
                program(Programs.secret(server(), null, MachineScope.METRICS))
                        .call(GET, METRICS, "")
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(metrics)
                .contains("chuongvang_answers_ack_seconds_bucket{le=\"0.05\"}")
                .contains("chuongvang_gateway_present{audience=\"contestant\"}")
                .contains("chuongvang_gateway_queued_bytes ")
                .contains("chuongvang_rooms_vacant_seconds_count", "chuongvang_rooms_open")
                .contains("chuongvang_journal_commit_seconds_bucket", "jvm_memory_used_bytes");
    }

    /** A dashboard that asks for what nobody counts shows nothing, on the evening. */
    @Test
    void the_dashboard_file_asks_only_for_what_there_is() throws IOException {
        var metrics =
                program(Programs.secret(server(), null, MachineScope.METRICS))
                        .call(GET, METRICS, "")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        var file = Files.readString(Path.of("..", "docker", "grafana", "chuongvang.json"));
        var asked =
                Pattern.compile("\\b(chuongvang|jvm|process|system|http|r2dbc)_[a-z0-9_]+")
                        .matcher(file)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList();
        assertThat(asked).hasSizeGreaterThan(10);
        // A counter by reason is there from the first of its kind on.
        assertThat(asked)
                .filteredOn(name -> !Objects.requireNonNull(metrics).contains(name))
                .isSubsetOf("chuongvang_answers_refused_total", "chuongvang_gateway_closed_total");
    }

    @Test
    void nothing_that_comes_with_a_key_gives_it_more() {
        var cookie = StaffCookies.signedIn(server(), "co.khoa", StaffRole.HOST);
        var secret = Programs.secret(server(), null, MachineScope.values());
        var both =
                new Api(
                        server().browser(cookie)
                                .mutate()
                                .defaultHeader("Authorization", "bearer " + secret)
                                .build());
        for (var path : List.of("/api/staff/me", KEYS, "/api/staff/audit", "/api/presets")) {
            both.refused(GET, path, "", 403, "KEY_NOT_ALLOWED");
        }
        both.refused(POST, KEYS, wish("them"), 403, "KEY_NOT_ALLOWED");
        program(secret).refused(POST, "/api/contests", "{}", 403, "KEY_NOT_ALLOWED");
        program(secret).call(HEAD, "/api/contests", "").expectStatus().isForbidden();
        var traversal = "/api/contests/../staff/keys";
        program(secret).call(GET, traversal, "").expectStatus().is4xxClientError();
    }

    @Test
    void a_key_of_a_unit_sees_its_subtree_and_nobody_of_the_staff() {
        var wards = Wards.in(server());
        wards.assertPlansStayBelow();
        var first = reading(wards.first(), MachineScope.values());
        var second = reading(wards.second(), MachineScope.values());

        assertThat(first.get("/api/contests").findValuesAsString("organiser"))
                .containsExactly("Đoàn phường Hoa Lư");
        assertThat(first.get("/api/contests").get(0).has("code")).isFalse();
        assertThat(second.get("/api/contests")).isEmpty();
        var root = first.get("/api/participation").path("root");
        assertThat(root.path("unit").asString()).isEqualTo(wards.first().toString());
        for (var path :
                List.of(
                        "/api/participation?unit=" + wards.first(),
                        "/api/targets?unit=" + wards.first(),
                        "/api/members?unit=" + wards.first(),
                        "/api/reports/participation.csv?unit=" + wards.first(),
                        "/api/contests/" + wards.contest() + "/ranking")) {
            second.refused(GET, path, "", 404, "UNKNOWN");
        }
        first.refused(
                GET, "/api/contests/" + wards.contest() + "/ranking", "", 409, "NOT_FINISHED");
        var targets = first.get("/api/targets");
        assertThat(targets.path("own").get(0).path("value").asInt()).isEqualTo(300);
        assertThat(targets.toString()).doesNotContain("ninhbinh");
        var members = first.get("/api/members");
        assertThat(members.get(0).path("members").asInt()).isEqualTo(900);
        assertThat(members.toString()).doesNotContain("hoalu");
    }

    @Test
    void each_file_that_a_key_takes_is_in_the_audit_log_first() {
        var unit = new DoanUnits(server()).put(null, "PROVINCE", "Tỉnh Đoàn Lào Cai");
        var made = host().post(KEYS, wish("lay-tep", Map.of("unit", unit.toString())));
        var program = program(made.path("secret").asString());
        program.call(GET, "/api/units/export.csv", "").expectStatus().isOk();
        program.call(GET, "/api/units/export.xlsx", "").expectStatus().isOk();
        program.call(GET, "/api/reports/participation.csv", "").expectStatus().isOk();
        host().call(GET, "/api/units/export.csv", "").expectStatus().isOk();

        var lines = host().get("/api/staff/audit?account=key:lay-tep").path("entries");
        assertThat(lines.findValuesAsString("what"))
                .containsExactly(
                        "FIGURES_EXPORTED", "UNITS_EXPORTED", "UNITS_EXPORTED", "KEY_MADE");
        assertThat(lines.get(0).path("by").asString()).isEqualTo("key:lay-tep");
        assertThat(lines.get(0).path("unit").asString()).isEqualTo(unit.toString());
        assertThat(audit("an")).doesNotContain("\"by\":\"an\",\"what\":\"UNITS_EXPORTED\"");
        var database = server().bean(DatabaseClient.class);
        database.sql("alter table audit_entry rename to audit_entry_away").then().block();
        try {
            program.refused(GET, "/api/units/export.csv", "", 503, "AUDIT_AWAY");
        } finally {
            database.sql("alter table audit_entry_away rename to audit_entry").then().block();
        }
    }

    @Test
    void a_key_that_asks_too_fast_waits_and_no_other_one_does() {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + server().port() + "/api/reports"))
                        .header(
                                "Authorization",
                                "Bearer " + Programs.secret(server(), null, MachineScope.FIGURES))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answers =
                    Stream.generate(
                                    () ->
                                            client.sendAsync(
                                                    request, HttpResponse.BodyHandlers.ofString()))
                            .limit(ASKED)
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
            var served = answers.stream().filter(answer -> answer.statusCode() == 200).count();
            assertThat(served).isBetween((long) KeyLimits.BURST, ASKED - 1L);
            var slowed = answers.stream().filter(answer -> answer.statusCode() == 429).toList();
            assertThat(slowed).hasSize((int) (answers.size() - served));
            assertThat(slowed.getFirst().headers().firstValue("Retry-After")).contains("1");
            assertThat(slowed.getFirst().body()).contains("\"KEY_TOO_FAST\"");
        }
        reading(null, MachineScope.FIGURES).get("/api/reports");
    }

    private static Api program(String secret) {
        return new Api(Programs.sending(server(), secret));
    }

    private static Api reading(UUID unit, MachineScope... scopes) {
        return new Api(Programs.reading(server(), unit, scopes));
    }

    private static JsonNode line(String name) {
        return host().get(KEYS)
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String audit(String account) {
        return host().get("/api/staff/audit?size=500&account=" + account).toString();
    }

    private static Map<String, Object> wish(String name) {
        return wish(name, Map.of());
    }

    private static Map<String, Object> wish(String name, Map<String, Object> more) {
        var wish = new HashMap<String, Object>();
        wish.put("name", name);
        wish.put("scopes", List.of("UNITS", "FIGURES"));
        wish.put("expiresOn", TODAY.plusDays(30).toString());
        wish.putAll(more);
        return wish;
    }
}
