package vn.chuongvang.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** Who talks and does not read is put out; who reads stays. R12 of the goals. */
@Timeout(60)
class SignsOfReadingTests {

    private static EchoServer server;

    @BeforeAll
    static void start() {
        server = new EchoServer(SignsOfReadingTests::impatient);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static SocketSettings impatient(SocketSettings s) {
        return new SocketSettings(
                s.origins(),
                s.handshakesPerSecond(),
                s.spectatorsPerSecond(),
                s.perAddress(),
                s.headWithin(),
                s.helloWithin(),
                s.frameWithin(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                s.contestantFrame(),
                s.staffFrame(),
                s.perSecond(),
                s.burst(),
                s.queuedBytes(),
                s.queuedFrames(),
                s.wideQueuedBytes());
    }

    @Test
    void who_talks_and_answers_no_ping_is_put_out() {
        assertThat(talk(_ -> null, Duration.ofSeconds(12))).isEqualTo(4008);
    }

    /** Bytes that can be made up without reading: none, and what was asked another time. */
    @Test
    void an_answer_that_does_not_repeat_the_ping_is_none() {
        assertThat(talk(_ -> new byte[0], Duration.ofSeconds(12))).isEqualTo(4008);
        var first = new byte[1][];
        assertThat(
                        talk(
                                payload -> {
                                    first[0] = first[0] == null ? payload : first[0];
                                    return first[0];
                                },
                                Duration.ofSeconds(20)))
                .isEqualTo(4008);
    }

    @Test
    void who_answers_pings_stays() {
        assertThat(talk(payload -> payload, Duration.ofSeconds(8))).isZero();
    }

    /** Without a frame of its own at another time, which would cost a phone's radio. */
    @Test
    void a_ping_goes_with_the_answer_to_one_of_the_page() {
        try (var client = admitted()) {
            assertThat(client.send(SocketTestCase.PING).readText()).contains("pong");
            SocketTestCase.pause(1_200);
            client.send(SocketTestCase.PING);
            var opcodes = new int[] {client.read().opcode(), client.read().opcode()};
            assertThat(opcodes).contains(RawClient.PING).contains(RawClient.TEXT);
        }
    }

    /**
     * A node that was stopped, or a laptop that slept: whoever answered meanwhile was not heard.
     */
    @Test
    void our_own_absence_is_held_against_nobody() {
        try (var client = admitted()) {
            var ping = client.read();
            assertThat(ping.opcode()).isEqualTo(RawClient.PING);
            var socket = server.admitted.getLast();
            socket.loop().execute(() -> SocketTestCase.pause(4_500));
            SocketTestCase.pause(100);
            client.write(RawClient.frame(RawClient.PONG, true, ping.payload()));
            SocketTestCase.pause(5_500);
            assertThat(server.ended).doesNotContain(socket);
            assertThat(client.send(SocketTestCase.PING).readText()).contains("pong");
        }
    }

    private static RawClient admitted() {
        var before = server.admitted.size();
        var client = new RawClient(server.port()).handshake().send(SocketTestCase.HELLO);
        await().until(() -> server.admitted.size() > before);
        return client;
    }

    /**
     * Says something twice a second.
     *
     * @param answer to a ping's bytes; null: none
     * @return the close code; 0 when it was let stay for so long
     */
    private static int talk(UnaryOperator<byte[]> answer, Duration most) {
        try (var client = admitted()) {
            var end = System.nanoTime() + most.toNanos();
            while (System.nanoTime() < end) {
                client.send("{\"t\":\"nudge\"}");
                // Each is answered, so that this never waits for long.
                var frame = client.read();
                if (frame.opcode() == RawClient.CLOSE) {
                    return frame.closeCode();
                }
                if (frame.opcode() == RawClient.PING) {
                    var bytes = answer.apply(frame.payload());
                    if (bytes != null) {
                        client.write(RawClient.frame(RawClient.PONG, true, bytes));
                    }
                }
                SocketTestCase.pause(500);
            }
            return 0;
        }
    }
}
