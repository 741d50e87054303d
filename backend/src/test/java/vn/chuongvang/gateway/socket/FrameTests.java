package vn.chuongvang.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

/** Frames as no browser would send them. */
class FrameTests extends SocketTestCase {
    @Test
    void fragments_are_joined_also_around_a_ping() {
        try (var client = admitted()) {
            var json = bytes(PING);
            client.write(RawClient.frame(RawClient.TEXT, false, Arrays.copyOf(json, 5)))
                    .write(RawClient.frame(RawClient.PING, true, bytes("x")))
                    .write(RawClient.frame(0, false, Arrays.copyOfRange(json, 5, 9)))
                    .write(RawClient.frame(0, true, Arrays.copyOfRange(json, 9, json.length)));
            var pong = client.read();
            assertThat(pong.opcode()).isEqualTo(RawClient.PONG);
            assertThat(pong.text()).isEqualTo("x");
            assertThat(client.readText()).contains("1.5");
        }
    }

    @Test
    void fragments_may_not_add_up_to_more_than_a_frame_may_hold() {
        try (var client = admitted()) {
            client.write(RawClient.frame(RawClient.TEXT, false, new byte[3000]))
                    .write(RawClient.frame(0, true, new byte[3000]));
            assertThat(client.readToClose()).isEqualTo(1009);
        }
    }

    @Test
    void staff_may_send_64_kb_and_others_4() {
        var long5 = PING.replace("}", " ".repeat(5000) + "}");
        try (var host = connected().send(HOST);
                var other = admitted()) {
            assertThat(host.send(long5).readText()).contains("pong");
            assertThat(other.send(long5).readToClose()).isEqualTo(1009);
            assertThat(host.write(RawClient.frame(1, true, new byte[70_000])).readToClose())
                    .isEqualTo(1009);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 6, 20})
    void a_frame_of_staff_that_came_half_with_the_hello_is_heard(int half) {
        var hello = frame(HOST.replace("}", ",\"token\":\"later\"}"));
        var ping = frame(PING);
        try (var client = connected()) {
            client.write(joined(hello, Arrays.copyOf(ping, half)));
            pause(100);
            client.write(Arrays.copyOfRange(ping, half, ping.length));
            assertThat(client.readText()).startsWith("{\"t\":\"pong\"");
            client.send("{\"t\":\"act\"" + " ".repeat(60_000) + "}");
            assertThat(client.readText()).contains("MALFORMED");
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void more_than_8_kb_before_hello_is_too_much() {
        try (var client = connected()) {
            client.write(RawClient.frame(RawClient.TEXT, true, new byte[9000]));
            assertThat(client.readToClose()).isEqualTo(1009);
        }
    }

    @Test
    void binary_is_refused_with_1003() {
        try (var client = admitted()) {
            client.write(RawClient.frame(RawClient.BINARY, true, bytes(PING)));
            assertThat(client.readToClose()).isEqualTo(1003);
        }
    }

    @Test
    void unmasked_reserved_and_stray_frames_are_protocol_errors() {
        byte[][] wrong = {
            {(byte) 0x81, 2, '{', '}'},
            RawClient.frame(3, true, new byte[1]),
            RawClient.frame(0x41, true, new byte[1]),
            RawClient.frame(0, true, new byte[1]),
            RawClient.frame(RawClient.PING, false, new byte[1]),
        };
        for (var bytes : wrong) {
            try (var client = admitted().write(bytes)) {
                assertThat(client.readToClose()).isEqualTo(1002);
            }
        }
    }

    @Test
    void a_length_of_2_to_the_63_is_not_believed() {
        try (var client = admitted()) {
            client.write(new byte[] {(byte) 0x81, (byte) 0xFF, 0x7F, -1, -1, -1, -1, -1, -1, -1});
            assertThat(client.readToClose()).isIn(1009, 1002);
        }
    }

    @Test
    void broken_utf8_closes_with_1007() {
        try (var client = admitted()) {
            client.write(
                    RawClient.frame(
                            RawClient.TEXT, true, new byte[] {'{', '"', (byte) 0xC0, '"', '}'}));
            assertThat(client.readToClose()).isEqualTo(1007);
        }
    }

    @Test
    void a_close_is_answered_with_a_close() {
        try (var client = admitted().send(PING)) {
            client.readText();
            client.write(RawClient.frame(RawClient.CLOSE, true, new byte[] {3, (byte) 0xE8}));
            assertThat(client.readToClose()).isEqualTo(1000);
        }
    }
}
