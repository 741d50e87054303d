package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.chuongvang.gateway.session.StorageAwayIT.health;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.testing.SpanReceiver;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.WebServer;

import java.time.Duration;
import java.util.Map;

/** What an operator, a balancer and a collector of traces see of one running server. */
@Timeout(120)
class OperatorIT {
    @Test
    void traces_name_nobody_redis_is_done_without_and_a_stop_is_told_to_the_balancer_first()
            throws Exception {
        try (var spans = SpanReceiver.open();
                var storage = Storage.alone()) {
            var settings =
                    Map.<String, Object>of(
                            "chuongvang.drain",
                            "1500ms",
                            "chuongvang.tracing.endpoint",
                            spans.address());
            var venue = new Venue(WebServer.start(storage.fresh(), settings));
            var contest = venue.contest(Drafts.choices(3, 3, 20));
            try (var host = venue.host(contest);
                    var phone = venue.contestant(contest, 1)) {
                host.phase("LOBBY");
                host.does("{\"do\":\"start\"}");
                host.does("{\"do\":\"read\",\"source\":\"main\"}");
                phone.next("ask");
                phone.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
                phone.next("ack");
                tracesTellWhatHappenedAndNotWhoDidIt(spans, venue, contest);

                storage.redis().kill();
                assertThat(health(venue, "")).startsWith("200");
                assertThat(health(venue, "/parts"))
                        .startsWith("200")
                        .contains("\"redis\":{\"status\":\"AWAY\"}")
                        .contains("\"archive\":{\"status\":\"UP\"}");

                var stopping = Thread.startVirtualThread(venue::close);
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> health(venue, "/readiness").startsWith("503"));
                assertThat(health(venue, "/liveness")).startsWith("200");
                phone.send("{\"t\":\"ping\",\"c\":7}");
                assertThat(phone.next("pong").path("c").asLong()).isEqualTo(7);
                stopping.join();
            }
        }
    }

    private static void tracesTellWhatHappenedAndNotWhoDidIt(
            SpanReceiver spans, Venue venue, Venue.Contest contest) {
        for (var path : new String[] {"/api/certificates/GIAY7BIMAT", "/lac?duong=BIMAT"}) {
            venue.server
                    .anonymous()
                    .get()
                    .uri(path)
                    .header("traceparent", "00-BIMAT-BIMAT-01")
                    .exchange();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(spans.received())
                                        .contains("GET /api/certificates/{number}", "GET /**")
                                        .contains("room.turn", "room.mailbox", "room.judge")
                                        .contains("journal.append", "chuongvang.answers"));
        assertThat(spans.received())
                .doesNotContain(
                        "BIMAT", contest.code(), contest.tokenOf(1), "chi.hai", "127.0.0.1");
    }
}
