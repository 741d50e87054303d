package vn.chuongvang.standby;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.identity.HostPassword;
import vn.chuongvang.storage.StandbyStorage;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** A host's word, and then the copy becomes the database of a server. */
final class Takeover {

    /** What became of a host's word. */
    enum Outcome {
        TAKING_OVER,
        WRONG_PASSWORD,
        TOO_MANY_TRIES,
        /** Two main servers would be two truths. */
        MAIN_ANSWERS,
        NOT_CONFIRMED,
        FAILED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);

    /** Pairing refused clocks that are further apart than 20 s. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);

    /**
     * The other laptop owned the contests; its lease is by its clock. It cannot write here any
     * more.
     */
    private static final String RELEASE =
            """
            update contest_owner
               set owner = null, lease_until = clock_timestamp(),
                   alive_at = least(alive_at, clock_timestamp())
             where owner is not null
            """;

    private static final String ALIVE =
            """
            select coalesce(max((extract(epoch from alive_at) * 1000)::bigint), 0)
              from contest_owner
            """;

    private final MainLink link;
    private final StandbyStorage storage;
    private final Ear ear;
    private final Following following;
    private final HostPassword hosts = new HostPassword();
    private final CountDownLatch done = new CountDownLatch(1);
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Takeover(MainLink link, StandbyStorage storage, Ear ear, Following following) {
        this.link = link;
        this.storage = storage;
        this.ear = ear;
        this.following = following;
    }

    /** Returns when this laptop's data is its own. */
    void await() throws InterruptedException {
        done.await();
    }

    /**
     * @param confirmed the host says that the main laptop is dead or switched off
     */
    Outcome order(String name, String password, boolean confirmed) {
        oneAtATime.lock();
        try {
            if (done.getCount() == 0) {
                return Outcome.TAKING_OVER;
            }
            var refused = refusal(name, password, confirmed);
            if (refused != Outcome.TAKING_OVER) {
                return refused;
            }
            LOG.warn("taking over by order of host {}", name);
            awaitClock();
            storage.promote(RELEASE);
            TookOver.write(storage.path(), following.id());
            done.countDown();
            return Outcome.TAKING_OVER;
        } catch (IOException | SQLException e) {
            LOG.error("the take-over failed", e);
            return Outcome.FAILED;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Outcome refusal(String name, String password, boolean confirmed)
            throws IOException, SQLException {
        try (var connection = storage.connect()) {
            switch (hosts.check(connection, name, password)) {
                case WRONG -> {
                    return Outcome.WRONG_PASSWORD;
                }
                case TOO_MANY -> {
                    return Outcome.TOO_MANY_TRIES;
                }
                case RIGHT -> {}
            }
        }
        if (!confirmed) {
            return Outcome.NOT_CONFIRMED;
        }
        return !ear.isSilent() || link.greeting().isPresent()
                ? Outcome.MAIN_ANSWERS
                : Outcome.TAKING_OVER;
    }

    /** Facts must not go back in time: a clock that is behind the other's catches up first. */
    private void awaitClock() throws IOException, SQLException {
        long alive;
        try (var connection = storage.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(ALIVE)) {
            row.next();
            alive = row.getLong(1);
        }
        var wait = Math.min(alive - System.currentTimeMillis(), LONGEST_WAIT.toMillis());
        if (wait > 0) {
            try {
                Thread.sleep(wait);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
