package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.live.StaffNote;
import vn.chuongvang.live.StaffNotes;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contest over real sockets, from the lobby to the end. */
@Timeout(120)
class PlayingIT {
    private static Venue venue;

    @BeforeAll
    static void open() {
        venue = new Venue();
    }

    @AfterAll
    static void close() {
        venue.close();
    }

    @Test
    void a_contest_is_played_from_the_lobby_to_the_end() {
        var contest = venue.contest(Drafts.choices(4, 3, 2));
        try (var host = venue.host(contest);
                var screen = venue.screen(contest);
                var one = venue.contestant(contest, 1);
                var two = venue.contestant(contest, 2);
                var three = venue.contestant(contest, 3)) {
            var welcome = one.next("welcome");
            assertThat(welcome.path("contest").path("code").asString()).isEqualTo(contest.code());
            assertThat(welcome.path("you").path("name").asString()).isEqualTo("Nguyễn Thị Số 1");
            assertThat(one.next("state").path("phase").asString()).isEqualTo("lobby");
            two.next("state");
            three.next("state");
            host.phase("LOBBY");
            host.does("{\"do\":\"absent\",\"contestants\":[4]}");
            host.does("{\"do\":\"start\"}");
            assertThat(one.next(PlayingIT::isStarted, "started").path("left").asInt()).isEqualTo(3);

            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            for (var phone : List.of(one, two, three)) {
                var question = phone.next("ask").path("question");
                assertThat(question.path("options")).hasSize(4);
            }
            answer(one, 1, 1, 1);
            answer(two, 1, 1, 0);
            answer(two, 1, 2, 1);
            answer(three, 1, 1, 3);
            host.phase("CLOSED");
            host.does("{\"do\":\"reveal\"}");
            host.does("{\"do\":\"confirm\"}");
            assertThat(one.next("result").toString())
                    .contains("\"you\":\"L\"", "\"verdict\":\"right\"", "\"left\":2", "\"out\":1");
            assertThat(two.next("result").path("verdict").asString()).isEqualTo("right");
            assertThat(three.next("result").toString())
                    .contains("\"you\":\"O\"", "\"verdict\":\"wrong\"", "\"option\":1");
            var off = screen.next(m -> m.path("mode").asString().equals("off"), "off");
            assertThat(off.toString())
                    .contains("\"floor\":\"LLOE\"", "\"just\":[2]", "\"before\":3");
            try (var late = venue.screen(contest)) {
                var same = late.next("stage");
                assertThat(same.path("since").asLong())
                        .as("a screen opened in the middle joins the same moment")
                        .isEqualTo(off.path("since").asLong())
                        .isPositive();
            }

            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            one.next("ask");
            answer(one, 2, 1, 1);
            host.phase("CLOSED");
            host.does("{\"do\":\"reveal\"}");
            host.does("{\"do\":\"confirm\"}");
            assertThat(one.next("result").path("you").asString()).isEqualTo("W");
            assertThat(two.next("ask").path("left").asInt()).isEqualTo(2);
            assertThat(two.next("result").path("verdict").asString()).isEqualTo("none");
            host.does("{\"do\":\"finish\"}");
            assertThat(one.next("end").toString())
                    .contains("\"rank\":1", "\"title\":\"lastStanding\"", "\"ring\":false");
            assertThat(three.next("end").path("rank").asInt()).isEqualTo(3);
            screen.next(m -> m.path("mode").asString().equals("results"), "results");
        }
    }

    @Test
    void what_an_operator_sees_is_what_happened() {
        var contest = venue.contest(Drafts.choices(4, 2, 2));
        var acks = meters().get("chuongvang.answers.ack").timer();
        var before = acks.count();
        String late;
        try (var host = venue.host(contest);
                var screen = venue.screen(contest);
                var one = venue.contestant(contest, 1);
                var two = venue.contestant(contest, 2)) {
            one.next("state");
            two.next("state");
            screen.next("stage");
            host.phase("LOBBY");
            assertThat(present("contestant")).isEqualTo(2);
            assertThat(present("screen")).isEqualTo(1);
            assertThat(present("staff")).isEqualTo(1);
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            one.next("ask");
            answer(one, 1, 1, 1);
            answer(two, 1, 1, 1);
            host.phase("CLOSED");
            two.send("{\"t\":\"answer\",\"round\":1,\"attempt\":2,\"option\":2}");
            late = two.next("refused").path("code").asString();
        }
        assertThat(acks.count() - before).isEqualTo(2);
        assertThat(acks.max(TimeUnit.SECONDS)).isPositive().isLessThan(10);
        var refused = meters().get("chuongvang.answers.refused").tag("reason", late);
        assertThat(refused.counter().count()).isEqualTo(1);
        assertThat(meters().get("chuongvang.journal.commit").timer().count()).isGreaterThan(4);
    }

    private static MeterRegistry meters() {
        return venue.server.bean(MeterRegistry.class);
    }

    private static double present(String audience) {
        return meters().get("chuongvang.gateway.present").tag("audience", audience).gauge().value();
    }

    @Test
    void a_chair_that_nobody_took_does_not_start() {
        var contest = venue.contest(Drafts.choices(6, 3, 2), 4);
        try (var host = venue.host(contest);
                var screen = venue.screen(contest)) {
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");

            var stage = screen.next(m -> m.path("mode").asString().equals("ready"), "ready");
            assertThat(stage.path("floor").asString()).isEqualTo("LLLLEE");
            assertThat(stage.path("left").asInt()).isEqualTo(4);
            assertThat(stage.path("since").asLong()).isPositive();
        }
    }

    @Test
    void an_emergency_stop_empties_the_screen_in_every_phase_and_going_on_brings_all_back() {
        var contest = venue.contest(Drafts.choices(3, 2, 2));
        try (var host = venue.host(contest);
                var screen = venue.screen(contest);
                var one = venue.contestant(contest, 1)) {
            one.next("state");
            host.phase("LOBBY");
            host.does("{\"do\":\"stop\"}");
            screen.next(m -> m.path("mode").asString().equals("safe"), "safe in the lobby");
            assertThat(one.next(PlayingIT::isStopped, "the stop").path("t").asString())
                    .isEqualTo("clock");
            host.does("{\"do\":\"resume\"}");
            screen.next(m -> m.path("mode").asString().equals("lobby"), "the lobby again");

            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            one.next("ask");
            host.does("{\"do\":\"pause\",\"reason\":\"Mưa\"}");
            host.does("{\"do\":\"stop\"}");
            var safe = screen.next(m -> m.path("mode").asString().equals("safe"), "safe");
            assertThat(safe.has("question")).isFalse();
            assertThat(one.next(PlayingIT::isStopped, "the stop").path("paused").isObject())
                    .isTrue();
            var console = host.next(PlayingIT::isStopped, "the stop");
            assertThat(console.path("log").get(0).path("actor").asString()).isNotEmpty();
            host.does("{\"do\":\"resume\"}");
            var paused = screen.next(m -> m.path("mode").asString().equals("paused"), "the pause");
            assertThat(paused.path("paused").path("reason").asString()).isEqualTo("Mưa");
            host.does("{\"do\":\"resume\"}");
            screen.next(m -> m.path("mode").asString().equals("question"), "the question again");
        }
    }

    @Test
    void a_screen_by_an_old_link_closes_when_the_link_is_renewed() {
        var contest = venue.contest(Drafts.choices(2, 2, 2));
        try (var host = venue.host(contest);
                var screen = venue.screen(contest);
                var one = venue.contestant(contest, 1)) {
            screen.next("stage");
            one.next("state");
            var old = host.next(PlayingIT::hasScreenLink, "a link").path("links").path("screen");
            var token = venue.renewScreens(contest);

            assertThat(screen.closed()).isEqualTo(4003);
            host.next(
                    m -> m.path("links").path("screen").asString("").endsWith(token),
                    "the new link instead of " + old);
            host.does("{\"do\":\"start\"}");
            one.next(PlayingIT::isStarted, "phones are not touched");
            try (var again = venue.connect().hello("screen", token, null)) {
                again.next("stage");
            }
        }
    }

    @Test
    void the_floor_of_the_waiting_room_fills_on_phones_and_screen_while_people_come() {
        var contest = venue.contest(Drafts.choices(4, 2, 2));
        try (var screen = venue.screen(contest);
                var one = venue.contestant(contest, 1)) {
            assertThat(one.next("state").path("floor").asString()).isEqualTo("LEEE");
            try (var three = venue.contestant(contest, 3)) {
                assertThat(three.next("state").path("floor").asString()).isEqualTo("LELE");
                one.next(m -> isFloor(m, "lobby", "LELE"), "the newcomer's lamp");
                screen.next(m -> isFloor(m, "stage", "LELE"), "the newcomer's lamp on the screen");
            }
            one.next(m -> isFloor(m, "lobby", "LEEE"), "the lamp of who went");
        }
    }

    @Test
    void who_comes_after_the_start_stands_once_in_the_log_also_after_a_reconnect() {
        var contest = venue.contest(Drafts.choices(6, 3, 2), 4);
        try (var host = venue.host(contest)) {
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            try (var punctual = venue.contestant(contest, 1);
                    var late = venue.contestant(contest, 5)) {
                assertThat(late.next("state").path("you").asString()).isEqualTo("E");
                punctual.next("state");
                var log = host.next(m -> hasLine(m, "lateArrival"), "a late arrival").path("log");
                assertThat(log.get(0).path("params").path("contestant").asInt()).isEqualTo(5);
            }
            try (var again = venue.contestant(contest, 5)) {
                again.next("state");
                host.does("{\"do\":\"read\",\"source\":\"main\"}");
                assertThat(
                                lines(
                                        host.next(m -> hasLine(m, "questionRead"), "the question"),
                                        "lateArrival"))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void a_host_who_peeks_at_the_answers_sees_them_and_stands_in_the_log() {
        var contest = venue.contest(Drafts.choices(3, 2, 10));
        try (var host = venue.host(contest);
                var one = venue.contestant(contest, 1)) {
            host.phase("LOBBY");
            host.send("{\"t\":\"peek\",\"round\":1}");
            assertThat(host.next("refused").path("code").asString()).isEqualTo("NOT_OPEN");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            one.next("ask");
            answer(one, 1, 1, 2);

            host.send("{\"t\":\"peek\",\"round\":1}");

            assertThat(host.next("peeked").path("distribution").toString()).isEqualTo("[0,0,1,0]");
            try (var other = venue.host(contest)) {
                var line = other.next("console").path("log").get(0);
                assertThat(line.path("kind").asString()).isEqualTo("peeked");
                assertThat(line.path("actor").asString()).isEqualTo("chi.hai");
                assertThat(line.path("params").path("round").asInt()).isEqualTo(1);
            }
            var onDisk =
                    venue.server.bean(StaffNotes.class).of(contest.id(), 9).collectList().block();
            assertThat(onDisk).singleElement().isInstanceOf(StaffNote.Peeked.class);
        }
    }

    private static boolean isFloor(JsonNode message, String type, String floor) {
        return message.path("t").asString().equals(type)
                && message.path("floor").asString().equals(floor);
    }

    private static boolean hasLine(JsonNode console, String kind) {
        return lines(console, kind) > 0;
    }

    private static long lines(JsonNode console, String kind) {
        return console.path("log")
                .valueStream()
                .filter(line -> line.path("kind").asString().equals(kind))
                .count();
    }

    private static boolean hasScreenLink(JsonNode message) {
        return message.path("links").has("screen");
    }

    private static boolean isStopped(JsonNode message) {
        return message.path("paused").path("cause").asString("").equals("emergency");
    }

    private static boolean isStarted(JsonNode message) {
        return message.path("cause").asString("").equals("started");
    }

    private static void answer(Client phone, int round, int attempt, int option) {
        phone.send(
                "{\"t\":\"answer\",\"round\":%d,\"attempt\":%d,\"option\":%d}"
                        .formatted(round, attempt, option));
        var ack = phone.next("ack");
        assertThat(ack.path("attempt").asInt()).isEqualTo(attempt);
        assertThat(ack.path("receipt").asLong()).isPositive();
    }
}
