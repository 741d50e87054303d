package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.DoanUnits;
import vn.chuongvang.testing.Pages;
import vn.chuongvang.testing.WebServer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A province of two wards, each with its host; the first one has a contest, a referee, a submitted
 * report, one that was written as a job, and a declaration.
 */
record Wards(
        UUID first,
        UUID second,
        WebTestClient own,
        WebTestClient other,
        WebTestClient province,
        long contest,
        String report,
        String job,
        long declaration) {
    /** Of the first ward. */
    static final String REFEREE = "trong.tai.hoa.lu";

    private static final ObjectMapper JSON = new ObjectMapper();

    static Wards in(WebServer server) {
        var units = new DoanUnits(server);
        var top = units.put(null, "PROVINCE", "Tỉnh Đoàn Ninh Bình");
        var first = units.put(top, "WARD", "Đoàn phường Hoa Lư");
        var second = units.put(top, "WARD", "Đoàn phường Tam Điệp");
        var own = server.browser(StaffCookies.signedIn(server, "hoalu", StaffRole.HOST, first));
        var other =
                server.browser(StaffCookies.signedIn(server, "tamdiep", StaffRole.HOST, second));
        var province =
                server.browser(StaffCookies.signedIn(server, "ninhbinh", StaffRole.HOST, top));
        var contest =
                post(
                        own,
                        "/api/contests",
                        Map.of(
                                "title", "Rung chuông vàng",
                                "organiser", "Đoàn phường Hoa Lư",
                                "preset", "WARD",
                                "playedOn", "2026-12-20",
                                "seats", 20));
        StaffCookies.signedIn(server, REFEREE, StaffRole.REFEREE, first);
        var report = post(own, "/api/reports/submitted", Map.of());
        var job = post(own, "/api/reports", Map.of("form", "CSV"));
        var count = Map.of("unit", first, "people", 9, "attempts", 9, "passed", 0);
        var declared =
                post(
                        own,
                        "/api/participation/declared",
                        Map.of(
                                "kind", "PAPER",
                                "title", "Thi giấy",
                                "heldOn", "2026-05-01",
                                "unit", first,
                                "counts", List.of(count)));
        return new Wards(
                first,
                second,
                own,
                other,
                province,
                contest.path("id").asLong(),
                report.path("id").asString(),
                job.path("id").asString(),
                declared.path("declaration").path("id").asLong());
    }

    void assertSeenByItsOwn() {
        assertThat(get(own, "/api/contests")).hasSize(1);
        assertThat(get(province, "/api/contests")).hasSize(1);
        assertThat(get(other, "/api/contests")).isEmpty();
        assertThat(get(own, "/api/contests/" + contest).path("id").asLong()).isEqualTo(contest);
        assertThat(get(province, "/api/contests/" + contest).path("id").asLong())
                .isEqualTo(contest);
    }

    /** The very answer that a contest gets that is not there. */
    void assertForeign(HttpMethod method, String path) {
        var answer = other.method(method).uri(path).exchange();
        answer.expectStatus().isNotFound();
        answer.expectBody().json("{\"code\":\"UNKNOWN\",\"detail\":\"There is no such contest.\"}");
    }

    /** Whoever has a unit plans for those below it, and counts for nobody else. */
    void assertPlansStayBelow() {
        assertThat(put(province, "/api/targets", target(first)).path("own").isMissingNode())
                .isFalse();
        refused(own, "/api/targets", target(first), 403, "TARGET_FROM_ABOVE");
        refused(other, "/api/targets", target(first), 404, "UNKNOWN");
        refused(other, "/api/members", members(first), 404, "UNKNOWN");
        assertThat(put(own, "/api/members", members(first)).path("members").asInt()).isEqualTo(900);
        var counting = "/api/contests/" + contest + "/counting";
        refused(own, counting, counting(null), 422, "ORGANISER_MISSING");
        refused(own, counting, counting(second), 422, "UNIT_NOT_YOURS");
        assertThat(put(own, counting, counting(first)).path("organiser").asString())
                .isEqualTo(first.toString());
    }

    private static Map<String, Object> target(UUID unit) {
        return Map.of(
                "unit", unit,
                "from", "2026-10-01",
                "to", "2026-12-31",
                "measure", "PEOPLE",
                "value", 300);
    }

    private static Map<String, Object> members(UUID unit) {
        return Map.of("unit", unit, "asOf", "2026-01-01", "members", 900, "source", "Báo cáo quý");
    }

    private static Map<String, Object> counting(@Nullable UUID organiser) {
        var wish = new HashMap<String, Object>();
        wish.put("organiser", organiser);
        wish.put("rule", "PICKED");
        wish.put("units", List.of());
        return wish;
    }

    private static JsonNode put(WebTestClient who, String path, Map<String, Object> body) {
        return JSON.readTree(
                who.put()
                        .uri(path)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static void refused(
            WebTestClient who, String path, Map<String, Object> body, int status, String code) {
        who.put()
                .uri(path)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    /** Figures of the neighbour are not there, also before anybody serves figures. */
    void assertFiguresStayBelow() {
        for (var path : new String[] {"/api/participation", "/api/targets", "/api/members"}) {
            var foreign = "There is no such unit.";
            assertThat(get(other, path + "?unit=" + first).path("detail").asString())
                    .isEqualTo(foreign);
            assertThat(get(other, path + "?unit=x").path("detail").asString()).isEqualTo(foreign);
            assertThat(get(other, path + "?unit=" + second + "&unit=" + first).path("detail"))
                    .hasToString('"' + foreign + '"');
            assertThat(get(own, path + "?unit=" + first).path("detail").asString())
                    .isNotEqualTo(foreign);
            assertThat(get(province, path + "?unit=" + first).path("detail").asString())
                    .isNotEqualTo(foreign);
        }
        for (var path :
                new String[] {
                    "/api/reports/participation.csv?unit=" + first, "/api/reports/weekly/" + first
                }) {
            assertThat(get(other, path).path("detail").asString())
                    .isEqualTo("There is no such unit.");
        }
    }

    void assertAccountsStayBelow() {
        for (var wish :
                new Object[] {
                    Map.of("name", "ca.may.chu", "role", "HOST"),
                    Map.of("name", "phuong.khac", "role", "HOST", "unit", second),
                    Map.of("name", "khong.co", "role", "HOST", "unit", UUID.randomUUID()),
                    Map.of("name", "bien.soan", "role", "CURATOR", "unit", first)
                }) {
            assertThat(post(own, "/api/staff/accounts", wish).path("code").asString())
                    .isEqualTo("UNIT_UNFIT");
        }
        var made =
                post(
                        own,
                        "/api/staff/accounts",
                        Map.of("name", "can.bo", "role", "UNION", "unit", first));
        assertThat(made.path("unit").asString()).isEqualTo(first.toString());
        assertThat(get(own, "/api/staff/accounts").findValuesAsString("name"))
                .containsExactlyInAnyOrder("hoalu", REFEREE, "can.bo");
        var reset = "/api/staff/accounts/can.bo/one-time-password";
        assertThat(post(other, reset, Map.of()).path("code").asString())
                .isEqualTo("NO_SUCH_REFEREE");
        assertThat(post(own, reset, Map.of()).path("oneTimePassword").asString()).isNotEmpty();
    }

    /** Also behind a cursor of somebody who sees all. */
    void assertPagesStayTheirs(WebTestClient all) {
        for (var path : List.of("/api/contests", "/api/reports/submitted", "/api/staff/accounts")) {
            var theirs = Pages.walk(other, path + "?size=500");
            assertThat(theirs)
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(Pages.walk(own, path + "?size=500"))
                    .isEqualTo(Pages.walk(other, path + "?size=2"));
            var page = Pages.get(all, path + "?size=1");
            for (int i = 0; i < 9 && page.next().isPresent(); i++) {
                var next = page.next().get();
                assertThat(theirs).containsAll(Pages.get(other, next).items());
                page = Pages.get(all, next);
            }
        }
    }

    private static JsonNode get(WebTestClient client, String path) {
        return read(client.get().uri(path).exchange());
    }

    private static JsonNode post(WebTestClient client, String path, Object body) {
        return read(client.post().uri(path).bodyValue(body).exchange());
    }

    private static JsonNode read(WebTestClient.ResponseSpec answer) {
        return JSON.readTree(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
