package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.testing.WebServer;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A browser keeps its connection. Reactor Netty 1.3.6 and 1.3.7 stopped reading from one when the
 * next request was quicker than the end of the one before; the page then waited for ever.
 */
class KeptConnectionIT {
    private static final int REQUESTS = 1_500;
    private static final int PATIENCE_MS = 10_000;
    private static final byte[] REQUEST =
            "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @Test
    void every_request_of_one_connection_is_answered() throws IOException {
        try (var server = WebServer.start();
                var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
            var in = new DataInputStream(socket.getInputStream());
            for (int i = 0; i < REQUESTS; i++) {
                socket.getOutputStream().write(REQUEST);
                assertThat(answer(in)).as("request %s", i).contains("UP");
            }
        }
    }

    private static String answer(DataInputStream in) throws IOException {
        int length = -1;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.startsWith("content-length: ")) {
                length = Integer.parseInt(line.substring("content-length: ".length()));
            }
        }
        assertThat(length).as("length of the body").isNotNegative();
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(DataInputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            line.append((char) next);
        }
        return line.toString().strip().toLowerCase(Locale.ROOT);
    }
}
