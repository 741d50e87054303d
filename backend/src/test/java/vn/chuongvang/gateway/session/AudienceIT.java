package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpMethod;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.gateway.socket.RawClient;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.WebServer;

/**
 * The audience over real sockets, on a real database: plays, predicts, votes, cheers, remembers.
 */
@Timeout(120)
class AudienceIT {
    private static final String JOIN = "{\"t\":\"join\",\"secret\":\"%s\"}";
    private static final String ANNE = "anne-anne-anne-anne";

    @Test
    void a_spectator_plays_along_predicts_votes_and_finds_everything_again() {
        var storage = Storage.freshDatabase();
        Venue.Contest contest;
        String cookie;
        try (var venue = new Venue(storage)) {
            contest = venue.contest(Drafts.choices(8, 3, 2));
            cookie = StaffCookies.signedIn(venue.server, "an", StaffRole.HOST);
            evening(venue, contest, new Api(venue.server.browser(cookie)));
        }
        try (var server = WebServer.start(storage)) {
            again(server, contest, new Api(server.browser(cookie)));
        }
    }

    private static void evening(Venue venue, Venue.Contest contest, Api host) {
        try (var console = venue.host(contest);
                var anne = venue.spectator(contest);
                var seat1 = venue.contestant(contest, 1);
                var seat8 = venue.contestant(contest, 8)) {
            console.phase("LOBBY");
            refused(anne, "{\"t\":\"predict\",\"seat\":8}", "JOIN_FIRST");
            refused(anne, JOIN.formatted("short"), "IMPOSSIBLE_VALUE");
            assertThat(mine(anne, JOIN.formatted(ANNE)).path("number").asInt()).isEqualTo(1);
            refused(anne, JOIN.formatted("somebody-else-altogether"), "IMPOSSIBLE_VALUE");
            console.does("{\"do\":\"start\"}");
            mine(anne, "{\"t\":\"predict\",\"seat\":8}");
            refused(anne, "{\"t\":\"predict\",\"seat\":99}", "NOT_A_CANDIDATE");
            refused(anne, "{\"t\":\"survey\",\"answers\":[0,1,2]}", "SURVEY_CLOSED");

            console.does("{\"do\":\"read\",\"source\":\"main\"}");
            seat8.next("ask");
            refused(anne, "{\"t\":\"play\",\"round\":1,\"option\":7}", "IMPOSSIBLE_VALUE");
            refused(anne, "{\"t\":\"play\",\"round\":2,\"option\":1}", "NOT_OPEN");
            console.does("{\"do\":\"pause\",\"reason\":\"\"}");
            anne.next(m -> m.path("mode").asString().equals("paused"), "the pause");
            refused(anne, "{\"t\":\"play\",\"round\":1,\"option\":1}", "NOT_OPEN");
            console.does("{\"do\":\"resume\"}");
            anne.next(m -> m.path("mode").asString().equals("question"), "the question again");
            var played = mine(anne, "{\"t\":\"play\",\"round\":1,\"option\":1}");
            assertThat(played.path("option").asInt()).isEqualTo(1);
            assertThat(played.path("right").asInt()).as("not before the reveal").isZero();
            mine(seat8, "{\"t\":\"join\"}");
            refused(seat8, "{\"t\":\"play\",\"round\":1,\"option\":1}", "STILL_IN");
            for (int n = 5; n <= 8; n++) {
                answer(venue, contest, n, 1);
            }
            console.phase("CLOSED");
            refused(anne, "{\"t\":\"play\",\"round\":1,\"option\":0}", "TOO_LATE");
            console.does("{\"do\":\"reveal\"}");
            var scored = anne.next("mine");
            assertThat(scored.path("right").asInt()).isEqualTo(1);
            assertThat(scored.path("rank").asInt()).isEqualTo(1);
            console.does("{\"do\":\"confirm\"}");

            poll("/api/contests/" + contest.id() + "/poll", host, console, anne, seat1);
        }
    }

    private static void poll(String path, Api host, Client console, Client anne, Client seat1) {
        refused(anne, "{\"t\":\"vote\",\"seats\":[1]}", "NO_POLL");
        host.post(path);
        var open = anne.next(m -> m.path("poll").path("open").asBoolean(), "an open poll");
        assertThat(open.path("poll").path("seats").toString()).isEqualTo("[1,2,3,4]");
        refused(anne, "{\"t\":\"vote\",\"seats\":[1,2,3,4]}", "IMPOSSIBLE_VALUE");
        refused(anne, "{\"t\":\"vote\",\"seats\":[8]}", "NOT_A_CANDIDATE");
        refused(anne, "{\"t\":\"vote\",\"seats\":[1,2,3,4,5,6,7,8,9,10,11]}", "MALFORMED");
        mine(anne, "{\"t\":\"vote\",\"seats\":[1,2]}");
        var out = mine(seat1, "{\"t\":\"join\"}");
        assertThat(out.path("seat").asInt()).isEqualTo(1);
        refused(seat1, "{\"t\":\"vote\",\"seats\":[1]}", "NOT_A_CANDIDATE");
        mine(seat1, "{\"t\":\"vote\",\"seats\":[2]}");
        anne.send("{\"t\":\"cheer\",\"seconds\":5}").send("{\"t\":\"react\",\"kind\":\"clap\"}");

        var told = console.next(m -> m.path("poll").path("voters").asInt() == 2, "both votes");
        assertThat(told.path("poll").path("votes").toString())
                .isEqualTo(
                        "[{\"contestant\":2,\"seat\":2,\"votes\":2},"
                                + "{\"contestant\":1,\"seat\":1,\"votes\":1}]");
        var seen = anne.next(m -> m.path("reactions").path("clap").asInt() == 1, "the clap");
        assertThat(seen.path("poll").has("votes")).as("no votes while it is open").isFalse();
        assertThat(seen.path("poll").path("level").asInt())
                .as("five seconds of cheering cannot have passed")
                .isLessThan(13);
        host.post(path); // a double click keeps the votes
        host.call(HttpMethod.DELETE, path, "").expectStatus().is2xxSuccessful();
        var over = anne.next(m -> m.path("poll").has("votes"), "the votes, when it is over");
        assertThat(over.path("poll").path("open").asBoolean()).isFalse();
        refused(anne, "{\"t\":\"cheer\",\"seconds\":1}", "NO_POLL");
        host.post(path);
        anne.next(m -> m.path("poll").path("number").asInt() == 2, "another poll");
        console.does("{\"do\":\"restore\",\"contestants\":[4],\"reason\":\"thử\"}");
        anne.next(m -> m.path("poll").has("votes"), "the end of a poll that nobody closed");
        console.does("{\"do\":\"undo\"}");
    }

    /** Another server on the same database: everything is read from disk. */
    private static void again(WebServer server, Venue.Contest contest, Api host) {
        var token = host.post("/api/staff/socket-token").path("token").asString();
        try (var console =
                        new Client(new RawClient(server.port()).handshake())
                                .hello("host", token, contest.code());
                var anne = spectator(server, contest);
                var bob = spectator(server, contest)) {
            var mine = mine(anne, JOIN.formatted(ANNE));
            assertThat(mine.toString())
                    .contains(
                            "\"number\":1",
                            "\"rank\":1",
                            "\"right\":1",
                            "\"option\":1",
                            "\"correct\":true",
                            "\"predicted\":8",
                            "\"votes\":[]");
            assertThat(mine(bob, JOIN.formatted("bob-bob-bob-bob-bob")).path("number").asInt())
                    .isEqualTo(4);
            console.phase("SETTLED");
            console.does("{\"do\":\"finish\"}");
            bob.next(m -> m.path("mode").asString().equals("results"), "the end");
            refused(bob, "{\"t\":\"survey\",\"answers\":[0,1]}", "IMPOSSIBLE_VALUE");
            mine(bob, "{\"t\":\"survey\",\"answers\":[0,1,2]}");
            var end = anne.next(m -> m.path("survey").path("filled").asInt() == 1, "the survey");
            assertThat(end.path("survey").path("counts").toString())
                    .isEqualTo("[[1,0,0],[0,1,0],[0,0,1]]");
            refused(anne, "{\"t\":\"predict\",\"seat\":8}", "PREDICTIONS_CLOSED");
        }
    }

    @Test
    void nobody_comes_in_by_the_other_door() {
        try (var venue = new Venue()) {
            var contest = venue.contest(Drafts.choices(2, 1, 5));
            assertThat(venue.connect().hello("spectator", null, contest.code()).closed())
                    .isEqualTo(4003);
            try (var screen = venue.screen(contest)) {
                refused(screen, JOIN.formatted(ANNE), "IMPOSSIBLE_VALUE");
            }
            var cookie = StaffCookies.signedIn(venue.server, "an", StaffRole.HOST);
            new Api(venue.server.browser(cookie))
                    .refused(
                            HttpMethod.POST,
                            "/api/contests/" + contest.id() + "/poll",
                            "",
                            409,
                            "NOBODY_TO_RESCUE");
        }
    }

    private static Client spectator(WebServer server, Venue.Contest contest) {
        return new Client(new RawClient(server.port()).handshake("/ws/watch"))
                .hello("spectator", null, contest.code());
    }

    private static void answer(Venue venue, Venue.Contest contest, int number, int option) {
        try (var phone = venue.contestant(contest, number)) {
            phone.send(
                    "{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":%d}".formatted(option));
            phone.next("ack");
        }
    }

    private static JsonNode mine(Client client, String message) {
        return client.send(message).next("mine");
    }

    private static void refused(Client client, String message, String code) {
        assertThat(client.send(message).next("refused").path("code").asString()).isEqualTo(code);
    }
}
