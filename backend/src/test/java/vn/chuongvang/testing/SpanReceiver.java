package vn.chuongvang.testing;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A collector of traces: takes OTLP over HTTP and keeps the bytes, in which texts stand as such.
 */
public final class SpanReceiver implements AutoCloseable {
    private final HttpServer server;
    private final StringBuilder received = new StringBuilder();

    private SpanReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/v1/traces",
                exchange -> {
                    var bytes = exchange.getRequestBody().readAllBytes();
                    synchronized (received) {
                        received.append(new String(bytes, StandardCharsets.ISO_8859_1));
                    }
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    public static SpanReceiver open() throws IOException {
        return new SpanReceiver();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    public String received() {
        synchronized (received) {
            return received.toString();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
