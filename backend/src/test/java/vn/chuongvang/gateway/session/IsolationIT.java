package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Two contests on one server know nothing of each other. */
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

    /** The lobby's picture and the counters follow those who come, within a second. */
    private static List<List<String>> heardWhenQuiet(List<Client> clients) {
        var heard = new ArrayList<List<List<String>>>();
        await().pollInterval(Duration.ofMillis(1_500))
                .until(
                        () -> {
                            heard.add(clients.stream().map(Client::heard).toList());
                            return heard.size() > 1
                                    && heard.getLast().equals(heard.get(heard.size() - 2));
                        });
        return heard.getLast();
    }
}
