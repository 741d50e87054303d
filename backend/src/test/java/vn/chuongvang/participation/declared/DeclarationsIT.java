package vn.chuongvang.participation.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** From what a ward declares to the province's figures, and out of them again. */
class DeclarationsIT {
    private static final String PATH = "/api/participation/declared";
    private static final String QUARTER = "&from=2026-07-01&to=2026-09-30&measure=PEOPLE";
    private static final byte[] PDF = "%PDF-1.7 ảnh".getBytes(StandardCharsets.UTF_8);

    private static WebServer server;
    private static Api host;

    @BeforeAll
    static void startServer() {
        server = WebServer.start();
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static DeclaringPlace place(String name) {
        return DeclaringPlace.in(server, name);
    }

    /** Of its ward. */
    private static JsonNode row(DeclaringPlace place) {
        return host.get("/api/participation?unit=" + place.ward() + QUARTER).path("root");
    }

    private static long declare(Api officer, Map<String, Object> activity) {
        return officer.post(PATH, activity).path("declaration").path("id").asLong();
    }

    private static WebTestClient.ResponseSpec send(Api officer, String path, byte[] file) {
        return officer.client()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    private static void prove(Api officer, long id, String name) {
        send(officer, PATH + "/" + id + "/evidence?name=" + name, PDF).expectStatus().isOk();
    }

    private static void sql(String statement) {
        server.bean(DatabaseClient.class).sql(statement).then().block();
    }

    @Test
    void it_counts_from_its_evidence_on_apart_and_together_until_it_is_withdrawn() {
        var place = place("Đo");
        var ward = place.officer();
        host.call(
                        HttpMethod.PUT,
                        "/api/targets",
                        "{\"unit\":\"%s\",\"from\":\"2026-07-01\",\"to\":\"2026-09-30\",\"measure\":\"PEOPLE\",\"value\":80}"
                                .formatted(place.ward()))
                .expectStatus()
                .isOk();
        var id = declare(ward, place.activity());
        assertThat(
                        ward.get(PATH + "?from=2026-07-01&to=2026-09-30")
                                .get(0)
                                .path("state")
                                .asString())
                .isEqualTo("WAITING");
        assertThat(row(place).path("declared").path("people").asInt()).isZero();

        prove(ward, id, "ảnh lớp.pdf");
        var row = row(place);
        assertThat(row.path("declared").path("people").asInt()).isEqualTo(40);
        assertThat(row.path("declared").path("attempts").asInt()).isEqualTo(50);
        assertThat(row.path("people").asInt()).as("apart").isZero();
        assertThat(row.path("percent").asDouble()).isZero();
        var together =
                host.get("/api/participation?together=true&unit=" + place.province() + QUARTER);
        assertThat(together.path("rows").get(0).path("percent").asDouble()).isEqualTo(50);
        assertThat(together.path("absent").path("count").asInt()).as("the other ward").isEqualTo(1);
        assertThat(csv(place))
                .contains(";\"Kê khai (ngoài hệ thống)\";")
                .contains(";40;\"0 trên 0\";\"Chỉ kê khai\"");

        host.refused(
                HttpMethod.POST,
                PATH + "/" + id + "/withdraw",
                Map.of("reason", " "),
                422,
                "TEXT_UNFIT");
        ward.post(PATH + "/" + id + "/withdraw", Map.of("reason", "Nhập nhầm đơn vị"));
        assertThat(row(place).path("declared").path("people").asInt()).isZero();
        host.refused(
                HttpMethod.POST,
                PATH + "/" + id + "/withdraw",
                Map.of("reason", "lại"),
                409,
                "WITHDRAWN");
        send(ward, PATH + "/" + id + "/evidence?name=a.pdf", PDF).expectStatus().isEqualTo(409);
        var kept = ward.get(PATH + "?from=2026-07-01&to=2026-09-30").get(0).path("declaration");
        assertThat(kept.path("withdrawn").path("reason").asString()).isEqualTo("Nhập nhầm đơn vị");
        assertThat(kept.path("evidence").get(0).path("kept").asBoolean()).isFalse();
        assertThat(kept.path("evidence").get(0).path("sha256").asString()).hasSize(64);
    }

    private static String csv(DeclaringPlace place) {
        var file =
                host.call(
                                HttpMethod.GET,
                                "/api/reports/participation.csv?unit=" + place.province() + QUARTER,
                                "")
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody();
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void evidence_is_looked_at_by_who_sees_the_unit_and_that_is_written_down() {
        var place = place("Chứng");
        var id = declare(place.officer(), place.activity());
        prove(place.officer(), id, "../biên bản.pdf");
        var file = PATH + "/" + id + "/evidence/" + evidence(place).path("id").asLong();
        var got = place.officer().call(HttpMethod.GET, file, "").expectStatus().isOk();
        got.expectHeader().contentType("application/pdf");
        assertThat(got.expectBody(byte[].class).returnResult().getResponseBody()).isEqualTo(PDF);
        assertThat(
                        got.returnResult(byte[].class)
                                .getResponseHeaders()
                                .getFirst("Content-Disposition"))
                .startsWith("attachment");
        assertThat(host.get("/api/staff/audit").toString()).contains("EVIDENCE_READ");
        place.stranger().refused(HttpMethod.GET, file, "", 404, "UNKNOWN");

        sql("update declaration set change = change where id = " + id);
        assertThatThrownBy(() -> sql("update declaration set title = 'x' where id = " + id))
                .hasMessageContaining("withdrawn, never changed");
        assertThatThrownBy(() -> sql("delete from declared_count where declaration = " + id))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql("update declaration_evidence set name = 'x'"))
                .hasMessageContaining("never changed");
    }

    private static JsonNode evidence(DeclaringPlace place) {
        return place.officer()
                .get(PATH + "?from=2020-01-01&to=2026-12-31&unit=" + place.ward())
                .get(0)
                .path("declaration")
                .path("evidence")
                .get(0);
    }

    @Test
    void files_go_after_their_days_and_the_figures_stay() {
        var place = place("Lâu");
        var activity = place.activity();
        activity.put("heldOn", "2024-08-20");
        var id = declare(place.officer(), activity);
        prove(place.officer(), id, "a.pdf");
        assertThat(server.bean(EvidenceDays.class).sweep().block()).isPositive();
        assertThat(evidence(place).path("kept").asBoolean()).isFalse();
        var year = "/api/participation?from=2024-01-01&to=2024-12-31&unit=" + place.ward();
        assertThat(host.get(year).path("root").path("declared").path("people").asInt())
                .isEqualTo(40);
    }

    @Test
    void what_does_not_fit_is_refused_in_words() {
        var place = place("Sai");
        var officer = place.officer();
        for (var wrong :
                List.<Map<String, Object>>of(
                        Map.of("unit", place.ward(), "people", 0, "attempts", 5, "passed", 0),
                        Map.of("unit", place.ward(), "people", 6, "attempts", 5, "passed", 0),
                        Map.of("unit", place.ward(), "people", 5, "attempts", 5, "passed", 6))) {
            officer.refused(
                    HttpMethod.POST,
                    PATH,
                    place.activity(place.ward(), wrong),
                    422,
                    "COUNTS_UNFIT");
        }
        var count =
                Map.<String, Object>of(
                        "unit", place.other(), "people", 5, "attempts", 5, "passed", 0);
        officer.refused(
                HttpMethod.POST, PATH, place.activity(place.ward(), count), 422, "UNIT_NOT_BELOW");
        officer.refused(
                HttpMethod.POST, PATH, place.activity(place.other(), count), 404, "UNKNOWN");
        for (var change :
                Map.<String, Map.Entry<String, Object>>of(
                                "DAY_UNFIT", Map.entry("heldOn", "2090-01-01"),
                                "TEXT_UNFIT", Map.entry("title", "x".repeat(201)),
                                "TESTS_UNFIT", Map.entry("testBefore", 1))
                        .entrySet()) {
            var activity = place.activity();
            activity.put(change.getValue().getKey(), change.getValue().getValue());
            host.refused(HttpMethod.POST, PATH, activity, 422, change.getKey());
        }
        var id = declare(officer, place.activity());
        send(
                        officer,
                        PATH + "/" + id + "/evidence?name=a.html",
                        "<html>".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422);
        send(officer, PATH + "/" + id + "/evidence?name=a.pdf", new byte[Evidence.MOST_BYTES + 1])
                .expectStatus()
                .isEqualTo(413);
        for (int i = 0; i < Evidence.MOST_FILES; i++) {
            prove(officer, id, i + ".pdf");
        }
        send(officer, PATH + "/" + id + "/evidence?name=11.pdf", PDF).expectStatus().isEqualTo(409);
    }

    @Test
    void a_file_of_numbers_is_read_and_nothing_is_saved() {
        var place = place("Bảng");
        var csv = "Đơn vị,Người\nPhường Bảng,12\nXã Bảng,3\n".getBytes(StandardCharsets.UTF_8);
        var read = send(place.officer(), PATH + "/read?unit=" + place.ward(), csv);
        read.expectBody()
                .jsonPath("$.counts.length()")
                .isEqualTo(1)
                .jsonPath("$.counts[0].count.people")
                .isEqualTo(12)
                .jsonPath("$.problems[0].code")
                .isEqualTo("UNIT_UNKNOWN");
        assertThat(place.officer().get(PATH)).isEmpty();
        send(place.officer(), PATH + "/read?unit=" + place.ward(), new byte[] {'P', 'K', 3, 4, 0})
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void a_training_is_measured_by_the_questions_of_both_tests() {
        var place = place("Tập Huấn");
        played(9_001, "T1-001", 20, 8);
        played(9_001, "T1-002", 20, 10);
        played(9_002, "T1-001", 20, 15);
        played(9_002, "T1-003", 20, 1);
        var activity = place.activity();
        activity.putAll(Map.of("kind", "TRAINING", "testBefore", 9_001, "testAfter", 9_002));
        var tests = host.get(PATH + "/" + declare(host, activity) + "/tests");
        assertThat(tests.path("items")).hasSize(1);
        assertThat(tests.path("items").get(0).path("text").asString()).isNotEmpty();
        assertThat(tests.path("before").asDouble()).isEqualTo(40);
        assertThat(tests.path("after").asDouble()).isEqualTo(75);
        assertThat(tests.path("otherBefore").asInt()).isEqualTo(1);
        assertThat(tests.path("otherAfter").asInt()).isEqualTo(1);
        place.officer().refused(HttpMethod.POST, PATH, activity, 404, "UNKNOWN");
    }

    private static void played(long contest, String question, int asked, int right) {
        sql(
                """
                insert into question_play_position values (%1$d, 1, 1) on conflict do nothing;
                insert into question_play
                select %1$d, (select count(*) from question_play where contest = %1$d), '2026-08-01',
                       '%2$s', 1, 'EASY', 'MAIN', 'COUNTED', %3$d, %3$d, %4$d, 0, '{}', '{}', '{}',
                       '{}', null, null, 0, 0, 0, 0, 0, 0, 0, 0, 0
                """
                        .formatted(contest, question, asked, right));
    }
}
