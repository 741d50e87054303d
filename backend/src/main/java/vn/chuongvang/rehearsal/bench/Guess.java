package vn.chuongvang.rehearsal.bench;

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
 * One try to come in, of somebody who knows nothing or of one who has a card.
 *
 * @param from the address it comes from
 * @param device what the program calls itself; empty where it says nothing
 * @param code of a contest, or not
 * @param by what might seat them; empty: only whether there is such a contest
 */
record Guess(String from, String device, String code, Map<String, Object> by) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static final int GRANTED = 200;

    /** Of an answer that never came. */
    static final int NOTHING = 0;

    /** What was answered, and how long it took. */
    record Answer(Guess guess, int status, String body, Duration after) {}

    /**
     * @param server its root
     */
    Answer send(HttpClient client, URI server) throws InterruptedException {
        var began = System.nanoTime();
        try {
            var response = client.send(request(server), HttpResponse.BodyHandlers.ofString());
            return answer(response.statusCode(), response.body(), began);
        } catch (IOException _) {
            return answer(NOTHING, "{}", began);
        }
    }

    private Answer answer(int status, String body, long began) {
        return new Answer(this, status, body, Duration.ofNanos(System.nanoTime() - began));
    }

    private HttpRequest request(URI server) {
        var room = "/api/rooms/" + code;
        var address = server.resolve(by.isEmpty() ? room : room + "/claim");
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
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
