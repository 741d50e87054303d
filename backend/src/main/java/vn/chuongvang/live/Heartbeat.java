package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells the database twice a second that this server lives, measures its clock on the way, and
 * notices when it falls silent.
 */
final class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private static final Duration START = Duration.ofSeconds(10);

    private final OwnedJournal journal;
    private final ServerClock clock;
    private final StorageWatch watch;
    private final LiveSettings settings;
    private final String owner;
    private final Supplier<Holding> holding;
    private final Consumer<ContestId> lost;

    private @Nullable Thread thread;
    private @Nullable Instant failingSince;

    /**
     * @param lost told of what was kept and is somebody else's: a server that was stopped for a
     *     while may have nothing to write, and would not find out
     */
    Heartbeat(
            OwnedJournal journal,
            ServerClock clock,
            StorageWatch watch,
            LiveSettings settings,
            String owner,
            Supplier<Holding> holding,
            Consumer<ContestId> lost) {
        this.journal = journal;
        this.clock = clock;
        this.watch = watch;
        this.settings = settings;
        this.owner = owner;
        this.holding = holding;
        this.lost = lost;
    }

    /** Measures the clock first: nothing may be timed before. */
    void start() {
        measureWell();
        thread = Thread.ofVirtual().name("heartbeat").start(this::run);
    }

    void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(2));
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(settings.heartbeat());
                beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One sign of life. */
    void beat() {
        var began = clock.now();
        try {
            measure(settings.storagePatience());
            failingSince = null;
            watch.answered();
        } catch (RuntimeException e) {
            var since = failingSince == null ? began : failingSince;
            failingSince = since;
            LOG.debug("no sign of life: {}", e.toString());
            if (!clock.now().isBefore(since.plus(settings.storagePatience()))) {
                watch.silent(since);
            }
        }
    }

    /**
     * The quickest of several: the first one opens a connection and would set the clock wrong by
     * half of what that takes, for as long as the clock needs to make up for it slowly.
     */
    void measureWell() {
        ask(START);
        var best = Long.MAX_VALUE;
        Runnable observe = () -> {};
        for (var n = 0; n < 5; n++) {
            var asked = clock.timer();
            var time = ask(START);
            var answered = clock.timer();
            if (answered - asked < best) {
                best = answered - asked;
                observe = () -> clock.observe(asked, answered, time);
            }
        }
        observe.run();
    }

    private void measure(Duration patience) {
        var asked = clock.timer();
        clock.observe(asked, ask(patience));
    }

    private Instant ask(Duration patience) {
        var held = holding.get();
        var renewal = journal.renew(owner, held, settings.lease()).block(patience);
        if (renewal == null) {
            throw new IllegalStateException("the database told no time");
        }
        held.kept().stream().filter(id -> !renewal.owned().contains(id)).forEach(lost);
        return renewal.time();
    }
}
