package vn.chuongvang.rehearsal.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.r2dbc.core.DatabaseClient;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The button "Diễn tập" on a real server: thirty simulated phones and one that joins by code. */
@Timeout(90)
class VenueRehearsalIT {
    private static WebServer server;
    private static Api host;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_rehearsal_plays_the_whole_script_reports_and_leaves_nothing_behind() throws Exception {
        var contest = contest();
        var path = "/api/contests/" + contest.path("id").asLong() + "/rehearsal";
        var before = host.get("/api/contests");
        host.refused(POST, path, Map.of("phones", 1_001), 422, "REHEARSAL_UNFIT");

        host.post(path, Map.of("phones", 30, "realSeats", 5, "seconds", 1, "waitSeconds", 60));
        var gathering = await(path, status -> is(status, "GATHERING"));
        host.refused(POST, path, Map.of(), 409, "REHEARSAL_BUSY");
        assertThat(gathering.path("in").asInt()).isEqualTo(30);
        var code = gathering.path("code").asString();
        try (var phone = realPhone(code)) {
            await(path, status -> status.path("real").asInt() == 1);
            hiddenEverywhere(before);
            secretsStayAtHome(contest);
            host.post(path + "/begin");

            var done = await(path, status -> is(status, "DONE") || is(status, "FAILED"));

            var report = done.path("report");
            assertThat(report.path("lost").asLong()).as(done.toString()).isZero();
            assertThat(report.path("questions").asInt()).as(done.toString()).isEqualTo(3);
            assertThat(report.path("acknowledged").asLong()).isGreaterThan(60);
            assertThat(report.path("ack").path("p99").asDouble()).isPositive();
            assertThat(report.path("cameIn").asInt()).isEqualTo(30);
            var real = report.path("real");
            assertThat(real.size()).isEqualTo(1);
            assertThat(real.get(0).path("seat").asInt()).isGreaterThan(30);
            assertThat(real.get(0).path("roundTripMillis").isNumber()).isTrue();
            assertThat(real.get(0).path("clockMillis").asLong()).isBetween(-2_000L, 2_000L);
            assertThat(phone.testimonies().getFirst().protests()).isEmpty();
        }
        assertThat(rows("select count(*) from contest where rehearsal")).isZero();
        assertThat(rows("select count(*) from contest_event")).isZero();
        assertThat(rows("select count(*) from device_token")).isZero();
        assertThat(host.get("/api/contests")).isEqualTo(before);
        assertThat(server.anonymous().get().uri("/api/rooms/" + code).exchange())
                .satisfies(gone -> gone.expectStatus().isNotFound());
    }

    @Test
    void cancelled_it_is_gone_at_once_and_no_contest_that_is_played_stands_beside_one()
            throws Exception {
        var contest = contest();
        var path = "/api/contests/" + contest.path("id").asLong();
        host.post(path + "/rehearsal", Map.of("phones", 2, "waitSeconds", 60));
        await(path + "/rehearsal", status -> is(status, "GATHERING"));
        host.call(org.springframework.http.HttpMethod.DELETE, path + "/rehearsal", "")
                .expectStatus()
                .isOk();
        await(path + "/rehearsal", status -> is(status, "CANCELLED"));
        for (int i = 0; rows("select count(*) from contest where rehearsal") > 0; i++) {
            assertThat(i).isLessThan(100);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** In no list, under no number, on no board. */
    private static void hiddenEverywhere(JsonNode before) {
        assertThat(host.get("/api/contests")).isEqualTo(before);
        var hidden = rows("select max(id) from contest where rehearsal");
        for (var page : List.of("", "/results", "/leaderboard", "/results.csv", "/journal")) {
            host.refused(GET, "/api/contests/" + hidden + page, "", 404, "UNKNOWN");
        }
        host.refused(POST, "/api/contests/" + hidden + "/open", "", 404, "UNKNOWN");
        assertThat(rows("select count(*) from question_use where contest = " + hidden)).isZero();
    }

    /** None of the evening's questions is played in front of those who will be asked them. */
    private static void secretsStayAtHome(JsonNode contest) {
        var text = text("select questions from contest where rehearsal");
        for (var question : contest.path("questions")) {
            assertThat(text).doesNotContain("\"" + question.path("id").asString() + "\"");
        }
    }

    private static Crowd realPhone(String code) {
        var seat =
                new Api(server.anonymous())
                        .post(
                                "/api/rooms/" + code + "/claim",
                                Map.of(
                                        "seat",
                                        33,
                                        "name",
                                        "Hoàng Thị Lan",
                                        "device",
                                        "3f9c0d5be1a24b6f8f1e7c55",
                                        "consent",
                                        true,
                                        "publicName",
                                        false));
        var crowd = new Crowd(URI.create("ws://127.0.0.1:" + server.port() + "/ws"));
        crowd.seat(List.of(Pass.contestant(seat.path("token").asString())), Persona::steady, 1);
        crowd.enter(1);
        assertThat(crowd.awaitIn(Duration.ofSeconds(20))).isEqualTo(1);
        return crowd;
    }

    private static JsonNode contest() {
        return host.post(
                "/api/contests",
                Map.of(
                        "title",
                        "Hội thi thật",
                        "organiser",
                        "Đoàn phường Sông Cầu",
                        "preset",
                        "WARD",
                        "playedOn",
                        LocalDate.now().toString(),
                        "seats",
                        20,
                        "rules",
                        Map.of(
                                "questions",
                                Map.of("main", 3, "backup", 1, "tiebreak", 1),
                                "sections",
                                List.of(
                                        Map.of(
                                                "from",
                                                1,
                                                "to",
                                                3,
                                                "kinds",
                                                List.of("SINGLE_CHOICE"),
                                                "answerSeconds",
                                                15,
                                                "readSeconds",
                                                3,
                                                "difficulty",
                                                1,
                                                "hardGates",
                                                List.of())),
                                "allWrong.rankFrom",
                                2,
                                "end.lastStandingFrom",
                                3)));
    }

    private static boolean is(JsonNode status, String stage) {
        return status.path("stage").asString().equals(stage);
    }

    private static JsonNode await(String path, Predicate<JsonNode> like) throws Exception {
        var status = host.get(path);
        while (!like.test(status)) {
            TimeUnit.MILLISECONDS.sleep(200);
            status = host.get(path);
        }
        return status;
    }

    private static long rows(String sql) {
        return Objects.requireNonNull(
                server.bean(DatabaseClient.class)
                        .sql(sql)
                        .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                        .one()
                        .block());
    }

    private static String text(String sql) {
        return Objects.requireNonNull(
                server.bean(DatabaseClient.class)
                        .sql(sql)
                        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                        .one()
                        .block());
    }
}
