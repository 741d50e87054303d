package vn.chuongvang.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** Who gets in: the HTTP side of a WebSocket on raw TCP. */
class HandshakeTests extends SocketTestCase {
    @Test
    void a_hello_in_the_same_segment_as_the_handshake_is_heard() {
        try (var client = new RawClient(server.port())) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(client.request(""));
            bytes.writeBytes(frame(HELLO));
            bytes.writeBytes(frame(PING));
            client.write(bytes.toByteArray());
            client.readStatus(101);
            assertThat(client.readText()).contains("\"pong\"").contains("1.5");
        }
    }

    @Test
    void a_handshake_cut_anywhere_still_works() {
        for (int cut : new int[] {1, 5, 40, 180, 226, 227, 228, 229, 230}) {
            try (var client = new RawClient(server.port())) {
                var bytes = new ByteArrayOutputStream();
                bytes.writeBytes(client.request(""));
                bytes.writeBytes(frame(HELLO));
                bytes.writeBytes(frame(PING));
                var all = bytes.toByteArray();
                client.write(Arrays.copyOf(all, cut));
                pause(20);
                client.write(Arrays.copyOfRange(all, cut, all.length));
                client.readStatus(101);
                assertThat(client.readText()).contains("\"pong\"");
            }
        }
    }

    @Test
    void the_acceptance_is_that_of_the_standard_and_offers_no_extension() {
        try (var client = new RawClient(server.port())) {
            client.write(client.request("Sec-WebSocket-Extensions: permessage-deflate\r\n"));
            assertThat(client.readStatus(101).toLowerCase(Locale.ROOT))
                    .contains("s3pplmbitxaq9kygzzhzrbk+xoo=")
                    .doesNotContain("extensions");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test",
                "null",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "https://allowed.test.evil.test",
                "::",
            })
    void a_foreign_origin_gets_403(String origin) {
        try (var client = new RawClient(server.port())) {
            client.write(client.request("Origin: " + origin + "\r\n"));
            client.readStatus(403);
            assertThat(client.readToClose()).isZero();
        }
    }

    @Test
    void two_origins_get_403() {
        try (var client = new RawClient(server.port())) {
            var own = "Origin: http://127.0.0.1:" + server.port() + "\r\n";
            client.write(client.request(own + "Origin: http://evil.test\r\n"));
            client.readStatus(403);
        }
    }

    @Test
    void a_listed_origin_and_a_missing_one_are_told_apart() {
        try (var listed = new RawClient(server.port());
                var bare = new RawClient(server.port())) {
            listed.write(listed.request("Origin: https://allowed.test\r\n"));
            listed.readStatus(101);
            listed.send(HELLO).send(PING).readText();
            assertThat(server.admitted.getLast().origin()).isPresent();
            bare.write(bare.request(""));
            bare.readStatus(101);
            bare.send(HELLO).send(PING).readText();
            assertThat(server.admitted.getLast().origin()).isEmpty();
        }
    }

    @Test
    void a_plain_get_is_told_to_upgrade_and_other_paths_go_to_http() {
        try (var client = new RawClient(server.port());
                var other = new RawClient(server.port())) {
            client.write(bytes("GET /ws HTTP/1.1\r\nHost: a\r\n\r\n"));
            assertThat(client.readStatus(426)).containsIgnoringCase("upgrade: websocket");
            other.write(bytes("GET /plain HTTP/1.1\r\nHost: a\r\n\r\n"));
            other.readStatus(200);
        }
    }

    @Test
    void a_key_of_the_wrong_length_gets_400() {
        try (var client = new RawClient(server.port())) {
            var request = new String(client.request(""), StandardCharsets.US_ASCII);
            client.write(bytes(request.replace("dGhlIHNhbXBsZSBub25jZQ==", "YQ==")));
            client.readStatus(400);
        }
    }

    @Test
    void beyond_the_brake_comes_503_with_a_time_to_retry() {
        try (var slow = new EchoServer(s -> limited(s, 1, 20_000))) {
            var statuses = IntStream.range(0, 4).mapToObj(_ -> status(slow)).toList();
            assertThat(statuses).filteredOn(s -> s.contains(" 101 ")).hasSize(2);
            assertThat(statuses.getLast()).contains(" 503 ").containsIgnoringCase("retry-after");
        }
    }

    @Test
    void a_street_full_of_spectators_takes_no_place_of_a_contestant() {
        try (var venue = new EchoServer(s -> limited(s, 1500, 1, 2))) {
            var spectators =
                    IntStream.range(0, 4).mapToObj(_ -> status(venue, "/ws/watch")).toList();
            assertThat(spectators.getLast()).contains(" 503 ");
            try (var watching = new RawClient(venue.port());
                    var one = new RawClient(venue.port()).handshake()) {
                assertThat(watching.write(watching.request("/ws/watch", "")).readHead())
                        .contains(" 503 ");
                one.send(HELLO).send(PING).readText();
                assertThat(status(venue)).contains(" 101 ");
            }
        }
    }

    @Test
    void an_address_gives_its_places_back() {
        try (var small = new EchoServer(s -> limited(s, 1500, 2))) {
            try (var one = new RawClient(small.port()).handshake();
                    var two = new RawClient(small.port()).handshake()) {
                assertThat(status(small)).contains(" 503 ");
                one.send(HELLO).send(PING).readText();
                two.send(HELLO).send(PING).readText();
            }
            await().until(() -> status(small).contains(" 101 "));
        }
    }
}
