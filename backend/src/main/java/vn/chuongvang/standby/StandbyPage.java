package vn.chuongvang.standby;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

/** The second laptop's only page: how the copy is, and the button for a host. No contest. */
final class StandbyPage implements AutoCloseable {
    private static final int LONGEST_FORM = 4_000;

    private final HttpServer server;
    private final StandbyText text;
    private final Ear ear;
    private final Takeover takeover;
    private final SecureRandom random = new SecureRandom();

    private StandbyPage(HttpServer server, StandbyText text, Ear ear, Takeover takeover) {
        this.server = server;
        this.text = text;
        this.ear = ear;
        this.takeover = takeover;
    }

    static StandbyPage open(int port, URI main, Ear ear, Takeover takeover) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(port), 50);
        var page = new StandbyPage(server, new StandbyText(main), ear, takeover);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", page::answer);
        server.start();
        return page;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/take-over") && exchange.getRequestMethod().equals("POST")) {
                takeOver(exchange);
            } else if (path.startsWith("/api/") || path.startsWith("/actuator/")) {
                // A server's addresses: whoever waits for one asks again.
                exchange.sendResponseHeaders(404, -1);
            } else {
                show(exchange, text.state(ear.heard()));
            }
        }
    }

    private void takeOver(HttpExchange exchange) throws IOException {
        if (!isOwn(exchange)) {
            exchange.sendResponseHeaders(403, -1);
            return;
        }
        var form = form(exchange);
        var outcome =
                takeover.order(
                        form.getOrDefault("name", ""),
                        form.getOrDefault("password", ""),
                        form.containsKey("dead"));
        show(
                exchange,
                outcome == Takeover.Outcome.TAKING_OVER
                        ? text.takingOver()
                        : text.refused(outcome, ear.heard()));
    }

    /** No other site may press the button for a host. */
    private static boolean isOwn(HttpExchange exchange) {
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        var host = exchange.getRequestHeaders().getFirst("Host");
        return origin == null || Objects.equals(origin, "http://" + host);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LONGEST_FORM);
        var form = new HashMap<String, String>();
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private void show(HttpExchange exchange, String page) throws IOException {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        var nonce = HexFormat.of().formatHex(bytes);
        var body = page.replace("NONCE", nonce).getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html;charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                ("default-src 'none'; style-src 'nonce-%1$s'; script-src 'nonce-%1$s';"
                                + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'")
                        .formatted(nonce));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** What is being answered is answered first. */
    @Override
    public void close() {
        server.stop(1);
    }
}
