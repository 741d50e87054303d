package vn.chuongvang.browser;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A host without a page: acts over the socket, waits until they are done. */
final class HostLine implements AutoCloseable, WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final List<String> LATER = List.of("TOO_EARLY", "STALE", "NOT_NOW", "BUSY");

    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final StringBuilder part = new StringBuilder();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private volatile JsonNode console = JSON.createObjectNode();
    private int acts;

    HostLine(WebServer server, Api host, String code) {
        var token = host.post("/api/staff/socket-token").path("token").asString();
        socket =
                http.newWebSocketBuilder()
                        .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/ws"), this)
                        .join();
        say(Map.of("t", "hello", "as", "host", "token", token, "code", code));
    }

    private void say(Map<String, Object> message) {
        socket.sendText(JSON.writeValueAsString(message), true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket line, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            var message = JSON.readTree(part.toString());
            part.setLength(0);
            switch (message.path("t").asString()) {
                case "console" -> console = message;
                case "done", "refused" -> answers.add(message);
                default -> {}
            }
        }
        line.request(1);
        return null;
    }

    /**
     * Does an act, again while it is too early or somebody else was faster; a question that the
     * clock opened just before is open.
     */
    void act(String what, Map<String, Object> more) {
        var act = new HashMap<>(more);
        act.put("do", what);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var seq = console.path("controlSeq").asLong();
            say(Map.of("t", "act", "id", "a" + ++acts, "controlSeq", seq, "act", act));
            var answer = answer(what);
            var isOpen = answer.path("code").asString().equals("ALREADY_OPEN");
            if (isOpen || answer.path("t").asString().equals("done")) {
                return;
            }
            var mayTryAgain = LATER.contains(answer.path("code").asString());
            if (!mayTryAgain || System.nanoTime() > end) {
                throw new AssertionError(what + " was refused: " + answer);
            }
            pause();
        }
    }

    void act(String what) {
        act(what, Map.of());
    }

    /** Confirms everybody who is to be confirmed; on these chairs the boards are wrong. */
    void referee(int round, List<Integer> wrong) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (console.path("unconfirmed").isEmpty() && System.nanoTime() < end) {
            pause();
        }
        var asked = console.path("unconfirmed").valueStream().map(JsonNode::asInt).toList();
        act("zone", Map.of("round", round, "contestants", asked, "wrong", wrong));
    }

    /** The key of the question on show. */
    JsonNode key() {
        return console.path("key");
    }

    private JsonNode answer(String what) {
        try {
            var answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("no answer to " + what);
            }
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
