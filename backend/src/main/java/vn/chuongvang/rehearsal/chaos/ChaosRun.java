package vn.chuongvang.rehearsal.chaos;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.check.Checker;
import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.check.HostView;
import vn.chuongvang.rehearsal.check.JournalOnDisk;
import vn.chuongvang.rehearsal.client.BigButton;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.SimulatedHost;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ReadyContest;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One contest under fire: plays it, kills the server in mid-question, checks the end. */
final class ChaosRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChaosRun.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PACE = Duration.ofMillis(300);
    private static final int ENTER_PER_SECOND = 1_000;

    private final Arena arena;
    private final ReadyContest contest;
    private final SplittableRandom random;
    private final Crowd crowd;
    private final Watch watch = new Watch(BigButton.PLAIN);
    private final SimulatedHost host;
    private final List<Revival> revivals = new ArrayList<>();

    ChaosRun(Arena arena, HostAccount account, ReadyContest contest, long seed) {
        this.arena = arena;
        this.contest = contest;
        this.random = new SplittableRandom(seed);
        this.crowd = new Crowd(arena.webSocket());
        crowd.seat(contest.passes(), Persona::steady, seed);
        this.host =
                new SimulatedHost(crowd, () -> account.pass(contest.code()), watch, PACE, watch);
    }

    List<Revival> revivals() {
        return List.copyOf(revivals);
    }

    /** Plays until so many kills are done or the contest has ended, and checks. */
    Findings play(int kills)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        crowd.enter(ENTER_PER_SECOND);
        awaitAll("at the start");
        host.enter();
        int round = 0;
        while (revivals.size() < kills) {
            Optional<Wire.Question> asked = watch.nextQuestion(round, PATIENCE);
            if (asked.isEmpty()) {
                break;
            }
            round = asked.get().round();
            sleepInto(asked.get());
            revivals.add(killAndRevive(round));
            LOG.info("{}", revivals.getLast());
        }
        watch.hold();
        watch.awaitBetween(PATIENCE);
        return checkAfterReplay();
    }

    /** Somewhere between the opening and the lock. */
    private void sleepInto(Wire.Question asked) throws InterruptedException {
        long window = asked.closesAt() - asked.opensAt();
        long at = asked.opensAt() + random.nextLong(window);
        TimeUnit.MILLISECONDS.sleep(Math.max(0, at - System.currentTimeMillis()));
    }

    private Revival killAndRevive(int round)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        watch.forget();
        long restart = arena.strike(contest.id());
        long acks = crowd.tally().acks();
        long healthy = System.nanoTime();
        long firstAck = -1;
        long allBack = -1;
        long end = healthy + PATIENCE.toNanos();
        while (allBack < 0 && System.nanoTime() < end) {
            if (firstAck < 0 && crowd.tally().acks() > acks) {
                firstAck = millisSince(healthy);
            }
            if (crowd.in() == contest.passes().size()) {
                allBack = millisSince(healthy);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (allBack < 0) {
            throw new TimeoutException("only " + crowd.in() + " phones came back");
        }
        arena.heal();
        return new Revival(round, restart, firstAck, allBack);
    }

    /**
     * The last kill falls between two questions: what is shown now is a replay and nothing else.
     */
    private Findings checkAfterReplay()
            throws IOException, InterruptedException, TimeoutException, SQLException {
        watch.forget();
        arena.startAnew();
        ServerMessage.Console console = watch.await("the replay", _ -> true, PATIENCE);
        awaitAll("after the replay");
        var view = HostView.of(watch.awaitRoster(PATIENCE), console.floor(), crowd.keys().all());
        try (var database = arena.connect()) {
            return Checker.check(
                    JournalOnDisk.read(database, contest.id()), crowd.testimonies(), view);
        }
    }

    private void awaitAll(String when) throws TimeoutException {
        int in = crowd.awaitIn(PATIENCE);
        if (in < contest.passes().size()) {
            throw new TimeoutException(when + " only " + in + " phones were in");
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    @Override
    public void close() {
        host.leave();
        crowd.close();
    }
}
