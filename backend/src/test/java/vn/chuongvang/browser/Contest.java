package vn.chuongvang.browser;

import static vn.chuongvang.rehearsal.person.NetworkProfile.WIFI;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.person.ThinkingTime;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A contest made over HTTP, open, with a ticket for each seat. */
record Contest(long id, String code, String screenToken, List<String> tickets) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Few and short questions: the test waits for each of them in real time. */
    static Contest open(Api host, int seats, int questions, int answerSeconds) {
        var made = host.post("/api/contests", wish(seats, questions, answerSeconds));
        var path = "/api/contests/" + made.path("id").asLong();
        host.post(path + "/open");
        var tickets = host.get(path + "/tickets");
        return new Contest(
                made.path("id").asLong(),
                made.path("code").asString(),
                host.post(path + "/screen-token").path("token").asString(),
                IntStream.range(0, seats)
                        .mapToObj(seat -> tickets.get(seat).path("ticket").asString())
                        .toList());
    }

    private static Map<String, Object> wish(int seats, int questions, int answerSeconds) {
        return Map.of(
                "preset",
                "WARD",
                "title",
                "Rung chuông vàng",
                "organiser",
                "Phường Sông Cầu",
                "playedOn",
                LocalDate.now(ZONE).toString(),
                "seats",
                seats,
                "units",
                List.of("Tổ 5", "Tổ 6"),
                "claimBySeatNumber",
                true,
                "rules",
                rules(questions, answerSeconds));
    }

    private static Map<String, Object> rules(int questions, int answerSeconds) {
        return Map.of(
                "questions", Map.of("main", questions, "backup", 1, "tiebreak", 1),
                "allWrong.rankFrom", questions,
                "sections", List.of(section(questions, answerSeconds)));
    }

    private static Map<String, Object> section(int questions, int answerSeconds) {
        return Map.of(
                "from",
                1,
                "to",
                questions,
                "kinds",
                List.of("SINGLE_CHOICE"),
                "answerSeconds",
                answerSeconds,
                "readSeconds",
                3,
                "difficulty",
                1,
                "hardGates",
                List.of());
    }

    /**
     * Seats simulated contestants: all know the first question, half the second, none the third.
     */
    Crowd crowd(WebServer server, Api host, int fromSeat) {
        var phones = new Api(server.anonymous());
        var crowd = new Crowd(URI.create("ws://127.0.0.1:" + server.port() + "/ws"));
        var passes =
                tickets.stream()
                        .skip(fromSeat - 1L)
                        .map(ticket -> Pass.contestant(token(phones, ticket)))
                        .toList();
        crowd.seat(passes, _ -> new Persona(1, 1, new ThinkingTime.Human(), WIFI, 0, 0), 47);
        for (var line : host.get("/api/contests/" + id).path("questions")) {
            var option = line.path("key").path("option").asInt();
            crowd.keys().learn(line.path("text").asString(), new Wire.Key(option, null, "", null));
        }
        return crowd;
    }

    private String token(Api phones, String ticket) {
        JsonNode seat =
                phones.post(
                        "/api/rooms/" + code + "/claim",
                        Map.of(
                                "ticket",
                                ticket,
                                "name",
                                "Thí sinh mô phỏng",
                                "unit",
                                1,
                                "consent",
                                true,
                                "device",
                                UUID.randomUUID().toString()));
        return seat.path("token").asString();
    }
}
