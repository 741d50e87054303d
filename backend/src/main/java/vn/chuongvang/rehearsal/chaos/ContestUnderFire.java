package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.check.BoardInRedis;
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
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** One contest with its phones and its host, which goes on whatever is done to the servers. */
final class ContestUnderFire implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PRESSED = Duration.ofSeconds(2);
    private static final Duration PACE = Duration.ofMillis(300);
    private static final int ENTER_PER_SECOND = 1_000;

    private final Arena arena;
    private final ReadyContest contest;
    private final SplittableRandom random;
    private final Crowd crowd;
    private final Watch watch = new Watch(BigButton.PLAIN);
    private final SimulatedHost host;
    private int round;

    ContestUnderFire(
            Arena arena,
            HostAccount account,
            ReadyContest contest,
            Function<SplittableRandom, Persona> personas,
            long seed) {
        this.arena = arena;
        this.contest = contest;
        this.random = new SplittableRandom(seed);
        this.crowd = new Crowd(arena.webSocket());
        crowd.seat(contest.passes(), personas, seed);
        this.host =
                new SimulatedHost(crowd, () -> account.pass(contest.code()), watch, PACE, watch);
    }

    String id() {
        return contest.id();
    }

    Crowd crowd() {
        return crowd;
    }

    int phones() {
        return contest.passes().size();
    }

    /** Of the question that was asked last. */
    int round() {
        return round;
    }

    /** All phones come in, then the host. */
    void enter() throws TimeoutException {
        crowd.enter(ENTER_PER_SECOND);
        awaitAll("at the start");
        host.enter();
    }

    /** The next question that takes answers; empty when the contest has ended. */
    Optional<Wire.Question> nextQuestion() throws InterruptedException, TimeoutException {
        var asked = watch.nextQuestion(round, PATIENCE);
        asked.ifPresent(question -> round = question.round());
        return asked;
    }

    /** Somewhere between the opening and the lock. */
    void sleepInto(Wire.Question asked) throws InterruptedException {
        long window = asked.closesAt() - asked.opensAt();
        long at = asked.opensAt() + random.nextLong(window);
        TimeUnit.MILLISECONDS.sleep(Math.max(0, at - System.currentTimeMillis()));
    }

    /** What the console showed of a database that is back, once it goes on or patience ends. */
    Outage outage(Away away) {
        try {
            watch.await("the clock to go", seen -> seen.paused() == null, PATIENCE);
        } catch (TimeoutException _) {
            // It never went on: that is what the figures say.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return watch.outage(away);
    }

    /** What the console showed until now is of no interest. */
    void forget() {
        watch.forget();
    }

    /** Returns between two questions, or when the contest has ended. */
    void hold() throws InterruptedException, TimeoutException {
        watch.hold();
        do {
            watch.awaitBetween(PATIENCE);
            // The host may have pressed just before: then the next question is on its way.
            TimeUnit.MILLISECONDS.sleep(PRESSED.toMillis());
        } while (!watch.isBetween());
    }

    /** After {@link #hold}. */
    void goOn() {
        watch.goOn();
        host.wake();
    }

    /**
     * The last kill falls between two questions: what is shown now is a replay and nothing else.
     */
    Findings checkAfterReplay()
            throws IOException, InterruptedException, TimeoutException, SQLException {
        var lived = board();
        watch.forget();
        arena.startAnew();
        return check(lived);
    }

    /** The servers live on; only the phones and the console come anew. */
    Findings checkAsItStands()
            throws IOException, InterruptedException, TimeoutException, SQLException {
        watch.forget();
        crowd.cut();
        host.cut();
        return check(board());
    }

    /**
     * @param lived the leaderboard before anything was made anew; empty when nobody looks at it
     */
    private Findings check(Optional<BoardInRedis.Shown> lived)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        ServerMessage.Console console = watch.awaitBetween(PATIENCE);
        awaitAll("at the end");
        var view = HostView.of(watch.awaitRoster(PATIENCE), console.floor(), crowd.keys().all());
        // First what was told: it must be on disk by then.
        var testimonies = crowd.testimonies();
        try (var database = arena.connect()) {
            var journal = JournalOnDisk.read(database, contest.id());
            var findings = Checker.check(journal, testimonies, view);
            if (arena.redis().isEmpty()) {
                return findings;
            }
            return findings.and(Checker.checkBoard(journal, view, right(lived)))
                    .and(Checker.checkBoard(journal, view, right(board())));
        }
    }

    private static Map<Integer, Integer> right(Optional<BoardInRedis.Shown> board) {
        return board.map(BoardInRedis.Shown::right).orElse(Map.of());
    }

    /** Once it shows the last question; empty when that does not come, or nobody gets there. */
    private Optional<BoardInRedis.Shown> board()
            throws IOException, InterruptedException, SQLException {
        var redis = arena.redis();
        if (redis.isEmpty()) {
            return Optional.empty();
        }
        try (var database = arena.connect()) {
            return new BoardInRedis(redis.get(), contest.id()).awaitLast(database, PATIENCE);
        }
    }

    private void awaitAll(String when) throws TimeoutException {
        int in = crowd.awaitIn(PATIENCE);
        if (in < phones()) {
            throw new TimeoutException(when + " only " + in + " phones were in");
        }
    }

    @Override
    public void close() {
        host.leave();
        crowd.close();
    }
}
