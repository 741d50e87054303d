package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/** A message is encoded once, whatever the number of contestants, and nobody gets one too many. */
@Timeout(300)
class FanOutIT {
    private static Venue venue;

    @BeforeAll
    static void open() {
        venue = new Venue();
    }

    @AfterAll
    static void close() {
        venue.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000})
    void a_question_costs_three_frames_down_and_one_up(int contestants) {
        var contest = venue.contest(Drafts.choices(contestants, 3, 4));
        try (var host = venue.host(contest);
                var swarm = new Swarm(venue.port(), contest)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> swarm.count("state") == contestants);
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            await().until(() -> swarm.count("standing") == contestants);

            int questions = 2;
            var encodings = encodings();
            swarm.forget();
            for (int n = 1; n <= questions; n++) {
                host.does("{\"do\":\"read\",\"source\":\"main\"}");
                host.phase("CLOSED");
                host.does("{\"do\":\"reveal\"}");
                host.does("{\"do\":\"confirm\"}");
                int asked = n;
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> swarm.count("result") == asked * contestants);
            }

            assertThat(swarm.count("ask")).isEqualTo(questions * contestants);
            assertThat(swarm.count("ack")).isEqualTo(questions * contestants);
            assertThat(swarm.count("result")).isEqualTo(questions * contestants);
            assertThat(swarm.down()).isEqualTo(3 * questions * contestants);
            assertThat(swarm.up()).isEqualTo(questions * contestants);
            // Ask and result for contestants; the rest are the host's consoles and counters, at
            // most four counters a second.
            assertThat(encodings() - encodings).isBetween(4.0 * questions, 60.0 * questions);
            assertThat(swarm.resultBytes()).isLessThan(400);
        }
    }

    @Test
    void results_are_encoded_once_for_everybody_who_gets_the_same() {
        var contest = venue.contest(Drafts.choices(50, 3, 2));
        try (var host = venue.host(contest);
                var swarm = new Swarm(venue.port(), contest)) {
            await().until(() -> swarm.count("state") == 50);
            swarm.answerWith(seat -> seat % 5 == 0 ? 0 : 1);
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            host.phase("CLOSED");
            host.does("{\"do\":\"reveal\"}");
            host.does("{\"do\":\"confirm\"}");
            await().until(() -> swarm.count("result") == 50);
            assertThat(swarm.distinct("result")).hasSize(2);
        }
    }

    private static double encodings() {
        return venue.server
                .bean(MeterRegistry.class)
                .get("chuongvang.gateway.encodings")
                .counter()
                .count();
    }
}
