package vn.chuongvang.live;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One contest's journal and its owner's row, with what the statements of {@link PostgresJournal}
 * do.
 */
class SimulatedDatabase {

    static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private final ContestId contest;
    private final Agenda agenda;
    private final List<JournalRow> rows = new ArrayList<>();
    private final Set<AnswerKey> answers = new HashSet<>();

    private @Nullable String owner;
    private long epoch;
    private long lastSeq;
    private Instant leaseUntil = NOON;
    private Instant aliveAt = NOON;
    private Duration turned = Duration.ZERO;

    SimulatedDatabase(ContestId contest, Agenda agenda) {
        this.contest = contest;
        this.agenda = agenda;
    }

    final List<JournalRow> rows() {
        return rows;
    }

    /** {@code clock_timestamp()}. */
    final Instant clock() {
        return NOON.plusNanos(agenda.now()).plus(turned);
    }

    /** Somebody sets the machine's clock. */
    final void turnClock(Duration by) {
        turned = turned.plus(by);
    }

    final @Nullable Tenure acquire(String taker, Duration lease) {
        var now = clock();
        if (owner != null && !leaseUntil.isBefore(now)) {
            return null;
        }
        owner = taker;
        epoch++;
        leaseUntil = now.plus(lease);
        return new Tenure(contest, taker, epoch, lastSeq, aliveAt, now);
    }

    final @Nullable Tenure retake(Tenure tenure, Duration lease) {
        var isNear = epoch == tenure.epoch() || epoch == tenure.epoch() + 1;
        if (!tenure.owner().equals(owner) || !isNear) {
            return null;
        }
        epoch = tenure.epoch() + 1;
        leaseUntil = clock().plus(lease);
        return new Tenure(contest, tenure.owner(), epoch, lastSeq, aliveAt, clock());
    }

    @Nullable Instant append(Tenure tenure, long after, List<JournalRow> batch, Duration lease) {
        if (!holds(tenure) || after != lastSeq) {
            return null;
        }
        return write(batch, lease);
    }

    /** Rows in a gap or answers with the same key are refused as a whole. */
    final Instant write(List<JournalRow> batch, Duration lease) {
        for (var row : batch) {
            if (row.answer() != null && answers.contains(row.answer())) {
                throw new R2dbcDataIntegrityViolationException("an answer twice: " + row.answer());
            }
        }
        for (var row : batch) {
            rows.add(row);
            if (row.answer() != null) {
                answers.add(row.answer());
            }
        }
        lastSeq += batch.size();
        stayAlive(lease);
        return clock();
    }

    final @Nullable JournalEnd end(Tenure tenure) {
        return holds(tenure)
                ? new JournalEnd(lastSeq, rows.isEmpty() ? null : rows.getLast().hash())
                : null;
    }

    final Renewal renew(String who, Holding holding, Duration lease) {
        if (!who.equals(owner) || !holding.kept().contains(contest)) {
            return new Renewal(clock(), Set.of());
        }
        leaseUntil = clock().plus(lease);
        aliveAt = holding.served().contains(contest) ? clock() : aliveAt;
        return new Renewal(clock(), Set.of(contest));
    }

    final void release(Tenure tenure) {
        if (holds(tenure)) {
            stayAlive(Duration.ZERO);
            owner = null;
        }
    }

    final boolean holds(Tenure tenure) {
        return tenure.owner().equals(owner) && tenure.epoch() == epoch;
    }

    private void stayAlive(Duration lease) {
        aliveAt = clock();
        leaseUntil = aliveAt.plus(lease);
    }
}
