package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

/** A raised hand, from the phone to the ruling and back, over real sockets. */
@Timeout(60)
class DisputeIT {
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
    void a_hand_is_on_disk_before_the_phone_says_so_and_its_ruling_comes_back() {
        var contest = venue.contest(Drafts.choices(3, 3, 2));
        try (var host = venue.host(contest);
                var referee = venue.referee(contest);
                var spectator = venue.spectator(contest);
                var one = venue.contestant(contest, 1);
                var two = venue.contestant(contest, 2)) {
            host.phase("LOBBY");
            referee.next("console");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            two.next("ask");
            assertThat(refusal(two, "right")).isEqualTo("NOT_NOW");
            assertThat(refusal(spectator, "right")).isEqualTo("NOT_ALLOWED");
            host.phase("CLOSED");
            assertThat(refusal(two, "whatever")).isEqualTo("IMPOSSIBLE_VALUE");

            two.send("{\"t\":\"raise\",\"round\":1,\"claim\":\"notRecorded\"}");
            var told = two.next("dispute");
            assertThat(told.path("claim").asString()).isEqualTo("notRecorded");
            assertThat(told.has("upheld")).isFalse();
            assertThat(refusal(two, "right")).isEqualTo("ALREADY_RAISED");
            var waiting = host.next(m -> !m.path("disputes").isEmpty(), "the dispute");
            assertThat(waiting.path("next").toString()).contains("\"rule\"");
            assertThat(waiting.path("disputes").get(0).path("contestant").asInt()).isEqualTo(2);

            referee.does("{\"do\":\"raise\",\"contestant\":3,\"round\":1,\"claim\":\"other\"}");
            var referees = referee.next(m -> m.path("phase").asString().equals("CLOSED"), "closed");
            assertThat(referees.path("disputes").toString()).as("the host's alone").isEqualTo("[]");
            host.does(
                    "{\"do\":\"rule\",\"contestant\":2,\"round\":1,"
                            + "\"upheld\":true,\"reason\":\"Mạng chậm\"}");
            var ruled = two.next(DisputeIT::isRuled, "the ruling");
            assertThat(ruled.path("upheld").asBoolean()).isTrue();
            assertThat(ruled.path("reason").asString()).isEqualTo("Mạng chậm");
            assertThat(one.heard()).noneMatch(text -> text.contains("\"t\":\"dispute\""));
            try (var again = venue.contestant(contest, 2)) {
                var state = again.next("state");
                assertThat(state.path("dispute").path("upheld").asBoolean()).isTrue();
            }
        }
    }

    private static boolean isRuled(JsonNode message) {
        return message.path("t").asString().equals("dispute") && message.has("upheld");
    }

    private static String refusal(Client client, String claim) {
        client.send("{\"t\":\"raise\",\"round\":1,\"claim\":\"" + claim + "\"}");
        return client.next("refused").path("code").asString();
    }
}
