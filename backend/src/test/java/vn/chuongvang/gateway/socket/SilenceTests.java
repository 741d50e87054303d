package vn.chuongvang.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;

/** Clients that stop talking in the middle of something do not hold a socket. */
class SilenceTests extends SocketTestCase {
    @Test
    void no_hello_closes_with_4001() {
        try (var client = connected()) {
            assertThat(client.readToClose()).isEqualTo(4001);
        }
    }

    @Test
    void half_a_request_head_is_not_waited_for() {
        try (var client = new RawClient(server.port())) {
            client.write(bytes("GET /ws HTTP/1.1\r\nHost: a\r\n"));
            assertThat(client.readToClose()).isZero();
        }
    }

    @Test
    void trickling_a_head_does_not_help() {
        try (var client = new RawClient(server.port()).patience(Duration.ofMillis(500))) {
            var start = System.nanoTime();
            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < 40; i++) {
                                    client.write(bytes("X-" + i + ": a\r\n"));
                                    pause(250);
                                }
                            })
                    .hasRootCauseInstanceOf(SocketException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(secs(6));
        }
    }

    @Test
    void half_a_frame_is_not_waited_for() {
        try (var client = admitted()) {
            var whole = frame(PING);
            client.write(Arrays.copyOf(whole, whole.length - 3));
            assertThat(client.readToClose()).isEqualTo(4007);
        }
    }

    @Test
    void a_socket_that_answers_pings_stays_and_one_that_does_not_goes() {
        try (var answering = admitted();
                var deaf = admitted()) {
            var end = System.nanoTime() + secs(6).toNanos();
            while (System.nanoTime() < end) {
                var ping = answering.read();
                assertThat(ping.opcode()).isEqualTo(RawClient.PING);
                answering.write(RawClient.frame(RawClient.PONG, true, ping.payload()));
            }
            assertThat(deaf.readToClose()).isEqualTo(4007);
        }
    }
}
