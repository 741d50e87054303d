package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.identity.Seats;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.identity.Token;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Reply;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.Submission;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

class JoiningIT {
    private static WebServer server;
    private static Api host;
    private static Api phone;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
        phone = new Api(server.anonymous());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_code_finds_the_contest_as_it_is_typed() {
        var contest = contest(true, "");
        var code = contest.path("code").asString();
        var spaced = code.substring(0, 3) + " " + code.substring(3);

        var room = phone.get("/api/rooms/" + spaced);

        assertThat(room.path("title").asString()).isEqualTo("Rung chuông vàng");
        assertThat(room.path("organiser").asString()).startsWith("Đoàn");
        assertThat(room.path("seats").asInt()).isEqualTo(9);
        assertThat(room.path("units").get(1).path("number").asInt()).isEqualTo(2);
        assertThat(room.path("claim").path("seatNumber").asBoolean()).isTrue();
        assertThat(room.path("started").asBoolean()).isFalse();
        assertThat(room.path("consentVersion").asString()).isEqualTo("live-2");
        assertThat(room.has("questions")).isFalse();
    }

    @Test
    void a_seat_number_and_a_name_seat_a_phone_and_its_token_is_good() {
        var contest = contest(true, "");

        var seat = phone.post(claimOf(contest), claim(Map.of("seat", 4)));

        assertThat(seat.path("seat").asInt()).isEqualTo(4);
        assertThat(seat.path("shortName").asString()).isEqualTo("Nguyễn V. A.");
        assertThat(seat.path("unit").asString()).startsWith("Tổ ");
        var token = new Token(seat.path("token").asString());
        assertThat(server.bean(Seats.class).find(token).block().contestant()).isEqualTo(4);
    }

    @Test
    void a_ticket_seats_the_person_of_the_roster() {
        var contest = contest(false, "2\tTrần Thị Bình\tTổ 2");
        var cards = host.get("/api/contests/" + contest.path("id").asLong() + "/tickets");
        var claim = claim(Map.of("ticket", cards.get(1).path("ticket").asString()));
        claim.remove("name");

        var seat = phone.post(claimOf(contest), claim);

        assertThat(seat.path("fullName").asString()).isEqualTo("Trần Thị Bình");
        assertThat(seat.path("unit").asString()).isEqualTo("Tổ 2");
    }

    @Test
    void a_name_alone_gets_a_free_seat_of_its_unit_until_the_contest_begins() {
        var contest = contest(true, "");
        var seat = phone.post(claimOf(contest), claim(Map.of("unit", 2)));
        assertThat(seat.path("unit").asString()).isEqualTo("Tổ 2");

        begin(contest.path("id").asLong());

        phone.refused(POST, claimOf(contest), claim(Map.of("unit", 2)), 409, "STARTED");
        assertThat(phone.get("/api/rooms/" + code(contest)).path("started").asBoolean()).isTrue();
        assertThat(phone.post(claimOf(contest), claim(Map.of("seat", 9))).path("seat").asInt())
                .isEqualTo(9);
    }

    @Test
    void a_refused_claim_says_why_and_which_seat() {
        var open = contest(true, "");
        var ticketsOnly = contest(false, "");
        phone.post(claimOf(open), claim(Map.of("seat", 1)));

        var taken = phone.refused(POST, claimOf(open), claim(Map.of("seat", 1)), 409, "SEAT_TAKEN");

        assertThat(taken.path("seat").asInt()).isEqualTo(1);
        refused(ticketsOnly, Map.of("seat", 1), 409, "SEAT_NUMBER_NOT_ALLOWED");
        refused(ticketsOnly, Map.of("unit", 1), 409, "NAME_ONLY_NOT_ALLOWED");
        refused(ticketsOnly, Map.of("ticket", "x".repeat(22)), 404, "TICKET_UNKNOWN");
        refused(ticketsOnly, Map.of("ticket", "x".repeat(200)), 422, "TICKET_UNKNOWN");
        refused(open, Map.of("seat", 99), 422, "SEAT_UNKNOWN");
        refused(open, Map.of("unit", 9), 422, "UNIT_UNKNOWN");
        var other = 3 - unitOf(open, 2);
        refused(open, Map.of("seat", 2, "unit", other), 409, "SEAT_OF_ANOTHER_UNIT");
        refused(open, Map.of("seat", 2, "name", "\u202e \u200b"), 422, "NAME_MISSING");
        refused(open, Map.of("seat", 2, "consent", false), 422, "CONSENT_MISSING");
        refused(open, Map.of("seat", 2, "device", "short"), 422, "DEVICE_UNFIT");
    }

    @Test
    void a_claim_of_the_wrong_form_is_a_400() {
        var contest = contest(true, "");
        for (var body :
                List.of(
                        "",
                        "[]",
                        "{",
                        "{\"seat\":1}",
                        "{\"device\":7}",
                        "{\"device\":\"0123456789abcdef\",\"seat\":\"one\"}",
                        "{\"device\":\"0123456789abcdef\",\"seat\":99999999999}",
                        "{\"device\":\"0123456789abcdef\",\"consent\":\"yes\"}",
                        "{\"device\":\"0123456789abcdef\",\"name\":{}}")) {
            phone.refused(POST, claimOf(contest), body, 400, "BAD_INPUT");
        }
    }

    @Test
    void a_device_that_guesses_is_kept_out_and_the_hall_is_not() {
        var contest = contest(true, "");
        var device = UUID.randomUUID().toString();
        var guesser =
                new Api(server.anonymous().mutate().defaultHeader("X-Device", device).build());
        for (int i = 0; i < 20; i++) {
            guesser.refused(GET, "/api/rooms/00000" + i % 10, "", 404, "UNKNOWN");
        }

        guesser.refused(GET, "/api/rooms/" + code(contest), "", 429, "TOO_MANY");

        assertThat(phone.get("/api/rooms/" + code(contest)).path("seats").asInt()).isEqualTo(9);
    }

    @Test
    void ninety_phones_join_at_once_and_each_has_its_own_seat() {
        var contest = contest(true, "", 90);

        var seats =
                Flux.range(0, 90)
                        .parallel(16)
                        .runOn(Schedulers.boundedElastic())
                        .map(
                                i ->
                                        phone.post(
                                                        claimOf(contest),
                                                        claim(Map.of("unit", 1 + i % 2)))
                                                .path("seat")
                                                .asInt())
                        .sequential()
                        .collectList()
                        .block();

        assertThat(seats).hasSize(90).doesNotHaveDuplicates();
    }

    @Test
    void codes_that_are_no_codes_find_nothing() {
        for (var code : List.of("1", "12345", "abcdef", "1234567", "٣٤٥٦٧٨", "9".repeat(500))) {
            phone.refused(GET, "/api/rooms/" + code, "", 404, "UNKNOWN");
        }
    }

    /** Which of the two units this seat belongs to. */
    private static int unitOf(JsonNode contest, int seat) {
        var cards = host.get("/api/contests/" + contest.path("id").asLong() + "/tickets");
        return cards.get(seat - 1).path("unit").asInt();
    }

    private static void refused(
            JsonNode contest, Map<String, Object> more, int status, String code) {
        phone.refused(POST, claimOf(contest), claim(more), status, code);
    }

    private static void begin(long id) {
        host.post("/api/contests/" + id + "/open");
        var room = server.bean(Rooms.class).find(new ContestId(id)).orElseThrow();
        var reply = new CompletableFuture<Reply>();
        room.offer(
                Submission.staff(
                        "an",
                        room.view().controlSeq(),
                        ContestCommand.StartContest::new,
                        reply::complete));
        assertThat(reply.join()).isInstanceOf(Reply.Committed.class);
    }

    private static JsonNode contest(boolean bySeatNumber, String roster) {
        return contest(bySeatNumber, roster, 9);
    }

    private static JsonNode contest(boolean bySeatNumber, String roster, int seats) {
        return host.post(
                "/api/contests",
                Map.of(
                        "title",
                        "Rung chuông vàng",
                        "organiser",
                        "Đoàn " + System.nanoTime(),
                        "preset",
                        "WARD",
                        "playedOn",
                        LocalDate.now(ContestPages.ZONE).toString(),
                        "seats",
                        seats,
                        "units",
                        List.of("Tổ 1", "Tổ 2"),
                        "roster",
                        roster,
                        "claimBySeatNumber",
                        bySeatNumber));
    }

    private static Map<String, Object> claim(Map<String, Object> more) {
        var claim = new HashMap<String, Object>();
        claim.put("name", "Nguyễn Văn An");
        claim.put("consent", true);
        claim.put("device", UUID.randomUUID().toString());
        claim.putAll(more);
        return claim;
    }

    private static String claimOf(JsonNode contest) {
        return "/api/rooms/" + code(contest) + "/claim";
    }

    private static String code(JsonNode contest) {
        return contest.path("code").asString();
    }
}
