package vn.chuongvang.rehearsal.fuzz;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.Sockets;
import vn.chuongvang.rehearsal.client.Traffic;
import vn.chuongvang.rehearsal.person.People;
import vn.chuongvang.rehearsal.server.ContestWish;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ProcessMemory;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.rehearsal.server.Staging;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends the frames of a plan to a running server, at contests made for it, and sees it survive. */
public final class FuzzRun {
    /** Arguments of a server that hears everything: its limit of messages is tested elsewhere. */
    public static final List<String> ATTENTIVE =
            List.of(
                    "--chuongvang.gateway.per-second=1000000",
                    "--chuongvang.gateway.burst=1000000");

    private static final Logger LOG = LoggerFactory.getLogger(FuzzRun.class);
    private static final int VISITORS = 12;
    private static final int SEATS = 60;
    private static final long FRAMES_PER_CONTEST = 40_000;
    private static final int PATIENCE_S = 25;
    private static final long MOST_GROWTH = 96L << 20;

    private final ServerProcess server;
    private final HostAccount account;
    private final FuzzPlan plan;
    private final Witness witness = new Witness();
    private final Traffic traffic = new Traffic();
    private int contests;

    public FuzzRun(ServerProcess server, HostAccount account, FuzzPlan plan) {
        this.server = server;
        this.account = account;
        this.plan = plan;
    }

    /** Returns when all frames are sent, or nobody is left to send them to. */
    public FuzzReport play(LogWatch log) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long before = ProcessMemory.liveHeap(server.pid()).orElse(0L);
        try (var crowd = new Crowd(server.webSocket());
                var watchers = new Sockets(URI.create(server.webSocket() + "/watch"))) {
            while (isOn(plan.frames())) {
                try (var contest = stage(crowd)) {
                    // What a busy machine says of ninety claims at once is not of frames.
                    log.listenFor(this);
                    long until = Math.min(plan.frames(), witness.frames() + FRAMES_PER_CONTEST);
                    visit(contest, crowd.sockets(), watchers, until);
                }
            }
        }
        return report(before, System.nanoTime() - start);
    }

    private boolean isOn(long until) {
        return witness.frames() < until && server.isAlive();
    }

    private AttackedContest stage(Crowd crowd) throws IOException, InterruptedException {
        var people = People.read();
        long seed = plan.seed() + contests++;
        var ready =
                Staging.stage(
                        account,
                        new ContestWish(
                                "Fuzz " + seed,
                                people.organiser(),
                                "WARD",
                                SEATS,
                                0,
                                people.units(),
                                people.names(SEATS, new SplittableRandom(seed)),
                                Map.of("section.readSeconds", 1, "section.answerSeconds", 3)));
        LOG.info("contest {} from {} frames on", contests, witness.frames());
        return new AttackedContest(account, ready, account.screenToken(ready.id()), crowd, witness);
    }

    private void visit(AttackedContest contest, Sockets seats, Sockets stands, long until) {
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < VISITORS; i++) {
                visitors.execute(
                        () -> {
                            while (isOn(until)) {
                                visit(contest, seats, stands);
                            }
                        });
            }
        }
    }

    private void visit(AttackedContest contest, Sockets seats, Sockets stands) {
        long seed = plan.seed() + witness.next();
        var random = new SplittableRandom(seed);
        var as = Audience.values()[random.nextInt(Audience.values().length)];
        try {
            var pass = contest.pass(as, random).get(PATIENCE_S, TimeUnit.SECONDS);
            var visit = new Visit(seed, random, pass, contest, plan.examples());
            var sockets = as == Audience.SPECTATOR ? stands : seats;
            sockets.connect(sockets.loop(), visit, traffic);
            try {
                witness.sent(visit.ended().get(PATIENCE_S, TimeUnit.SECONDS));
            } catch (TimeoutException _) {
                witness.fault(Fault.UNANSWERED, seed, as + " hears nothing");
                visit.leave();
            }
        } catch (ExecutionException | TimeoutException e) {
            witness.fault(Fault.UNANSWERED, seed, "no pass: " + e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is printed now belongs to a visit not long ago. */
    void logged(String line) {
        long near = plan.seed() + Math.max(0, witness.visits() - VISITORS);
        witness.fault(Fault.LOGGED, near, line);
    }

    private FuzzReport report(long before, long nanos) throws IOException, InterruptedException {
        long after = before;
        if (server.isAlive()) {
            after = ProcessMemory.liveHeap(server.pid()).orElse(0L);
        } else {
            witness.fault(Fault.GONE, server.lastOutput());
        }
        if (after - before > MOST_GROWTH) {
            witness.fault(Fault.MEMORY, "live objects grew by " + (after - before) + " bytes");
        }
        return new FuzzReport(plan.seed(), contests, witness, nanos, before, after);
    }
}
