package vn.chuongvang.standby;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.rehearsal.server.HostAccount;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A host at the page of contests, who looks after the second laptop. */
final class Office {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI server;

    Office(URI server, HostAccount host) throws IOException, InterruptedException {
        this.server = server;
        send(
                "POST",
                "/api/staff/sign-in",
                "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(host.name(), host.password()));
    }

    String code() throws IOException, InterruptedException {
        return send("POST", "/api/staff/standby/code", "").path("code").asString();
    }

    String state() throws IOException, InterruptedException {
        return send("GET", "/api/staff/standby", "").path("state").asString();
    }

    /** Returns after how many milliseconds the copy is said to be so. */
    long await(String state, Duration atMost) throws IOException, InterruptedException {
        var began = System.nanoTime();
        for (var seen = state(); !seen.equals(state); seen = state()) {
            if (System.nanoTime() - began > atMost.toNanos()) {
                throw new IllegalStateException("still " + seen + ", not " + state);
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    private JsonNode send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .header("X-Requested-With", "chuongvang")
                        .header("Origin", "http://" + server.getAuthority())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body().isEmpty() ? "null" : answer.body());
    }
}
