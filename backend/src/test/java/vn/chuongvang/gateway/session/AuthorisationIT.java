package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.ScreenTokens;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Who may open which door, and who may do what behind it. */
@Timeout(120)
class AuthorisationIT {
    private static final Set<String> OF_REFEREES = Set.of("answerFor", "handOver", "raise", "zone");

    /** Before the start, at the door. */
    private static final List<String> OF_THE_DOOR =
            List.of("absent", "present", "walkIn", "substitute");

    private static Venue venue;
    private static Venue.Contest contest;
    private static Venue.Contest started;

    @BeforeAll
    static void open() {
        venue = new Venue();
        contest = venue.contest(Drafts.choices(3, 3, 2));
        started = venue.contest(Drafts.choices(3, 3, 2));
        try (var host = venue.host(started)) {
            host.next("console");
            host.does("{\"do\":\"start\"}");
        }
    }

    @AfterAll
    static void close() {
        venue.close();
    }

    static Stream<String> everyAct() {
        return Said.names(StaffAct.class).stream();
    }

    @ParameterizedTest
    @MethodSource("everyAct")
    void only_staff_may_act_and_a_referee_only_where_it_says_so(String name) {
        var act = Said.act(name);
        List<BiFunction<Venue, Venue.Contest, Client>> outsiders =
                List.of((at, in) -> at.contestant(in, 2), Venue::spectator, Venue::screen);
        for (var outsider : outsiders) {
            try (var client = outsider.apply(venue, contest)) {
                client.next("welcome");
                assertThat(client.act(contest.room().view().controlSeq(), act).toString())
                        .contains("\"code\":\"NOT_ALLOWED\"");
            }
        }
        assertThat(contest.room().view().seq()).as("facts").isEqualTo(1);
        var before = started.room().view().seq();
        try (var referee = venue.referee(started)) {
            referee.next("console");
            var answer = referee.act(act).toString();
            if (OF_REFEREES.contains(name)) {
                assertThat(answer).doesNotContain("NOT_ALLOWED");
            } else {
                assertThat(answer).contains("\"code\":\"NOT_ALLOWED\"");
            }
        }
        assertThat(started.room().view().seq()).as("facts").isEqualTo(before);
    }

    @Test
    void a_referee_checks_people_in_before_the_start() {
        var own = venue.contest(Drafts.choices(3, 3, 2));
        try (var referee = venue.referee(own)) {
            referee.next("console");
            for (var name : OF_THE_DOOR) {
                var act = Said.act(name).replace("\"in\":2", "\"in\":4");
                assertThat(referee.act(own.room().view().controlSeq(), act).path("t").asString())
                        .as(act)
                        .isEqualTo("done");
            }
        }
    }

    @Test
    void after_the_start_a_referee_lights_who_was_absent_and_nobody_else() {
        var own = venue.contest(Drafts.choices(3, 3, 2));
        try (var host = venue.host(own);
                var referee = venue.referee(own)) {
            host.next("console");
            host.does("{\"do\":\"absent\",\"contestants\":[2]}");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"eliminate\",\"contestants\":[3],\"reason\":\"nhắc bài\"}");
            referee.next(m -> m.path("floor").asString().equals("LEO"), "seat 3 out");
            for (var wanted : List.of("[3]", "[2,3]", "[9]", "[0]")) {
                assertThat(referee.act(restore(wanted)).path("code").asString())
                        .as(wanted)
                        .isEqualTo("NOT_ALLOWED");
            }
            referee.does(restore("[2]"));
            host.next(m -> m.path("floor").asString().equals("LLO"), "seat 2 lit");
        }
    }

    private static String restore(String contestants) {
        return "{\"do\":\"restore\",\"contestants\":" + contestants + ",\"reason\":\"đến muộn\"}";
    }

    @Test
    void a_host_is_refused_by_the_rules_only() throws InterruptedException {
        var own = venue.contest(Drafts.choices(3, 3, 2));
        try (var host = venue.host(own)) {
            host.next("console");
            for (var name : Said.names(StaffAct.class)) {
                // Slower than the limit of a socket.
                Thread.sleep(100);
                assertThat(host.act(own.room().view().controlSeq(), Said.act(name)).toString())
                        .doesNotContain("NOT_ALLOWED", "FAILED", "MALFORMED", "IMPOSSIBLE");
            }
        }
    }

    @Test
    void a_token_opens_its_own_door_only() {
        var device = contest.tokenOf(3);
        var screen =
                venue.server
                        .bean(ScreenTokens.class)
                        .issue(new ContestRef(contest.id().value()), venue.hostSession().member())
                        .block()
                        .secret();
        assertRefused("contestant", screen, null);
        assertRefused("contestant", venue.hostToken(), null);
        assertRefused("contestant", "no-such-token-at-all", null);
        assertRefused("contestant", null, contest.code());
        assertRefused("contestant", "", contest.code());
        assertRefused("screen", device, null);
        assertRefused("screen", null, contest.code());
        assertRefused("host", device, contest.code());
        assertRefused("host", screen, contest.code());
        assertRefused("host", venue.refereeToken(), contest.code());
        assertRefused("host", venue.hostToken(), null);
        assertRefused("referee", device, contest.code());
        assertRefused("spectator", null, null);
        assertThat(closeOf("spectator", null, "999999")).isEqualTo(4004);
        assertThat(closeOf("host", venue.hostToken(), "999999")).isEqualTo(4004);
    }

    @Test
    void a_staff_token_is_good_once() {
        var token = venue.hostToken();
        try (var first = venue.connect().hello("host", token, contest.code())) {
            first.next("console");
            assertRefused("host", token, contest.code());
        }
    }

    @Test
    void a_referee_sees_neither_key_nor_acts_before_the_reveal() {
        var own = venue.contest(Drafts.choices(3, 3, 5));
        try (var host = venue.host(own);
                var referee = venue.referee(own)) {
            host.next("console");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            assertThat(host.phase("OPEN").path("key").path("option").asInt()).isEqualTo(1);
            var seen = referee.phase("OPEN");
            assertThat(seen.has("key")).isFalse();
            assertThat(seen.path("next")).isEmpty();
            assertThat(seen.has("distribution")).isFalse();
            assertThat(seen.path("show").get(1).path("title").asString()).isEmpty();
        }
    }

    @Test
    void only_a_host_may_peek_at_the_answers() {
        List<BiFunction<Venue, Venue.Contest, Client>> others =
                List.of(
                        (at, in) -> at.contestant(in, 2),
                        Venue::spectator,
                        Venue::screen,
                        Venue::referee);
        for (var other : others) {
            try (var client = other.apply(venue, contest)) {
                client.next("welcome");
                client.send("{\"t\":\"peek\",\"round\":1}");
                assertThat(client.next("refused").path("code").asString()).isEqualTo("NOT_ALLOWED");
            }
        }
    }

    private static void assertRefused(String as, String token, String code) {
        assertThat(closeOf(as, token, code)).as(as + " with a foreign token").isEqualTo(4003);
    }

    /** Spectators have a door of their own. */
    private static Client at(String as) {
        return as.equals("spectator") ? venue.connect("/ws/watch") : venue.connect();
    }

    private static int closeOf(String as, String token, String code) {
        try (var client = at(as).hello(as, token, code)) {
            return client.closed();
        }
    }
}
