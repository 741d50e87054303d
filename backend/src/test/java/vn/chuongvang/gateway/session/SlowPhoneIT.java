package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.gateway.socket.CloseCode;
import vn.chuongvang.gateway.socket.RawClient;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A phone that stops reading is cut, with a reason, and comes back to exactly what it missed. */
@Timeout(180)
class SlowPhoneIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LONG = "x".repeat(190);
    private static Venue venue;

    @BeforeAll
    static void open() {
        venue = new Venue(Map.of("chuongvang.request-within", "3s"));
    }

    @AfterAll
    static void close() {
        venue.close();
    }

    /** One byte each 200 ms, of a body that would take two minutes. */
    @Test
    void a_body_that_trickles_is_closed_within_the_time_for_a_request() throws Exception {
        var head =
                "POST /api/staff/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                        + "X-Requested-With: chuongvang\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 600\r\n\r\n";
        try (var slow = new Socket("127.0.0.1", venue.port())) {
            slow.setSoTimeout(200);
            slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var began = System.nanoTime();
            while (isOpen(slow)) {
                assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
            }
        }
    }

    private static boolean isOpen(Socket slow) {
        try {
            slow.getOutputStream().write(' ');
            return slow.getInputStream().read() >= 0;
        } catch (SocketTimeoutException _) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void a_phone_that_does_not_read_is_closed_and_resumes_where_it_stopped() {
        var contest = venue.contest(Drafts.choices(3, 4, 1));
        try (var host = venue.host(contest);
                var steady = venue.contestant(contest, 1);
                var deaf = new RawClient(venue.port(), 2048).handshake()) {
            deaf.send(
                    "{\"t\":\"hello\",\"as\":\"contestant\",\"token\":\""
                            + contest.tokenOf(2)
                            + "\"}");
            var epoch = steady.next("welcome").path("epoch").asLong();
            long seen = steady.next("state").path("seq").asLong();
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            steady.next("standing");
            // A console may send ten messages a second.
            await().pollInterval(Duration.ofMillis(250))
                    .atMost(Duration.ofSeconds(40))
                    .until(
                            () -> {
                                host.does("{\"do\":\"pause\",\"reason\":\"" + LONG + "\"}");
                                host.does("{\"do\":\"resume\"}");
                                return connected(host) == 1;
                            });
            assertThat(deaf.readToClose()).isIn(CloseCode.SLOW.code(), CloseCode.SILENT.code());

            try (var back =
                    venue.connect()
                            .hello(
                                    "contestant",
                                    contest.tokenOf(2),
                                    null,
                                    ",\"lastSeq\":" + seen + ",\"epoch\":" + epoch)) {
                back.next("welcome");
                await().atMost(Duration.ofSeconds(10))
                        .untilAsserted(
                                () -> {
                                    var played = new Follower();
                                    var resumed = new Follower();
                                    steady.heard().forEach(played::hear);
                                    back.heard().forEach(resumed::hear);
                                    assertThat(resumed.seq()).isEqualTo(played.seq());
                                    assertThat(resumed.phase()).isEqualTo(played.phase());
                                    assertThat(resumed.left()).isEqualTo(played.left());
                                });
            }
        }
    }

    /** Phones by the newest counters of a console. */
    private static int connected(Client host) {
        return host.heard().reversed().stream()
                .filter(text -> text.startsWith("{\"t\":\"progress\""))
                .findFirst()
                .map(text -> JSON.readTree(text).path("connected").asInt())
                .orElse(0);
    }
}
