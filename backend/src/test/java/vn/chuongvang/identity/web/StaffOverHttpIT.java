package vn.chuongvang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class StaffOverHttpIT {
    private static WebServer server;
    private static WebTestClient host;
    private static WebTestClient referee;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        host = server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST));
        referee = server.browser(StaffCookies.signedIn(server, "binh", StaffRole.REFEREE));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void signing_in_gives_a_cookie_that_scripts_and_other_sites_do_not_get() {
        var account = server.bean(Staff.class).create("chi", StaffRole.HOST).block();

        var cookie =
                server.anonymous()
                        .post()
                        .uri("/api/staff/sign-in")
                        .bodyValue(Map.of("name", "chi", "password", account.oneTimePassword()))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals("Cache-Control", "no-store")
                        .expectBody()
                        .jsonPath("$.mustChangePassword")
                        .isEqualTo(true)
                        .returnResult()
                        .getResponseHeaders()
                        .getFirst("Set-Cookie");

        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_look_the_same() {
        for (var name : new String[] {"an", "nobody"}) {
            refused(signIn(name, "wrong"), 401, "WRONG_PASSWORD");
        }
    }

    @Test
    void the_sixth_try_in_a_minute_waits() {
        server.bean(Staff.class).create("dung", StaffRole.HOST).block();
        for (int i = 0; i < 5; i++) {
            signIn("dung", "wrong").expectStatus().isUnauthorized();
        }

        refused(signIn("dung", "wrong"), 429, "TOO_MANY_TRIES")
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void with_a_one_time_password_only_a_new_one_is_possible() {
        var fresh = server.browser(StaffCookies.withOneTimePassword(server, "ha"));

        fresh.get().uri("/api/staff/me").exchange().expectStatus().isOk();
        refused(fresh.post().uri("/api/staff/socket-token").exchange(), 403, "NOT_ALLOWED");
        refused(fresh.get().uri("/api/staff/sessions").exchange(), 403, "NOT_ALLOWED");
        refused(fresh.get().uri("/api/contests").exchange(), 403, "NOT_ALLOWED");
    }

    @Test
    void an_unfit_password_is_refused_by_name() {
        var change = Map.of("old", StaffCookies.PASSWORD, "new", "ngắn");

        refused(
                host.post().uri("/api/staff/password").bodyValue(change).exchange(),
                422,
                "PASSWORD_TOO_SHORT");
    }

    @Test
    void a_signed_out_browser_is_nobody() {
        var cookie = StaffCookies.signedIn(server, "khoa", StaffRole.REFEREE);
        var browser = server.browser(cookie);

        browser.post().uri("/api/staff/sign-out").exchange().expectStatus().isNoContent();

        refused(browser.get().uri("/api/staff/sessions").exchange(), 401, "SIGN_IN_FIRST");
    }

    @Test
    void an_account_sees_and_ends_its_own_sessions_only() {
        var mine = StaffCookies.signedIn(server, "lan", StaffRole.REFEREE);
        var browser = server.browser(mine);
        var id =
                browser.get()
                        .uri("/api/staff/sessions")
                        .exchange()
                        .expectBody()
                        .jsonPath("$.length()")
                        .isEqualTo(1)
                        .jsonPath("$[0].current")
                        .isEqualTo(true)
                        .returnResult();
        var text = new String(id.getResponseBody(), java.nio.charset.StandardCharsets.UTF_8);
        var session = text.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        refused(
                host.delete().uri("/api/staff/sessions/" + session).exchange(),
                404,
                "SESSION_UNKNOWN");
        browser.delete()
                .uri("/api/staff/sessions/" + session)
                .exchange()
                .expectStatus()
                .isNoContent();
        refused(browser.get().uri("/api/staff/sessions").exchange(), 401, "SIGN_IN_FIRST");
    }

    @Test
    void a_host_makes_accounts_and_a_referee_does_not() {
        var wanted = Map.of("name", "trong.tai.2", "role", "REFEREE");

        host.post()
                .uri("/api/staff/accounts")
                .bodyValue(wanted)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.oneTimePassword")
                .isNotEmpty();
        refused(
                host.post().uri("/api/staff/accounts").bodyValue(wanted).exchange(),
                409,
                "NAME_UNFIT");
        refused(
                referee.post().uri("/api/staff/accounts").bodyValue(wanted).exchange(),
                403,
                "NOT_ALLOWED");
    }

    @Test
    void a_host_gives_a_referee_a_new_password_and_nobody_else() {
        var cookie = StaffCookies.signedIn(server, "quen.mat.khau", StaffRole.REFEREE);
        var path = "/api/staff/accounts/quen.mat.khau/one-time-password";

        refused(referee.post().uri(path).exchange(), 403, "NOT_ALLOWED");
        host.post()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.oneTimePassword")
                .isNotEmpty()
                .jsonPath("$.role")
                .isEqualTo("REFEREE");
        refused(
                server.browser(cookie).get().uri("/api/staff/sessions").exchange(),
                401,
                "SIGN_IN_FIRST");
        refused(
                host.post().uri("/api/staff/accounts/dan/one-time-password").exchange(),
                404,
                "NO_SUCH_REFEREE");
    }

    @Test
    void a_host_of_the_server_ends_what_somebody_else_is_signed_in_with() {
        var cookie = StaffCookies.signedIn(server, "mat.may", StaffRole.HOST);
        var path = "/api/staff/accounts/mat.may/sessions";

        host.get().uri(path).exchange().expectBody().jsonPath("$.length()").isEqualTo(1);
        host.delete().uri(path).exchange().expectStatus().isNoContent();

        refused(
                server.browser(cookie).get().uri("/api/staff/sessions").exchange(),
                401,
                "SIGN_IN_FIRST");
        refused(
                host.delete().uri("/api/staff/accounts/khong.ai/sessions").exchange(),
                404,
                "ACCOUNT_UNKNOWN");
    }

    @Test
    void the_audit_log_says_who_did_what_and_never_what_was_typed() {
        StaffCookies.signedIn(server, "ly", StaffRole.REFEREE);
        signIn("ly", StaffCookies.PASSWORD).expectStatus().isOk();
        signIn("ly", "mật khẩu sai");
        signIn("mật khẩu gõ nhầm ô", "x");
        host.get().uri("/api/contests/4711/results").exchange();

        var log =
                server.browser(StaffCookies.signedIn(server, "tra", StaffRole.AUDITOR))
                        .get()
                        .uri("/api/staff/audit?size=500")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();

        assertThat(log)
                .contains("\"by\":\"ly\",\"what\":\"SIGNED_IN\"")
                .contains("\"what\":\"SIGN_IN_FAILED\",\"account\":\"ly\"")
                .contains("\"by\":\"an\",\"what\":\"RESULTS_READ\",\"contest\":4711")
                .doesNotContain("mật khẩu");
        refused(host.get().uri("/api/staff/audit?size=501").exchange(), 400, "SIZE_UNFIT");
    }

    @Test
    void the_audit_log_is_never_changed_and_without_it_nothing_is_read() {
        var database = server.bean(DatabaseClient.class);
        for (var change :
                new String[] {
                    "update audit_entry set what = 'AUDIT_READ'",
                    "delete from audit_entry",
                    "truncate audit_entry"
                }) {
            assertThatThrownBy(() -> database.sql(change).then().block())
                    .hasMessageContaining("append-only");
        }
        database.sql("alter table audit_entry rename to audit_entry_away").then().block();
        try {
            refused(host.get().uri("/api/contests/4711/people/1").exchange(), 503, "AUDIT_AWAY");
        } finally {
            database.sql("alter table audit_entry_away rename to audit_entry").then().block();
        }
    }

    @Test
    void a_second_factor_is_asked_for_from_then_on_and_each_code_is_good_once() {
        var browser = server.browser(StaffCookies.signedIn(server, "hai.lop", StaffRole.REFEREE));
        var path = "/api/staff/second-factor";
        refused(
                browser.post().uri(path).bodyValue(Map.of("password", "sai")).exchange(),
                422,
                "WRONG_PASSWORD");
        var secret = post(browser, path, Map.of("password", StaffCookies.PASSWORD));
        assertThat(secret.path("uri").asString()).startsWith("otpauth://totp/").contains("hai.lop");
        refused(
                browser.post().uri(path + "/confirm").bodyValue(Map.of("code", "12345")).exchange(),
                422,
                "WRONG_CODE");
        signIn("hai.lop", StaffCookies.PASSWORD).expectStatus().isOk();

        var now = StaffCookies.codeOf(secret.path("secret").asString(), Instant.now());
        var recovery = post(browser, path + "/confirm", Map.of("code", now)).path("recoveryCodes");
        assertThat(recovery).hasSize(10);
        refused(signIn("hai.lop", StaffCookies.PASSWORD), 401, "CODE_NEEDED");
        refused(signIn("hai.lop", StaffCookies.PASSWORD, now), 401, "WRONG_CODE");
        var spare = recovery.get(3).asString();
        signIn("hai.lop", StaffCookies.PASSWORD, spare.toLowerCase(Locale.ROOT))
                .expectStatus()
                .isOk();
        refused(signIn("hai.lop", StaffCookies.PASSWORD, spare), 401, "WRONG_CODE");
        refused(
                browser.post()
                        .uri(path)
                        .bodyValue(Map.of("password", StaffCookies.PASSWORD))
                        .exchange(),
                409,
                "FACTOR_SET");

        var once = post(host, "/api/staff/accounts/hai.lop/one-time-password", Map.of());
        signIn("hai.lop", once.path("oneTimePassword").asString()).expectStatus().isOk();
    }

    @Test
    void a_second_factor_ends_what_a_password_alone_let_in() {
        var stolen = server.browser(StaffCookies.signedIn(server, "dat.lop", StaffRole.REFEREE));
        var signedIn = signIn("dat.lop", StaffCookies.PASSWORD);
        var browser = server.browser(cookieOf(signedIn));

        withFactor(browser);

        browser.get().uri("/api/staff/sessions").exchange().expectStatus().isOk();
        refused(stolen.get().uri("/api/staff/sessions").exchange(), 401, "SIGN_IN_FIRST");
    }

    @Test
    void who_has_a_second_factor_proves_it_before_giving_access_to_others() {
        StaffCookies.signedIn(server, "bi.quen", StaffRole.REFEREE);
        var browser = server.browser(StaffCookies.signedIn(server, "hai.khoa", StaffRole.HOST));
        var codes = withFactor(browser);
        var accounts = "/api/staff/accounts";
        var reset = accounts + "/bi.quen/one-time-password";
        var wish = Map.of("name", "moi.lap", "role", "REFEREE");

        refused(browser.post().uri(accounts).bodyValue(wish).exchange(), 403, "CODE_NEEDED");
        refused(browser.post().uri(reset).exchange(), 403, "CODE_NEEDED");
        var wrong = Map.of("code", "000000");
        refused(browser.post().uri(reset).bodyValue(wrong).exchange(), 422, "WRONG_CODE");
        signIn("bi.quen", StaffCookies.PASSWORD).expectStatus().isOk();
        var first = codes.get(0);
        var proven = Map.of("name", "moi.lap", "role", "REFEREE", "code", first);
        browser.post().uri(accounts).bodyValue(proven).exchange().expectStatus().isCreated();
        refused(
                browser.post().uri(reset).bodyValue(Map.of("code", first)).exchange(),
                422,
                "WRONG_CODE");
        var second = Map.of("code", codes.get(1));
        browser.post().uri(reset).bodyValue(second).exchange().expectStatus().isOk();
        refused(signIn("bi.quen", StaffCookies.PASSWORD), 401, "WRONG_PASSWORD");

        assertThat(audit())
                .contains("\"by\":\"hai.khoa\",\"what\":\"CODE_FAILED\"")
                .contains(
                        "\"by\":\"hai.khoa\",\"what\":\"PASSWORD_RESET\",\"account\":\"bi.quen\"");
    }

    @Test
    void who_has_a_second_factor_proves_it_before_making_a_machine_key() {
        var browser = server.browser(StaffCookies.signedIn(server, "lam.khoa", StaffRole.HOST));
        var codes = withFactor(browser);
        var keys = "/api/staff/keys";
        var wish = new HashMap<String, Object>();
        wish.put("name", "kho-du-lieu");
        wish.put("scopes", List.of("UNITS"));
        wish.put("expiresOn", LocalDate.now().plusDays(9).toString());

        refused(browser.post().uri(keys).bodyValue(wish).exchange(), 403, "CODE_NEEDED");
        wish.put("code", "000000");
        refused(browser.post().uri(keys).bodyValue(wish).exchange(), 422, "WRONG_CODE");
        wish.put("code", codes.get(0));
        browser.post().uri(keys).bodyValue(wish).exchange().expectStatus().isCreated();
    }

    @Test
    void wrong_codes_and_passwords_and_resets_are_written_down() {
        var browser = server.browser(StaffCookies.signedIn(server, "go.sai", StaffRole.REFEREE));
        withFactor(browser);
        refused(signIn("go.sai", StaffCookies.PASSWORD, "000000"), 401, "WRONG_CODE");
        var change = Map.of("old", "khong phai", "new", "mot mat khau khac");
        refused(
                browser.post().uri("/api/staff/password").bodyValue(change).exchange(),
                422,
                "PASSWORD_OLD_IS_WRONG");
        server.bean(Staff.class).resetPassword("go.sai").block();

        assertThat(audit())
                .contains("\"by\":\"go.sai\",\"what\":\"CODE_FAILED\"")
                .contains("\"by\":\"go.sai\",\"what\":\"PASSWORD_FAILED\"")
                .contains("\"what\":\"PASSWORD_RESET\",\"account\":\"go.sai\"")
                .contains("\"what\":\"SECOND_FACTOR_REMOVED\",\"account\":\"go.sai\"")
                .doesNotContain("khong phai", "000000");
    }

    @Test
    void a_recovery_code_is_rubbish_without_harm() {
        var browser = server.browser(StaffCookies.signedIn(server, "ma.la", StaffRole.REFEREE));
        withFactor(browser);
        for (var typed : new String[] {"ﬃ".repeat(60), "ı".repeat(60)}) {
            refused(signIn("ma.la", StaffCookies.PASSWORD, typed), 401, "WRONG_CODE");
        }
    }

    private static List<String> withFactor(WebTestClient browser) {
        return StaffCookies.withFactor(new Api(browser));
    }

    private static String cookieOf(WebTestClient.ResponseSpec signedIn) {
        var cookie =
                signedIn.returnResult(String.class).getResponseHeaders().getFirst("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String audit() {
        return host.get()
                .uri("/api/staff/audit?size=500")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static JsonNode post(WebTestClient client, String path, Object body) {
        var answer = client.post().uri(path).bodyValue(body).exchange().expectStatus().isOk();
        return new ObjectMapper()
                .readTree(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    @Test
    void without_sign_in_providers_there_is_nothing_of_them() {
        var list = host.get().uri("/api/staff/oidc").exchange().expectStatus().isOk();
        list.expectBody().json("[]");
        var leave = host.post().uri("/api/staff/oidc/hue/sign-in");
        refused(leave.bodyValue(Map.of("page", "HOST")).exchange(), 404, "UNKNOWN_PROVIDER");
        var back = host.get().uri("/api/staff/oidc/hue/callback?state=a&code=b").exchange();
        back.expectHeader().valueEquals("Location", "/host#oidc=OIDC_STALE");
        back.expectHeader().doesNotExist("Set-Cookie");
    }

    @Test
    void other_sites_cannot_use_a_signed_in_browser() {
        var cookie = StaffCookies.signedIn(server, "mai", StaffRole.HOST);
        var foreign =
                server.anonymous()
                        .mutate()
                        .defaultHeader("Cookie", cookie)
                        .defaultHeader("Origin", "http://evil.example")
                        .build();
        var withoutOrigin = server.anonymous().mutate().defaultHeader("Cookie", cookie).build();
        var unmarked =
                server.browser(cookie)
                        .mutate()
                        .defaultHeaders(headers -> headers.remove("X-Requested-With"))
                        .build();

        for (var client : new WebTestClient[] {foreign, withoutOrigin, unmarked}) {
            refused(client.post().uri("/api/staff/socket-token").exchange(), 403, "FOREIGN_ORIGIN");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "null",
                "{",
                "{\"name\":null,\"password\":\"x\"}",
                "{\"name\":[1]}",
                "{\"password\":{\"a\":1}}",
                "{\"name\":\"\\ud800\",\"password\":7}",
                "{}"
            })
    void a_body_of_the_wrong_form_is_a_400_that_says_what_to_do(String body) {
        refused(
                server.anonymous()
                        .post()
                        .uri("/api/staff/sign-in")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange(),
                400,
                "BAD_INPUT");
    }

    @Test
    void what_is_not_json_too_large_or_elsewhere_is_refused_by_name() {
        var client = server.anonymous();
        var huge = "{\"name\":\"" + "x".repeat(400_000) + "\",\"password\":\"\"}";

        refused(
                client.post()
                        .uri("/api/staff/sign-in")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("{}")
                        .exchange(),
                415,
                "NOT_JSON");
        refused(
                client.post()
                        .uri("/api/staff/sign-in")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(huge)
                        .exchange(),
                413,
                "CONTENT_TOO_LARGE");
        refused(host.delete().uri("/api/staff/me").exchange(), 405, "METHOD_NOT_ALLOWED");
        refused(host.delete().uri("/api/staff/sessions/7").exchange(), 400, "BAD_INPUT");
        refused(host.get().uri("/api/unknown").exchange(), 403, "NOT_ALLOWED");
    }

    @Test
    void every_answer_carries_the_security_headers() {
        server.anonymous()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy ->
                                assertThat(policy)
                                        .contains(
                                                "default-src 'self'",
                                                "object-src 'none'",
                                                "base-uri 'none'",
                                                "frame-ancestors 'none'"));
    }

    @Test
    void only_health_is_public_under_actuator() {
        server.anonymous().get().uri("/actuator/health").exchange().expectStatus().isOk();
        refused(server.anonymous().get().uri("/actuator/env").exchange(), 401, "SIGN_IN_FIRST");
        refused(host.get().uri("/actuator").exchange(), 401, "SIGN_IN_FIRST");
    }

    private static WebTestClient.ResponseSpec signIn(String name, String password) {
        return server.anonymous()
                .post()
                .uri("/api/staff/sign-in")
                .bodyValue(Map.of("name", name, "password", password))
                .exchange();
    }

    private static WebTestClient.ResponseSpec signIn(String name, String password, String code) {
        return server.anonymous()
                .post()
                .uri("/api/staff/sign-in")
                .bodyValue(Map.of("name", name, "password", password, "code", code))
                .exchange();
    }

    private static WebTestClient.ResponseSpec refused(
            WebTestClient.ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(HttpStatus.valueOf(status))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.detail")
                .isNotEmpty()
                .jsonPath("$.trace")
                .doesNotExist();
        return response;
    }
}
