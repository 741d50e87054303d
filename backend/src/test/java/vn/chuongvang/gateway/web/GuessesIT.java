package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Programs go through contest codes and tickets while halls come in; {@code -Dguesses=100000} goes
 * through a tenth of all codes, from a thousand devices.
 */
@Timeout(600)
class GuessesIT {
    private static final int GUESSES = Integer.getInteger("guesses", 3_000);
    private static final int A_SECOND = Integer.getInteger("guesses.second", 300);
    private static final int DEVICES = Math.max(50, GUESSES / 100);
    private static final int CONTESTS = 10;
    private static final int SEATS = Math.min(90, GUESSES / CONTESTS / 20);
    private static final int PEOPLE = CONTESTS * SEATS;
    private static final int AT_ONCE = 2_000;

    /** As they are documented, in five minutes; the server counts from the first wrong one on. */
    private static final int WRONG_OF_A_DEVICE = 20;

    private static final int WRONG_OF_A_CODE = 600;
    private static final int WRONG_OF_AN_ADDRESS = 2_000;
    private static final int WRONG_ALTOGETHER = 5_000;
    private static final Duration LATE = Duration.ofMillis(1_500);
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** The goal is half a second, on a machine that does nothing else. */
    private static final long MOST_MILLIS = 10_000;

    private static final String HALL = "127.0.0.1";
    private static final String NAMED = "Nguyễn Thị Số ";
    private static final List<String> OF_A_LOBBY =
            List.of(
                    "claim code columns consentVersion kept organiser seats started title units"
                            .split(" "));

    private static WebServer server;
    private static Api host;
    private static List<JsonNode> contests;
    private static String nowhere;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
        contests =
                IntStream.range(0, CONTESTS).mapToObj(_ -> Halls.withCards(host, SEATS)).toList();
        var codes = contests.stream().map(one -> one.path("code").asString()).toList();
        nowhere =
                IntStream.range(0, 1_000_000)
                        .mapToObj("%06d"::formatted)
                        .filter(code -> !codes.contains(code))
                        .findFirst()
                        .orElseThrow();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoever_guesses_finds_lobbies_and_no_seat_and_whoever_has_a_card_sits_down()
            throws Exception {
        var began = System.nanoTime();
        var people = new ArrayList<Future<Long>>();
        var answers = new ArrayList<Future<Guess.Answer>>();

        play(people, answers);

        var took = Duration.ofNanos(System.nanoTime() - began);
        var waits = Waits.of(people);
        var heard = new ArrayList<Guess.Answer>();
        for (var one : answers) {
            heard.add(one.get());
        }
        tell(heard, waits, took);
        nobodyIsSeatedByAGuess(heard);
        aHitIsALobby(heard);
        limitsHold(heard, took);
        assertThat(waits.percentile(99)).as("milliseconds to sit down").isLessThan(MOST_MILLIS);
    }

    /**
     * So many guesses a second, however long they are answered; and at equal distances between them
     * somebody who has a card.
     */
    private static void play(List<Future<Long>> people, List<Future<Guess.Answer>> answers)
            throws InterruptedException {
        var cards = cards();
        var together = new Semaphore(AT_ONCE);
        var began = System.nanoTime();
        try (var clients = new LoopbackClients();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < GUESSES; i++) {
                waitUntil(began + i * 1_000_000_000L / A_SECOND);
                if (people.size() * (long) GUESSES <= i * (long) PEOPLE) {
                    var card = cards.get(people.size());
                    people.add(threads.submit(() -> sitDown(clients, card)));
                }
                var guess = guess(i);
                var client = clients.from(guess.from());
                together.acquire();
                answers.add(
                        threads.submit(
                                () -> {
                                    try {
                                        return guess.send(client, server.port());
                                    } finally {
                                        together.release();
                                    }
                                }));
            }
        }
    }

    private static void waitUntil(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Half of them from where the hall is; some say nothing of their device. */
    private static Guess guess(int i) {
        var from = i % 2 == 0 ? HALL : "127.0.0." + (2 + i % 20);
        var device = "guesser-of-codes-" + i / 8 % DEVICES;
        var known = contests.get(i / 7 % CONTESTS).path("code").asString();
        return switch (i % 8) {
            case 0 -> new Guess(from, "", code(i), Map.of());
            case 1, 4 -> new Guess(from, "", nowhere, Map.of());
            case 2 ->
                    new Guess(from, device, known, Map.of("ticket", UUID.randomUUID().toString()));
            case 3 -> new Guess(from, device, known, lucky(i));
            default -> new Guess(from, device, code(i), Map.of());
        };
    }

    /** What somebody tries who has found a lobby: to look, a chair, a name, the first ticket. */
    private static Map<String, Object> lucky(int i) {
        return switch (i / 8 % 4) {
            case 0 -> Map.of();
            case 1 -> Map.of("seat", 1 + i % SEATS);
            case 2 -> Map.of("unit", 1);
            default -> Map.of("ticket", "1");
        };
    }

    /** One after the other, through all that there are. */
    private static String code(int i) {
        return "%06d".formatted((i * 10 + 7) % 1_000_000);
    }

    /** Finds the contest and takes the seat of the card; how long that took. */
    private static long sitDown(LoopbackClients clients, Guess card) throws Exception {
        var client = clients.from(card.from());
        var began = System.nanoTime();
        var room = new Guess(card.from(), card.device(), card.code(), Map.of());
        assertThat(room.send(client, server.port()).status())
                .as("finds the contest")
                .isEqualTo(200);
        var seat = card.send(client, server.port());
        assertThat(seat.status()).as(seat.body().toString()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static List<Guess> cards() {
        return contests.stream()
                .flatMap(
                        contest ->
                                host.get("/api/contests/%d/tickets".formatted(id(contest)))
                                        .valueStream()
                                        .map(card -> card.path("ticket").asString())
                                        .map(ticket -> card(contest, ticket)))
                .toList();
    }

    private static Guess card(JsonNode contest, String ticket) {
        var device = UUID.randomUUID().toString();
        var code = contest.path("code").asString();
        return new Guess(HALL, device, code, Map.of("ticket", ticket));
    }

    private static void nobodyIsSeatedByAGuess(List<Guess.Answer> heard) {
        assertThat(heard)
                .allSatisfy(
                        one -> {
                            assertThat(one.status()).isIn(200, 404, 409, 422, 429);
                            assertThat(one.body().has("token")).as(one.toString()).isFalse();
                            if (!one.guess().by().isEmpty()) {
                                assertThat(one.status()).as(one.toString()).isNotEqualTo(200);
                            }
                        });
        for (var contest : contests) {
            var cards = host.get("/api/contests/%d/tickets".formatted(id(contest)));
            assertThat(cards)
                    .allSatisfy(card -> assertThat(card.path("claimed").asBoolean()).isTrue());
        }
    }

    private static void aHitIsALobby(List<Guess.Answer> heard) {
        var hits = heard.stream().filter(one -> one.status() == 200).toList();
        assertThat(hits)
                .isNotEmpty()
                .allSatisfy(
                        hit -> {
                            assertThat(hit.body().propertyNames())
                                    .containsExactlyInAnyOrderElementsOf(OF_A_LOBBY);
                            assertThat(hit.body().toString()).doesNotContain(NAMED);
                        });
    }

    private static void limitsHold(List<Guess.Answer> heard, Duration took) {
        var windows = (int) (1 + took.dividedBy(WINDOW));
        var wrong = heard.stream().filter(one -> one.status() == 404).toList();
        assertThat(wrong).hasSizeLessThanOrEqualTo(WRONG_ALTOGETHER * windows);
        assertThat(wrong.stream().filter(one -> one.guess().code().equals(nowhere)))
                .hasSizeLessThanOrEqualTo(WRONG_OF_A_CODE * windows);
        assertThat(wrong.stream().filter(one -> one.guess().from().equals(HALL)))
                .hasSizeLessThanOrEqualTo(WRONG_OF_AN_ADDRESS * windows);
        var ofDevices =
                wrong.stream()
                        .map(one -> one.guess().device())
                        .filter(device -> !device.isEmpty())
                        .collect(Collectors.groupingBy(device -> device, Collectors.counting()));
        assertThat(ofDevices.values())
                .hasSizeGreaterThan(DEVICES / 2)
                .allMatch(told -> told <= WRONG_OF_A_DEVICE * windows);
        var refused = heard.stream().filter(one -> one.status() == 429).toList();
        assertThat(refused)
                .hasSizeGreaterThan(GUESSES / 10)
                .allMatch(one -> one.body().path("code").asString().equals("TOO_MANY"));
        assertThat(refused.stream().filter(one -> one.guess().device().isEmpty()))
                .as("over a limit that others share")
                .isNotEmpty()
                .allMatch(one -> one.after().compareTo(LATE) >= 0);
    }

    private static void tell(List<Guess.Answer> heard, Waits waits, Duration took) {
        var statuses =
                heard.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Guess.Answer::status, TreeMap::new, Collectors.counting()));
        System.out.printf(
                "guesses: %s of %d devices in %d ms; people sat down: %s%n",
                statuses, DEVICES, took.toMillis(), waits);
    }

    private static long id(JsonNode contest) {
        return contest.path("id").asLong();
    }
}
