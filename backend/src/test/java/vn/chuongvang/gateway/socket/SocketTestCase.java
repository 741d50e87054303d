package vn.chuongvang.gateway.socket;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One running endpoint for the tests of a class, and the words they speak to it. */
@Timeout(60)
abstract class SocketTestCase {
    static final String HELLO = "{\"t\":\"hello\",\"as\":\"spectator\"}";
    static final String HOST = "{\"t\":\"hello\",\"as\":\"host\"}";
    static final String PING = "{\"t\":\"ping\",\"c\":1.5}";

    static EchoServer server;

    @BeforeAll
    static void start() {
        server = new EchoServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static RawClient connected() {
        return new RawClient(server.port()).handshake();
    }

    static RawClient admitted() {
        return connected().send(HELLO);
    }

    static SocketSettings limited(SocketSettings s, int perSecond, int perAddress) {
        return limited(s, perSecond, perSecond, perAddress);
    }

    static SocketSettings limited(
            SocketSettings s, int perSecond, int spectatorsPerSecond, int perAddress) {
        return new SocketSettings(
                s.origins(),
                perSecond,
                spectatorsPerSecond,
                perAddress,
                s.headWithin(),
                s.helloWithin(),
                s.frameWithin(),
                s.firstPing(),
                s.pingAfter(),
                s.readWithin(),
                s.silentFor(),
                s.contestantFrame(),
                s.staffFrame(),
                s.perSecond(),
                s.burst(),
                s.queuedBytes(),
                s.queuedFrames(),
                s.wideQueuedBytes());
    }

    static String status(EchoServer server) {
        return status(server, "/ws");
    }

    static String status(EchoServer server, String path) {
        try (var client = new RawClient(server.port())) {
            return client.write(client.request(path, "")).readHead();
        }
    }

    static byte[] frame(String json) {
        return RawClient.frame(RawClient.TEXT, true, bytes(json));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Duration secs(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
