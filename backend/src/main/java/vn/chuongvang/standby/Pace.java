package vn.chuongvang.standby;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Judges from what PostgreSQL says of its standby whether commits may wait for it. Pure: no clock,
 * no database.
 */
final class Pace {

    /**
     * A commit that the standby has not confirmed for so long no longer waits. Shorter than the
     * journal's patience (1.5 s), so that a standby that dies pauses no contest.
     */
    static final Duration LET_GO = Duration.ofMillis(900);

    /** Commits wait again when the standby has been this close, {@link #TRUST} long. */
    static final Duration CLOSE = Duration.ofMillis(500);

    static final Duration TRUST = Duration.ofSeconds(1);

    /** It reports once a second; after so long without a word it is gone. */
    static final Duration SILENT = Duration.ofSeconds(4);

    /** More would only be kept while it is away. */
    private static final int MOST_PROBES = 50;

    /**
     * @param streaming it has caught up with what was there when it came
     * @param flushed position in the log up to which it has everything on disk
     * @param reported its own clock at its last report; only a change means something
     */
    record Seen(boolean streaming, long flushed, long reported) {}

    /**
     * @param waits whether commits are to wait for it
     * @param inStep every commit that is acknowledged now is on both disks
     * @param here it is there at all
     * @param behind age of the newest state that it is known to hold
     */
    record Verdict(boolean waits, boolean inStep, boolean here, Duration behind) {}

    private record Probe(long nanos, long position) {}

    private final Deque<Probe> unconfirmed = new ArrayDeque<>();
    private long confirmedAt;
    private long reported;
    private long reportedAt;
    private long closeSince;
    private long waitingSince;
    private boolean close;
    private boolean waiting;
    private boolean known;

    /**
     * @param nanos running time
     * @param position up to where the log is on this disk
     */
    Verdict judge(long nanos, long position, @Nullable Seen seen) {
        if (!known) {
            known = true;
            confirmedAt = nanos;
        }
        unconfirmed.add(new Probe(nanos, position));
        if (unconfirmed.size() > MOST_PROBES) {
            unconfirmed.removeFirst();
        }
        if (seen == null) {
            waiting = false;
            close = false;
            return verdict(nanos, false);
        }
        confirm(seen.flushed());
        if (seen.reported() != reported) {
            reported = seen.reported();
            reportedAt = nanos;
        }
        var behind = nanos - confirmedAt;
        var heard = nanos - reportedAt < SILENT.toNanos();
        if (!seen.streaming() || !heard || behind > CLOSE.toNanos()) {
            close = false;
        } else if (!close) {
            close = true;
            closeSince = nanos;
        }
        if (!seen.streaming() || !heard || behind > LET_GO.toNanos()) {
            waiting = false;
        } else if (!waiting && close && nanos - closeSince >= TRUST.toNanos()) {
            waiting = true;
            waitingSince = nanos;
        }
        return verdict(nanos, heard);
    }

    /** What waits is told only to new commits: those before it need a moment to arrive as well. */
    private Verdict verdict(long nanos, boolean here) {
        var settled = nanos - waitingSince >= TRUST.toNanos() && confirmedAt > waitingSince;
        return new Verdict(
                waiting, waiting && settled, here, Duration.ofNanos(nanos - confirmedAt));
    }

    private void confirm(long flushed) {
        while (!unconfirmed.isEmpty() && unconfirmed.peekFirst().position() <= flushed) {
            confirmedAt = unconfirmed.removeFirst().nanos();
        }
    }
}
