package vn.chuongvang.rehearsal.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The server's HTTP API as its own pages use it: JSON, one staff cookie, our own Origin. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int UNAVAILABLE = 503;
    private static final int TRIES = 20;
    private static final Executor SOON =
            CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final URI server;
    private volatile String cookie = "";

    Api(URI server) {
        this.server = server;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return result(path, client.send(request(path).GET().build(), text()));
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return result(path, client.send(posting(path, body), text()));
    }

    /** A server that is busy or waits for its database says so, and is asked again. */
    CompletableFuture<JsonNode> postLater(String path, Object body) {
        return postLater(path, posting(path, body), TRIES);
    }

    private CompletableFuture<JsonNode> postLater(String path, HttpRequest posting, int tries) {
        return client.sendAsync(posting, text())
                .thenCompose(
                        answer ->
                                answer.statusCode() == UNAVAILABLE && tries > 1
                                        ? CompletableFuture.supplyAsync(() -> tries - 1, SOON)
                                                .thenCompose(left -> postLater(path, posting, left))
                                        : answered(path, answer));
    }

    private CompletableFuture<JsonNode> answered(String path, HttpResponse<String> answer) {
        try {
            return CompletableFuture.completedFuture(result(path, answer));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private HttpRequest posting(String path, Object body) {
        return request(path)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Origin", "http://" + server.getAuthority())
                        .header("X-Requested-With", "chuongvang");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private JsonNode result(String path, HttpResponse<String> answer) throws IOException {
        answer.headers()
                .firstValue("Set-Cookie")
                .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body().isBlank() ? "null" : answer.body());
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
