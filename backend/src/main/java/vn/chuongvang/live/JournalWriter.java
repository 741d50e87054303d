package vn.chuongvang.live;

import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Writes a room's batches, one at a time, on the room's own thread.
 *
 * <p>When an append fails, nobody knows whether it is on disk. Then the journal's end is asked for
 * until it answers: the room is the only writer, so its position tells. Nothing is written twice,
 * because an append names the position that it follows.
 */
final class JournalWriter {

    /** What became of a batch. */
    enum Outcome {
        ON_DISK,
        /** The database does not answer; the batch may be on disk or not. */
        UNKNOWN,
        /** The database answers and will never take it: a bug of ours. */
        IMPOSSIBLE
    }

    /** Somebody else writes this journal now. */
    static final class Fenced extends RuntimeException {}

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    static final Duration STATEMENT = Duration.ofSeconds(2);
    static final Duration PROBE = Duration.ofSeconds(1);

    /** Jitter: many rooms must not come back at the same moment. */
    private static final Duration AGAIN = Duration.ofMillis(100);

    private static final Duration JITTER = Duration.ofMillis(150);

    private final OwnedJournal journal;
    private final ServerClock clock;
    private final LiveSettings settings;
    private final Waiting waiting;

    private final BooleanSupplier supplanted;

    private volatile Tenure tenure;

    /**
     * @param supplanted whether it was heard that somebody else writes this journal now. Only asked
     *     while the database does not say so itself
     */
    JournalWriter(RoomTools tools, Tenure tenure, BooleanSupplier supplanted) {
        this.supplanted = supplanted;
        this.journal = tools.journal();
        this.clock = tools.clock();
        this.settings = tools.settings();
        this.waiting = tools.waiting();
        this.tenure = tenure;
    }

    Tenure tenure() {
        return tenure;
    }

    /** Tries until it is on disk, for as long as the settings' patience with the database. */
    Outcome write(long lastSeq, List<JournalRow> rows) {
        var end = clock.now().plus(settings.storagePatience());
        do {
            try {
                return append(lastSeq, rows);
            } catch (Fenced e) {
                throw e;
            } catch (RuntimeException e) {
                if (isImpossible(e)) {
                    LOG.error("contest {}: a batch is impossible", tenure.contest(), e);
                    return Outcome.IMPOSSIBLE;
                }
                LOG.debug("contest {}: append failed: {}", tenure.contest(), e.toString());
                yieldIfSupplanted();
                pause();
            }
        } while (clock.now().isBefore(end));
        return Outcome.UNKNOWN;
    }

    private Outcome append(long lastSeq, List<JournalRow> rows) {
        var asked = clock.timer();
        var time = await(journal.append(tenure, lastSeq, rows, settings.lease()), STATEMENT);
        if (time != null) {
            clock.observe(asked, time);
            return Outcome.ON_DISK;
        }
        // Nothing was written: fenced, or an append before, whose outcome was unknown, arrived.
        if (isOnDisk(lastSeq, rows)) {
            return Outcome.ON_DISK;
        }
        throw new Fenced();
    }

    /** Waits until the database answers; then, for certain, whether the batch is on disk. */
    boolean awaitBack(long lastSeq, List<JournalRow> rows) {
        while (true) {
            try {
                var retaken = await(journal.retake(tenure, settings.lease()), PROBE);
                if (retaken == null) {
                    throw new Fenced();
                }
                tenure = retaken;
                return isOnDisk(lastSeq, rows);
            } catch (Fenced e) {
                throw e;
            } catch (RuntimeException e) {
                yieldIfSupplanted();
                pause();
            }
        }
    }

    /** What was sent and not answered comes too late: its epoch is over. */
    private void yieldIfSupplanted() {
        if (supplanted.getAsBoolean()) {
            throw new Fenced();
        }
    }

    /** Whether the database answers now. */
    boolean isReachable(long lastSeq) {
        try {
            isOnDisk(lastSeq, List.of());
            return true;
        } catch (Fenced e) {
            throw e;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Lets the next owner come at once. When the database is away, its lease runs out instead. */
    void release() {
        try {
            await(journal.release(tenure), STATEMENT);
        } catch (RuntimeException e) {
            LOG.warn("contest {}: not released: {}", tenure.contest(), e.toString());
        }
    }

    private boolean isOnDisk(long lastSeq, List<JournalRow> rows) {
        var end = await(journal.end(tenure), PROBE);
        if (end == null) {
            throw new Fenced();
        }
        if (end.seq() == lastSeq) {
            return false;
        }
        if (!rows.isEmpty() && rows.getLast().hash().equals(end.hash())) {
            return true;
        }
        LOG.error("contest {}: the journal ends at {}", tenure.contest(), end.seq());
        throw new Fenced();
    }

    private static boolean isImpossible(RuntimeException failure) {
        return switch (failure) {
            case R2dbcDataIntegrityViolationException _, R2dbcBadGrammarException _ -> true;
            case R2dbcException e -> e.getSqlState() != null && e.getSqlState().startsWith("22");
            default -> false;
        };
    }

    private static <T> @Nullable T await(Mono<T> answer, Duration patience) {
        return answer.block(patience);
    }

    private void pause() {
        try {
            waiting.pause(AGAIN, JITTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
