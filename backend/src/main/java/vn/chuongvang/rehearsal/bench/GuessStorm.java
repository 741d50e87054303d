package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.client.LoopbackClients;
import vn.chuongvang.rehearsal.server.ContestWithCards;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Programs go through contest codes and tickets while whoever has a card comes in (S9). */
final class GuessStorm {

    private static final int AT_ONCE = 2_000;
    private static final int CODES = 1_000_000;
    private static final int ADDRESSES = 20;

    /** Where the people are, and half of the guessers. */
    static final String HALL = "127.0.0.1";

    private final URI server;
    private final List<ContestWithCards> contests;
    private final int devices;
    private final String nowhere;

    /**
     * @param answers to guesses, in no order
     * @param people what each was answered at last, in the order in which they came; after how long
     *     they sat
     */
    record Heard(List<Guess.Answer> answers, List<Guess.Answer> people, Duration took) {}

    /**
     * @param server its root
     * @param contests whose cards nobody has come with
     * @param devices that the guessers say they are
     */
    GuessStorm(URI server, List<ContestWithCards> contests, int devices) {
        this.server = server;
        this.contests = List.copyOf(contests);
        this.devices = devices;
        var codes = contests.stream().map(ContestWithCards::code).toList();
        nowhere =
                IntStream.range(0, CODES)
                        .mapToObj("%06d"::formatted)
                        .filter(code -> !codes.contains(code))
                        .findFirst()
                        .orElseThrow();
    }

    /** A code of no contest that many guessers try. */
    String nowhere() {
        return nowhere;
    }

    /**
     * So many guesses a second, however long they are answered; and at equal distances between them
     * somebody who has a card.
     */
    Heard play(int guesses, int perSecond) throws InterruptedException, ExecutionException {
        var cards = cards();
        var people = new ArrayList<Future<Guess.Answer>>();
        var answers = new ArrayList<Future<Guess.Answer>>();
        var together = new Semaphore(AT_ONCE);
        var began = System.nanoTime();
        try (var clients = new LoopbackClients();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < guesses; i++) {
                waitUntil(began + i * 1_000_000_000L / perSecond);
                if (people.size() * (long) guesses <= i * (long) cards.size()) {
                    var card = cards.get(people.size());
                    var client = clients.from(card.from());
                    people.add(threads.submit(() -> sitDown(client, card)));
                }
                var guess = guess(i);
                var client = clients.from(guess.from());
                together.acquire();
                answers.add(
                        threads.submit(
                                () -> {
                                    try {
                                        return guess.send(client, server);
                                    } finally {
                                        together.release();
                                    }
                                }));
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Heard(all(answers), all(people), took);
    }

    private static List<Guess.Answer> all(List<Future<Guess.Answer>> futures)
            throws InterruptedException, ExecutionException {
        var answers = new ArrayList<Guess.Answer>();
        for (var future : futures) {
            answers.add(future.get());
        }
        return answers;
    }

    private static void waitUntil(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Half of them from where the hall is; some say nothing of their device. */
    private Guess guess(int i) {
        var from = i % 2 == 0 ? HALL : "127.0.0." + (2 + i % ADDRESSES);
        var device = "guesser-of-codes-" + i / 8 % devices;
        var contest = contests.get(i / 7 % contests.size());
        return switch (i % 8) {
            case 0 -> new Guess(from, "", code(i), Map.of());
            case 1, 4 -> new Guess(from, "", nowhere, Map.of());
            case 2 ->
                    new Guess(
                            from,
                            device,
                            contest.code(),
                            Map.of("ticket", UUID.randomUUID().toString()));
            case 3 -> new Guess(from, device, contest.code(), lucky(i, contest));
            default -> new Guess(from, device, code(i), Map.of());
        };
    }

    /** What somebody tries who has found a lobby: to look, a chair, a name, the first ticket. */
    private static Map<String, Object> lucky(int i, ContestWithCards contest) {
        return switch (i / 8 % 4) {
            case 0 -> Map.of();
            case 1 -> Map.of("seat", 1 + i % contest.tickets().size());
            case 2 -> Map.of("unit", 1);
            default -> Map.of("ticket", "1");
        };
    }

    /** One after the other, through all that there are. */
    private static String code(int i) {
        return "%06d".formatted((i * 10 + 7) % CODES);
    }

    /** Finds the contest and takes the seat of the card. */
    private Guess.Answer sitDown(HttpClient client, Guess card)
            throws IOException, InterruptedException {
        var room =
                new Guess(card.from(), card.device(), card.code(), Map.of()).send(client, server);
        var seat = card.send(client, server);
        var after = room.after().plus(seat.after());
        return new Guess.Answer(card, seat.status(), seat.body(), after);
    }

    private List<Guess> cards() {
        return contests.stream()
                .flatMap(
                        contest ->
                                contest.tickets().stream()
                                        .map(ticket -> card(contest.code(), ticket)))
                .toList();
    }

    private static Guess card(String code, String ticket) {
        return new Guess(HALL, UUID.randomUUID().toString(), code, Map.of("ticket", ticket));
    }
}
