package vn.chuongvang.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** A client that does not read what it is sent. */
class SlowReaderTests extends SocketTestCase {
    @Test
    void a_slow_reader_loses_old_pictures_only_and_gets_the_newest() {
        var json = bytes("{\"t\":\"stage\",\"x\":\"" + "a".repeat(60_000) + "\"}");
        try (var client = new RawClient(server.port(), 4096).handshake().send(HELLO)) {
            var socket = nextAdmitted();
            for (int i = 0; i < 400; i++) {
                var frame = Frame.replaceableText(json);
                socket.loop().execute(() -> sendNow(socket, frame));
            }
            var last = Frame.replaceableText(bytes("{\"t\":\"stage\",\"x\":\"newest\"}"));
            socket.loop().execute(() -> sendNow(socket, last));
            var text = client.readText();
            int seen = 1;
            while (!text.contains("newest")) {
                text = client.readText();
                seen++;
            }
            assertThat(seen).isLessThan(400);
        }
    }

    @Test
    void a_slow_reader_of_what_matters_is_closed_with_4008() {
        var frame = Frame.text(bytes("{\"t\":\"ask\",\"x\":\"" + "a".repeat(60_000) + "\"}"));
        try (var client = new RawClient(server.port(), 4096).handshake().send(HELLO)) {
            var socket = nextAdmitted();
            for (int i = 0; i < 400; i++) {
                socket.loop().execute(() -> sendNow(socket, frame));
            }
            assertThat(client.readToClose()).isEqualTo(4008);
            assertThat(server.ended).contains(socket);
        }
    }

    @Test
    void a_console_is_shown_a_floor_of_ten_thousand_in_one_go() {
        var roster =
                Frame.text(bytes("{\"t\":\"roster\",\"x\":\"" + "a".repeat(2_000_000) + "\"}"));
        var console = Frame.text(bytes("{\"t\":\"console\",\"x\":\"newest\"}"));
        try (var client = new RawClient(server.port(), 4096).handshake().send(HOST)) {
            var socket = nextAdmitted();
            socket.loop()
                    .execute(
                            () -> {
                                socket.send(roster);
                                sendNow(socket, console);
                            });
            assertThat(client.readText())
                    .startsWith("{\"t\":\"roster\"")
                    .hasSizeGreaterThan(2_000_000);
            assertThat(client.readText()).contains("newest");
        }
    }

    private static void sendNow(ClientSocket socket, Frame frame) {
        socket.send(frame);
        socket.flush();
    }

    private ClientSocket nextAdmitted() {
        var before = server.admitted.size();
        await().until(() -> server.admitted.size() >= before);
        pause(100);
        return server.admitted.getLast();
    }
}
