package vn.chuongvang.standby;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.start.Messages;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Looks at the replication six times a second, and lets commits wait for the standby while it keeps
 * step and no longer than that.
 */
final class StepWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);
    private static final Duration LOOK = Duration.ofMillis(150);
    private static final Duration ASK_AWAY = Duration.ofSeconds(5);
    private static final int ANSWER_SECONDS = 3;

    private final MainDatabase database;
    private final Paired paired;
    private final InstantSource clock;
    private final Pace pace = new Pace();
    private final Thread thread;
    private volatile StandbyStatus status;
    private boolean waits;
    private long askedAway;

    StepWatch(MainDatabase database, Paired paired, InstantSource clock) {
        this.database = database;
        this.paired = paired;
        this.clock = clock;
        this.status = told(StandbyStatus.State.BEHIND, clock.millis(), 0);
        this.thread = Thread.ofPlatform().daemon().name("standby watch").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    StandbyStatus status() {
        return status;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = database.connect(ANSWER_SECONDS)) {
                // Whatever the connection before had told: begin from what is certain.
                MainDatabase.letGo(connection);
                waits = false;
                watch(connection);
            } catch (SQLException e) {
                LOG.debug("no look at the standby: {}", e.toString());
                show(StandbyStatus.State.BEHIND, status.behindMillis());
                sleep();
            }
        }
    }

    private void watch(Connection connection) throws SQLException {
        while (!Thread.currentThread().isInterrupted()) {
            var look = MainDatabase.look(connection);
            var verdict = pace.judge(System.nanoTime(), look.position(), look.seen());
            if (waits && !verdict.waits()) {
                MainDatabase.letGo(connection);
                waits = false;
            } else if (!waits && verdict.waits()) {
                MainDatabase.waitFor(connection);
                waits = true;
            }
            show(state(verdict), verdict.behind().toMillis());
            sleep();
        }
        MainDatabase.letGo(connection);
    }

    private StandbyStatus.State state(Pace.Verdict verdict) {
        if (verdict.inStep()) {
            return StandbyStatus.State.IN_STEP;
        }
        if (verdict.here()) {
            return StandbyStatus.State.BEHIND;
        }
        return hasTakenOver() ? StandbyStatus.State.TOOK_OVER : StandbyStatus.State.GONE;
    }

    /** Asked now and then, away from this thread: nobody may answer. */
    private boolean hasTakenOver() {
        var now = System.nanoTime();
        if (now - askedAway > ASK_AWAY.toNanos()) {
            askedAway = now;
            Thread.startVirtualThread(
                    () -> {
                        if (TookOver.isAt(paired.page(), paired.id())) {
                            show(StandbyStatus.State.TOOK_OVER, status.behindMillis());
                        }
                    });
        }
        return status.state() == StandbyStatus.State.TOOK_OVER;
    }

    private synchronized void show(StandbyStatus.State state, long behind) {
        var before = status;
        var since = before.state() == state ? before.since() : Long.valueOf(clock.millis());
        status = told(state, since, behind);
        if (before.state() != state) {
            LOG.warn(Messages.line("standby-state-" + state, List.of(paired.page())));
        }
    }

    private StandbyStatus told(StandbyStatus.State state, @Nullable Long since, long behind) {
        return new StandbyStatus(state, since, behind, paired.page());
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
