package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpMethod;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is nobody else's business: two contests of each other, and who has extra time. */
@Timeout(120)
class IsolationIT {
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
    void what_happens_in_one_contest_is_heard_in_no_other() {
        var here = venue.contest(Drafts.choices(3, 3, 1));
        var there = venue.contest(Drafts.choices(3, 3, 1));
        try (var host = venue.host(here);
                var phone = venue.contestant(here, 1);
                var otherHost = venue.host(there);
                var otherPhone = venue.contestant(there, 1);
                var otherSpectator = venue.spectator(there);
                var otherScreen = venue.screen(there)) {
            host.phase("LOBBY");
            otherHost.phase("LOBBY");
            otherPhone.next("state");
            otherSpectator.next("stage");
            otherScreen.next("stage");
            var others = List.of(otherHost, otherPhone, otherSpectator, otherScreen);
            var before = heardWhenQuiet(others);

            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            phone.next("ask");
            phone.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
            phone.next("ack");
            host.phase("CLOSED");
            host.does("{\"do\":\"reveal\"}");
            host.does("{\"do\":\"confirm\"}");
            host.does("{\"do\":\"void\",\"round\":1,\"reason\":\"canary 7f3a\"}");
            phone.next("standing");

            assertThat(heardWhenQuiet(others)).isEqualTo(before);
            assertThat(others).noneMatch(other -> String.join("", other.heard()).contains("7f3a"));
        }
    }

    @Test
    void a_seat_of_one_contest_is_no_seat_of_another() {
        var here = venue.contest(Drafts.choices(2, 3, 1));
        var there = venue.contest(Drafts.choices(2, 3, 1));
        try (var guest = venue.connect().hello("contestant", here.tokenOf(1), there.code())) {
            var welcome = guest.next("welcome");
            assertThat(welcome.path("contest").path("code").asString()).isEqualTo(here.code());
            assertThat(there.room().view().seq()).isEqualTo(1);
        }
    }

    @Test
    void extra_time_is_known_to_whoever_has_it_and_to_nobody_else() {
        var contest = venue.contest(Drafts.choices(3, 2, 2));
        var cookie = StaffCookies.signedIn(venue.server, "lan", StaffRole.HOST);
        var api = new Api(venue.server.browser(cookie));
        var path = "/api/contests/" + contest.id().value();
        var wish = path + "/people/2/extra-time";
        api.refused(HttpMethod.POST, wish, Map.of("percent", 60), 422, "TIME_OUT_OF_RANGE");
        api.post(wish, Map.of("percent", 100));
        assertThat(api.get(path + "/extra-time").toString())
                .isEqualTo("{\"open\":true,\"given\":[{\"contestant\":2,\"percent\":100}]}");
        try (var host = venue.host(contest);
                var slow = venue.contestant(contest, 2);
                var other = venue.contestant(contest, 1);
                var referee = venue.referee(contest);
                var spectator = venue.spectator(contest);
                var screen = venue.screen(contest)) {
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            slow.next("ask");
            other.next("ask");
            host.does("{\"do\":\"pause\",\"reason\":\"\"}");
            host.does("{\"do\":\"resume\"}");
            var own = lastClock(slow);
            var common = lastClock(other);
            long length = common.path("closesAt").asLong() - common.path("opensAt").asLong();
            assertThat(own.path("closesAt").asLong() - common.path("closesAt").asLong())
                    .isEqualTo(length)
                    .isPositive();

            // The time of the others is over, and the grace too.
            await().pollDelay(Duration.ofMillis(length + 2L * Drafts.GRACE_MILLIS))
                    .until(() -> true);
            other.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
            assertThat(other.next("refused").path("code").asString()).isEqualTo("TOO_LATE");
            slow.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
            slow.next("ack");
            try (var again = venue.contestant(contest, 2);
                    var third = venue.contestant(contest, 3)) {
                assertThat(again.next("state").path("question").path("closesAt"))
                        .isEqualTo(own.path("closesAt"));
                assertThat(third.next("state").path("question").path("closesAt"))
                        .isEqualTo(common.path("closesAt"));
            }
            host.phase("CLOSED");

            var told = own.path("closesAt").asString();
            for (var somebody : List.of(other, referee, spectator, screen, host)) {
                assertThat(somebody.heard()).noneMatch(text -> text.contains(told));
            }
            for (var somebody : List.of(other, referee, spectator, screen)) {
                assertThat(String.join("", somebody.heard()))
                        .doesNotContain("\"percent\"", "\"extra\"");
            }
            assertThat(host.heard())
                    .anyMatch(
                            text ->
                                    text.contains("\"kind\":\"extraTimeGiven\"")
                                            && text.contains("\"params\":{\"count\":1}"));
        }
        api.refused(HttpMethod.POST, wish, Map.of("percent", 0), 409, "NOT_NOW");
    }

    /** After the pause and its end. */
    private static JsonNode lastClock(Client phone) {
        phone.next(message -> message.has("paused"), "pause");
        return phone.next("clock");
    }

    /**
     * The lobby's picture and the counters follow those who come, within a second or, beside other
     * tests, two.
     */
    private static List<List<String>> heardWhenQuiet(List<Client> clients) {
        var heard = new ArrayList<List<List<String>>>();
        await().pollInterval(Duration.ofMillis(1_500))
                .until(
                        () -> {
                            heard.add(clients.stream().map(Client::heard).toList());
                            var last = heard.subList(Math.max(0, heard.size() - 3), heard.size());
                            return last.size() == 3 && last.stream().distinct().count() == 1;
                        });
        return heard.getLast();
    }
}
