package vn.chuongvang.rehearsal.chaos;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.gateway.message.Wire;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Strikes the servers of one contest in mid-question, and waits until all is well again. */
final class ChaosRun {

    private static final Logger LOG = LoggerFactory.getLogger(ChaosRun.class);

    private final Arena arena;
    private final ContestUnderFire contest;
    private final Consumer<Revival> revivals;
    private final Consumer<Outage> outages;

    /**
     * @param revivals hears of each blow
     * @param outages hears what the console showed when the database was away
     */
    ChaosRun(
            Arena arena,
            ContestUnderFire contest,
            Consumer<Revival> revivals,
            Consumer<Outage> outages) {
        this.arena = arena;
        this.contest = contest;
        this.revivals = revivals;
        this.outages = outages;
    }

    /** Plays until the rhythm is over or the contest has ended. */
    void play(Rhythm rhythm)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        contest.enter();
        while (!rhythm.isOver()) {
            Optional<Wire.Question> asked = contest.nextQuestion();
            if (asked.isEmpty()) {
                break;
            }
            if (rhythm.strikes()) {
                contest.sleepInto(asked.get());
                var revival = strikeAndRevive();
                LOG.info("{}", revival);
                revivals.accept(revival);
            }
        }
        contest.hold();
    }

    private Revival strikeAndRevive()
            throws IOException, InterruptedException, TimeoutException, SQLException {
        var crowd = contest.crowd();
        contest.forget();
        long restart = arena.strike(contest.id());
        if (arena.isDatabaseAway()) {
            // Only when it is back is anybody served: what comes after that is what counts.
            arena.heal();
            arena.lastAway().map(contest::outage).ifPresent(outages);
        }
        long acks = crowd.tally().acks();
        long healthy = System.nanoTime();
        long firstAck = -1;
        long allBack = -1;
        long end = healthy + ContestUnderFire.PATIENCE.toNanos();
        while (allBack < 0 && System.nanoTime() < end) {
            if (firstAck < 0 && crowd.tally().acks() > acks) {
                firstAck = millisSince(healthy);
            }
            if (crowd.in() == contest.phones()) {
                allBack = millisSince(healthy);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (allBack < 0) {
            throw new TimeoutException("only " + crowd.in() + " phones came back");
        }
        arena.heal();
        return new Revival(contest.round(), restart, firstAck, allBack);
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
