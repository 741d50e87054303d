package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.DoanUnits;
import vn.chuongvang.testing.WebServer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What two wards of one province get to know and may change of each other: nothing. */
class NeighboursIT {
    private static WebServer server;
    private static Wards wards;
    private static Api own;
    private static Api other;
    private static Api host;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        wards = Wards.in(server);
        own = new Api(wards.own());
        other = new Api(wards.other());
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void sql(String statement) {
        server.bean(DatabaseClient.class).sql(statement).then().block();
    }

    @Test
    void a_form_beside_the_address_asks_for_nothing() {
        var parts = new MultipartBodyBuilder();
        parts.part("unit", wards.first().toString());
        for (var path : List.of("/api/participation", "/api/participation/contests")) {
            for (var query : List.of("", "?unit=" + wards.second())) {
                refusedAsForm(
                        wards.other()
                                .method(GET)
                                .uri(path + query)
                                .body(BodyInserters.fromFormData("unit", "" + wards.first())));
                refusedAsForm(
                        wards.other()
                                .method(GET)
                                .uri(path + query)
                                .body(BodyInserters.fromMultipartData(parts.build())));
            }
        }
    }

    private static void refusedAsForm(WebTestClient.RequestHeadersSpec<?> request) {
        request.exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_JSON");
    }

    @Test
    void whoever_names_no_unit_gets_the_figures_of_their_own() {
        var mine = wards.second().toString();
        for (var query : List.of("", "?unit=" + mine)) {
            var board = other.get("/api/participation" + query);
            assertThat(board.path("root").path("unit").asString()).isEqualTo(mine);
        }
        assertThat(other.get("/api/targets").path("own").isArray()).isTrue();
        assertThat(other.get("/api/members").isArray()).isTrue();
        host.refused(GET, "/api/targets", "", 400, "BAD_INPUT");
    }

    @Test
    void what_has_left_a_subtree_is_read_and_no_more_written_about() {
        var moved = moved();
        var unit = "?unit=" + moved;
        assertThat(own.get("/api/members" + unit).isArray()).isTrue();
        var members = Map.of("unit", moved, "asOf", "2025-01-01", "members", 9, "source", "sổ");
        own.refused(PUT, "/api/members", members, 404, "UNKNOWN");
        var plan = new HashMap<String, Object>(Map.of("unit", moved, "measure", "PEOPLE"));
        plan.putAll(Map.of("from", "2026-10-01", "to", "2026-12-31", "value", 3));
        own.refused(PUT, "/api/targets", plan, 404, "UNKNOWN");
        var target = "&from=2026-10-01&to=2026-12-31&measure=PEOPLE";
        own.refused(DELETE, "/api/targets" + unit + target, "", 404, "UNKNOWN");
        own.refused(POST, "/api/reports/submitted", Map.of("unit", moved), 404, "UNKNOWN");
        var monday = Map.of("weekday", "MONDAY", "hour", 7);
        own.refused(PUT, "/api/reports/weekly/" + moved, monday, 404, "UNKNOWN");
        var wish = Map.of("name", "cua.ho", "role", "REFEREE", "unit", moved);
        own.refused(POST, "/api/staff/accounts", wish, 422, "UNIT_UNFIT");
        assertThat(other.post("/api/staff/accounts", wish).has("oneTimePassword")).isTrue();
        var reset = "/api/staff/accounts/cua.ho/one-time-password";
        own.refused(POST, reset, "", 404, "NO_SUCH_REFEREE");
        assertThat(other.post(reset).has("oneTimePassword")).isTrue();
    }

    @Test
    void a_contest_whose_unit_has_left_is_seen_and_no_more_changed() {
        var contest = contest("Hội thi của đơn vị chuyển đi");
        sql("update contest_scope set unit = '%s' where contest = %d".formatted(moved(), contest));
        var path = "/api/contests/" + contest;
        assertThat(own.get(path).path("id").asLong()).isEqualTo(contest);
        own.refused(DELETE, path, "", 403, "NOT_ALLOWED");
        own.refused(POST, path + "/open", "", 403, "NOT_ALLOWED");
        other.call(DELETE, path, "").expectStatus().isNoContent();
    }

    /** Below the first ward until the end of 2025, below the second one from then on. */
    private static UUID moved() {
        var moved = new DoanUnits(server).put(wards.first(), "CELL", "Chi đoàn chuyển đi");
        sql("update unit_version set valid_to = '2026-01-01' where unit = '%s'".formatted(moved));
        sql(
                """
                insert into unit_version (unit, valid_from, type, name, parent)
                values ('%s', '2026-01-01', 'CELL', 'Chi đoàn chuyển đến', '%s')
                """
                        .formatted(moved, wards.second()));
        sql(
                "insert into unit_change (at, by, kind, body) values (now(), 'IT', 'REPARENT',"
                        + " '{}')");
        return moved;
    }

    private static long contest(String title) {
        return own.post("/api/contests", wish(title, "2026-12-20")).path("id").asLong();
    }

    private static Map<String, Object> wish(String title, String day) {
        return Map.of(
                "title",
                title,
                "organiser",
                "Đoàn phường Hoa Lư",
                "preset",
                "WARD",
                "playedOn",
                day,
                "seats",
                20);
    }

    @Test
    void a_draw_names_the_contests_of_others_to_nobody() {
        var wish = wish("Hội thi sau", "2026-12-24");
        var path = "/api/draws/check";
        assertThat(own.post(path, wish).path("contests").findValuesAsString("contest"))
                .contains("" + wards.contest());
        assertThat(other.post(path, wish).path("contests")).isEmpty();
        assertThat(other.post(path, wish).path("excluded").path("USED").asInt())
                .isEqualTo(own.post(path, wish).path("excluded").path("USED").asInt());
    }

    @Test
    void the_seat_card_of_a_neighbour_is_none() throws WriterException {
        var path = "/api/contests/" + contest("Hội thi có thẻ");
        var code = own.post(path + "/open").path("code").asString();
        var ticket = own.get(path + "/tickets").get(0).path("ticket").asString();
        var side = 400;
        var card =
                new QRCodeWriter()
                        .encode(
                                "http://localhost/%s#t=%s".formatted(code, ticket),
                                BarcodeFormat.QR_CODE,
                                side,
                                side);
        var points = new byte[side * side];
        for (int at = 0; at < points.length; at++) {
            points[at] = (byte) (card.get(at % side, at / side) ? 0 : 255);
        }
        assertThat(photographed(wards.own(), points, side)).isEqualTo(200);
        assertThat(photographed(wards.other(), points, side)).isEqualTo(404);
    }

    private static int photographed(WebTestClient who, byte[] points, int side) {
        return who.post()
                .uri("/api/staff/seat-card?width=%d&height=%d".formatted(side, side))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(points)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    @Test
    void statistics_count_all_contests_and_name_ones_own() {
        sql(
                "insert into question_play_position values (%d, 1, 1) on conflict do nothing"
                        .formatted(wards.contest()));
        sql(
                """
                insert into question_play values (%d, 1, '2026-11-20', 'T1-001', 1, 'APPLY',
                    'MAIN', 'COUNTED', 9, 9, 5, 0, '{5,4}', '{}', '{}', '{}', 100, 1000, 0, 0, 0,
                    0, 0, 0, 0, 0, 0)
                """
                        .formatted(wards.contest()));
        var path = "/api/questions/T1-001/statistics";
        for (var who : List.of(own, other)) {
            assertThat(who.get(path).path("over").path("asked").isMissingNode()).isTrue();
            assertThat(who.get(path).path("over").path("times").asInt()).isEqualTo(1);
        }
        assertThat(own.get(path).path("versions").get(0).path("plays")).hasSize(1);
        assertThat(other.get(path).path("versions").get(0).path("plays")).isEmpty();
    }

    @Test
    void what_is_others_is_on_no_page_and_pushes_none_of_ones_own_out() {
        sql(
                """
                insert into submitted_report
                select gen_random_uuid(), 1, '%s', '2026-01-01', '2026-03-31', 'tamdiep',
                    now() + interval '1 hour', '', '{}'
                from generate_series(1, 220)
                """
                        .formatted(wards.second()));
        var path = "/api/reports/submitted";
        assertThat(own.get(path).findValuesAsString("id")).contains(wards.report());
        assertThat(own.get(path).findValuesAsString("unit"))
                .doesNotContain(wards.second().toString());
        for (int i = 0; i < 3; i++) {
            contest("Hội thi %d".formatted(i));
            other.post("/api/contests", wish("Hội thi bên cạnh", "2026-12-21"));
        }
        wards.assertPagesStayTheirs(host.client());
    }

    @Test
    void a_file_of_figures_is_written_down_with_its_unit() {
        own.client().get().uri("/api/reports/participation.csv").exchange().expectStatus().isOk();
        var file = "/api/reports/submitted/" + wards.report() + "/versions/1/file.csv";
        own.client().get().uri(file).exchange().expectStatus().isOk();

        var entries = host.get("/api/staff/audit?account=hoalu").path("entries");

        var files =
                entries.valueStream()
                        .filter(one -> one.path("what").asString().equals("FIGURES_EXPORTED"))
                        .toList();
        assertThat(files)
                .hasSize(2)
                .allMatch(one -> one.path("unit").asString().equals("" + wards.first()));
    }

    @Test
    void settings_of_figures_without_an_organiser_leave_the_contest_whose_it_is() {
        var contest = contest("Hội thi giữ chủ");
        counting(contest, null, 200);
        assertThat(own.get("/api/contests/" + contest).path("id").asLong()).isEqualTo(contest);
        other.refused(GET, "/api/contests/" + contest, "", 404, "UNKNOWN");
    }

    @Test
    void a_contest_changes_hands_with_its_settings_or_not_at_all() {
        var contest = contest("Hội thi đổi chủ");
        sql("alter table contest_unit rename to contest_unit_away");
        try {
            counting(contest, wards.second(), 500);
        } finally {
            sql("alter table contest_unit_away rename to contest_unit");
        }
        other.refused(GET, "/api/contests/" + contest, "", 404, "UNKNOWN");
        counting(contest, wards.second(), 200);
        own.refused(GET, "/api/contests/" + contest, "", 404, "UNKNOWN");
        assertThat(other.get("/api/contests/" + contest).path("id").asLong()).isEqualTo(contest);
    }

    private static void counting(long contest, UUID organiser, int status) {
        var wish = new HashMap<String, Object>();
        wish.put("organiser", organiser);
        wish.put("rule", "PICKED");
        wish.put("units", List.of());
        host.client()
                .method(HttpMethod.PUT)
                .uri("/api/contests/" + contest + "/counting")
                .bodyValue(wish)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
