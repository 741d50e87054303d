package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.rehearsal.client.LoopbackClients;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * Thousands of programs come to a contest of ninety who have tickets; {@code -Dbots=10000} makes it
 * as many as the limits were thought for.
 */
@Timeout(240)
class BotsIT {
    private static final int BOTS = Integer.getInteger("bots", 1_500);
    private static final int SEATS = 90;
    private static final int AT_ONCE = 1_000;
    private static final long MOST_NANOS = 60_000_000_000L;

    @Test
    void bots_from_one_address_and_from_many_sit_down_nowhere_and_ninety_people_do()
            throws Exception {
        try (var server = WebServer.start()) {
            var host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
            var contest = Halls.withCards(host, SEATS);
            var address = address(server, contest);

            var ofBots = statuses(address, bots());

            assertThat(ofBots).as("seated, or let down").doesNotContainKeys(200, 201, 500, 503);
            assertThat(ofBots.get(429)).as("turned away by a limit: " + ofBots).isPositive();

            var began = System.nanoTime();
            var ofPeople = statuses(address, people(host, contest));

            assertThat(ofPeople).as("while limits are used up").isEqualTo(Map.of(200, SEATS));
            assertThat(System.nanoTime() - began).as("nobody waited").isLessThan(MOST_NANOS);
            System.out.println("bots: " + ofBots);
            aNameAloneFillsTheFloorAndNoMore(server, host);
        }
    }

    /** Nothing tells them from people; but each has one seat, and there are no more than that. */
    private static void aNameAloneFillsTheFloorAndNoMore(WebServer server, Api host)
            throws Exception {
        var contest = Halls.byNameAlone(host, SEATS / 3);
        var tries =
                IntStream.range(0, 2 * SEATS / 3)
                        .mapToObj(_ -> new Try("127.0.0.1", claim(Map.of("unit", 1))))
                        .toList();
        assertThat(statuses(address(server, contest), tries))
                .isEqualTo(Map.of(200, SEATS / 3, 409, SEATS / 3));
    }

    private static URI address(WebServer server, JsonNode contest) {
        return URI.create(
                "http://localhost:%d/api/rooms/%s/claim"
                        .formatted(server.port(), contest.path("code").asString()));
    }

    /** What somebody sends, and from where. */
    private record Try(String from, Map<String, Object> claim) {}

    /** Half of them from one address. They guess tickets, name seats, or come with a name alone. */
    private static List<Try> bots() {
        var tries = new ArrayList<Try>();
        for (int bot = 0; bot < BOTS; bot++) {
            Map<String, Object> by =
                    switch (bot % 6) {
                        case 0 -> Map.of("seat", 1 + bot % SEATS);
                        case 1 -> Map.of("unit", 1);
                        default -> Map.of("ticket", UUID.randomUUID().toString().substring(0, 26));
                    };
            tries.add(new Try(bot % 2 == 0 ? "127.0.0.1" : "127.0.0." + (2 + bot % 20), claim(by)));
        }
        return tries;
    }

    /** From where the bots came. */
    private static List<Try> people(Api host, JsonNode contest) {
        var cards = host.get("/api/contests/" + contest.path("id").asLong() + "/tickets");
        return cards.valueStream()
                .map(card -> claim(Map.of("ticket", card.path("ticket").asString())))
                .map(claim -> new Try("127.0.0.1", claim))
                .toList();
    }

    private static Map<String, Object> claim(Map<String, Object> by) {
        var claim = new HashMap<String, Object>(by);
        claim.put("name", "Nguyễn Văn An");
        claim.put("consent", true);
        claim.put("publicName", false);
        claim.put("device", UUID.randomUUID().toString());
        return claim;
    }

    /** How many got which answer. */
    private static Map<Integer, Integer> statuses(URI address, List<Try> tries) throws Exception {
        var together = new Semaphore(AT_ONCE);
        var answers = new ArrayList<Future<Integer>>();
        try (var clients = new LoopbackClients();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : tries) {
                var client = clients.from(one.from());
                answers.add(threads.submit(sent(client, address, one.claim(), together)));
            }
        }
        var statuses = new HashMap<Integer, Integer>();
        for (var answer : answers) {
            statuses.merge(answer.get(), 1, Integer::sum);
        }
        return statuses;
    }

    private static Callable<Integer> sent(
            HttpClient client, URI address, Map<String, Object> claim, Semaphore together) {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("X-Requested-With", "chuongvang")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(claim)))
                        .build();
        return () -> {
            together.acquire();
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            } finally {
                together.release();
            }
        };
    }
}
