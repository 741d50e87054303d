package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.client.LoopbackClients;
import vn.chuongvang.rehearsal.server.ContestWithCards;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Programs go through contest codes and tickets while whoever has a card comes in (S9). */
final class GuessStorm {

    private static final int AT_ONCE = 2_000;
    private static final int CODES = 1_000_000;

    /** Has no divisor with {@link #CODES}, so that none comes twice. */
    private static final long CODES_APART = 7_919;

    private static final int ADDRESSES = 20;

    /** Where the people are, and half of the guessers. */
    static final String HALL = "127.0.0.1";

    private final URI server;
    private final List<ContestWithCards> contests;
    private final List<Guess> cards;
    private final int devices;
    private final String nowhere;

    /**
     * @param answers to guesses, in no order
     * @param people what each was answered at last, in the order in which they came; after how long
     *     they sat
     * @param sent how long it took to send all guesses
     */
    record Heard(List<Guess.Answer> answers, List<Guess.Answer> people, Duration sent) {}

    /**
     * @param server its root
     * @param contests whose cards nobody has come with
     * @param devices that the guessers say they are
     */
    GuessStorm(URI server, List<ContestWithCards> contests, int devices) {
        this.server = server;
        this.contests = List.copyOf(contests);
        this.cards = contests.stream().flatMap(GuessStorm::cards).toList();
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
     * So many guesses a second, as long as no more than 2,000 wait for their answers; and at equal
     * distances of the time that this should take somebody who has a card, whatever becomes of the
     * guesses.
     */
    Heard play(int guesses, int perSecond) throws InterruptedException, ExecutionException {
        var began = System.nanoTime();
        var distance = guesses * 1_000_000_000L / perSecond / cards.size();
        try (var clients = new LoopbackClients();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people =
                    IntStream.range(0, cards.size())
                            .mapToObj(
                                    n ->
                                            threads.submit(
                                                    () ->
                                                            sitDown(
                                                                    clients,
                                                                    cards.get(n),
                                                                    began + n * distance)))
                            .toList();
            var answers = guess(guesses, perSecond, began, clients, threads);
            var sent = Duration.ofNanos(System.nanoTime() - began);
            return new Heard(all(answers), all(people), sent);
        }
    }

    private List<Future<Guess.Answer>> guess(
            int guesses,
            int perSecond,
            long began,
            LoopbackClients clients,
            ExecutorService threads)
            throws InterruptedException {
        var answers = new ArrayList<Future<Guess.Answer>>();
        var together = new Semaphore(AT_ONCE);
        for (int i = 0; i < guesses; i++) {
            waitUntil(began + i * 1_000_000_000L / perSecond);
            var guess = guess(i);
            together.acquire();
            answers.add(
                    threads.submit(
                            () -> {
                                try {
                                    return guess.send(clients.from(guess.from()), server);
                                } finally {
                                    together.release();
                                }
                            }));
        }
        return answers;
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
        var from = i % 2 == 0 ? HALL : "127.0.0." + (2 + i / 2 % ADDRESSES);
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

    /** Each another one, all over those that there are. */
    private static String code(int i) {
        return "%06d".formatted(i * CODES_APART % CODES);
    }

    /** Finds the contest and takes the seat of the card. */
    private Guess.Answer sitDown(LoopbackClients clients, Guess card, long due)
            throws InterruptedException {
        waitUntil(due);
        var client = clients.from(card.from());
        var room = new Guess(card.from(), card.device(), card.code(), Map.of());
        var found = room.send(client, server);
        if (found.status() != Guess.GRANTED) {
            return found;
        }
        var seat = card.send(client, server);
        return new Guess.Answer(card, seat.status(), seat.body(), found.after().plus(seat.after()));
    }

    private static Stream<Guess> cards(ContestWithCards contest) {
        return contest.tickets().stream().map(ticket -> card(contest.code(), ticket));
    }

    private static Guess card(String code, String ticket) {
        return new Guess(HALL, UUID.randomUUID().toString(), code, Map.of("ticket", ticket));
    }
}
