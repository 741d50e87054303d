package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.testing.Storage;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The database is stopped in the middle of a question and comes back. */
@Timeout(120)
class StorageAwayIT {
    /** The goal is 3 s; this holds that nobody waits for connections to time out. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void a_database_that_goes_away_is_seen_by_everybody_soon() throws IOException {
        try (var storage = Storage.alone();
                var venue = new Venue(storage.fresh())) {
            seenByEverybody(storage, venue);
        }
    }

    private static void seenByEverybody(Storage storage, Venue venue) throws IOException {
        var contest = venue.contest(Drafts.choices(3, 3, 20));
        try (var host = venue.host(contest);
                var screen = venue.screen(contest);
                var phone = venue.contestant(contest, 1)) {
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            phone.next("ask");
            storage.postgres().stop();
            var stopped = Instant.now();
            try {
                var clock = phone.next("clock");
                assertThat(clock.path("paused").path("cause").asString()).isEqualTo("technical");
                var shown = Duration.between(stopped, Instant.now());
                System.out.printf("phones see it after %d ms%n", shown.toMillis());
                assertThat(shown).isLessThan(SOON);
                screen.next(m -> m.path("mode").asString().equals("paused"), "the pause");
                host.next(m -> m.path("paused").isObject(), "the pause");
                phone.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
                theBalancerStillSendsPhonesHere(venue);
                // A phone comes back while the database is away: it is known already.
                try (var again = venue.contestant(contest, 1)) {
                    assertThat(again.next("state").path("paused").path("cause").asString())
                            .isEqualTo("technical");
                }
            } finally {
                storage.postgres().restart();
            }
            screen.next(m -> m.path("mode").asString().equals("question"), "the question again");
            await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> {
                                try (var back = venue.contestant(contest, 1)) {
                                    back.send(
                                            "{\"t\":\"answer\",\"round\":1,\"attempt\":1,"
                                                    + "\"option\":1}");
                                    return back.next("ack").path("receipt").asLong() > 0;
                                }
                            });
        }
    }

    private static void theBalancerStillSendsPhonesHere(Venue venue) {
        assertThat(health(venue, "/readiness")).isEqualTo("200 {\"status\":\"UP\"}");
        assertThat(health(venue, "")).startsWith("503").contains("\"status\":\"DOWN\"");
        assertThat(health(venue, "/parts"))
                .startsWith("503")
                .contains("\"r2dbc\":{\"status\":\"DOWN\"}", "\"redis\":{\"status\":\"UP\"}")
                .contains("\"archive\":{\"status\":\"UNKNOWN\"}");
    }

    /** Status and body, as a balancer or an operator would see them. */
    static String health(Venue venue, String part) {
        var answer =
                venue.server
                        .anonymous()
                        .get()
                        .uri("/actuator/health" + part)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult();
        return answer.getStatus().value() + " " + answer.getResponseBody();
    }
}
