package vn.chuongvang.rehearsal.fuzz;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.rehearsal.client.BigButton;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.SimulatedHost;
import vn.chuongvang.rehearsal.client.Testimony;
import vn.chuongvang.rehearsal.person.People;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.server.ContestWish;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.rehearsal.server.Staging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server of its own, an attack, and people who play elsewhere on it meanwhile. */
public final class FuzzShow implements AutoCloseable {
    private static final int PLAYERS = 100;
    private static final int ENTER_PER_SECOND = 500;
    private static final int CALM_S = 20;
    private static final Duration PACE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LONGEST_QUESTION_MS = 15_000;
    private static final long LAST_TAPS_MS = 1_000;
    private static final long LAST_TICKS_MS = 15_000;

    private final LogWatch log = new LogWatch();
    private final ServerProcess server;
    private final HostAccount account;
    private int contests;

    /**
     * @param data an empty folder
     */
    public FuzzShow(Path data) throws IOException, InterruptedException {
        this.server = new ServerProcess(data, 0, List.of(), FuzzRun.ATTENTIVE, log);
        server.start();
        this.account = HostAccount.first(server);
    }

    /** First a while of peace for comparison, then the attack. */
    public FuzzReport play(FuzzPlan plan) throws IOException, InterruptedException {
        var peace = peace();
        var over = new CompletableFuture<Void>();
        var attack =
                CompletableFuture.supplyAsync(
                        () -> attacked(plan, over), task -> Thread.ofVirtual().start(task));
        var meanwhile = others(over);
        return attack.join().and(peace, meanwhile);
    }

    /** Long enough for a comparison, also where the machine is busy. */
    private Others peace() throws IOException, InterruptedException {
        Others peace;
        do {
            peace =
                    others(
                            new CompletableFuture<Void>()
                                    .completeOnTimeout(null, CALM_S, TimeUnit.SECONDS));
        } while (peace.waits().count() < PLAYERS);
        return peace;
    }

    private FuzzReport attacked(FuzzPlan plan, CompletableFuture<Void> over) {
        try {
            return new FuzzRun(server, account, plan).play(log);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            over.complete(null);
        }
    }

    /** Contest after contest until {@code over}. */
    private Others others(CompletableFuture<Void> over) throws IOException, InterruptedException {
        List<Testimony> testimonies = new ArrayList<>();
        while (!over.isDone()) {
            testimonies.addAll(played(over));
        }
        return Others.of(testimonies);
    }

    private List<Testimony> played(CompletableFuture<Void> over)
            throws IOException, InterruptedException {
        var people = People.read();
        long seed = ++contests;
        var ready =
                Staging.stage(
                        account,
                        new ContestWish(
                                people.title(),
                                people.organiser(),
                                "WARD",
                                PLAYERS,
                                0,
                                people.units(),
                                people.names(PLAYERS, new SplittableRandom(seed)),
                                Map.of("section.readSeconds", 1, "section.answerSeconds", 6)));
        try (var crowd = new Crowd(server.webSocket())) {
            crowd.seat(ready.passes(), Persona::steady, seed);
            crowd.enter(ENTER_PER_SECOND);
            crowd.awaitIn(PATIENCE);
            var end = new CompletableFuture<Void>();
            var host =
                    new SimulatedHost(
                            crowd,
                            () -> account.pass(ready.code()),
                            BigButton.PLAIN,
                            PACE,
                            message -> {
                                if (message instanceof ServerMessage.Console console
                                        && console.phase().equals("FINISHED")) {
                                    end.complete(null);
                                }
                            });
            host.enter();
            CompletableFuture.anyOf(end, over).join();
            host.leave();
            awaitTicks(crowd);
            return crowd.testimonies();
        }
    }

    /**
     * Whoever is still thinking answers, and hears of it; a question may open in the last moment.
     */
    private static void awaitTicks(Crowd crowd) throws InterruptedException {
        long start = System.currentTimeMillis();
        long end;
        do {
            TimeUnit.MILLISECONDS.sleep(200);
            end = Math.clamp(crowd.tally().closesAt(), start, start + LONGEST_QUESTION_MS);
        } while (isAwaited(crowd, end, System.currentTimeMillis()));
    }

    private static boolean isAwaited(Crowd crowd, long end, long now) {
        return now < end + LAST_TAPS_MS
                || now < end + LAST_TICKS_MS && Others.of(crowd.testimonies()).silent() > 0;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
