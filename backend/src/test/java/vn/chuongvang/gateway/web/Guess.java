package vn.chuongvang.gateway.web;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One try of somebody who knows nothing: a code, or at a code what might seat them.
 *
 * @param from the address it comes from
 * @param device what the program calls itself; empty where it says nothing
 * @param by empty: only whether there is such a contest
 */
record Guess(String from, String device, String code, Map<String, Object> by) {

    /** What was answered, and after how long. */
    record Answer(Guess guess, int status, JsonNode body, Duration after) {}

    Answer send(HttpClient client, int port) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var response = client.send(request(port), HttpResponse.BodyHandlers.ofString());
        var after = Duration.ofNanos(System.nanoTime() - began);
        var body = JsonMapper.shared().readTree(response.body());
        return new Answer(this, response.statusCode(), body, after);
    }

    private HttpRequest request(int port) {
        var room = "http://localhost:%d/api/rooms/%s".formatted(port, code);
        var request = HttpRequest.newBuilder(URI.create(by.isEmpty() ? room : room + "/claim"));
        if (!device.isEmpty()) {
            request.header("X-Device", device);
        }
        return by.isEmpty()
                ? request.build()
                : request.header("Content-Type", "application/json")
                        .header("X-Requested-With", "chuongvang")
                        .POST(claim())
                        .build();
    }

    private HttpRequest.BodyPublisher claim() {
        var claim = new HashMap<>(by);
        claim.put("name", "Nguyễn Văn An");
        claim.put("consent", true);
        claim.put("device", device);
        return HttpRequest.BodyPublishers.ofString(
                JsonMapper.shared().writeValueAsString(claim), StandardCharsets.UTF_8);
    }
}
