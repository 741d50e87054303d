package vn.chuongvang.live;

import vn.chuongvang.contest.RoundNumber;

import java.time.Duration;
import java.time.Instant;

/** What a room's loop works on, in order. */
sealed interface Letter
        permits Submission, Letter.Prepare, Letter.CloseDue, Letter.Hold, Letter.GiveBack {

    /** The first fact of a journal. */
    record Prepare(StoredContest contest) implements Letter {}

    /** A deadline and its grace are over. */
    record CloseDue(RoundNumber round) implements Letter {}

    /** The clock stands since then, if a question is open, until the time is given back. */
    record Hold(Instant since, String reason) implements Letter {}

    /**
     * The clock stood since then, and goes on now.
     *
     * @param atLeast what must be left to answer, so that phones find their way back first
     */
    record GiveBack(Instant since, String reason, Duration atLeast) implements Letter {

        GiveBack and(GiveBack other) {
            return new GiveBack(
                    since.isBefore(other.since) ? since : other.since,
                    reason,
                    atLeast.compareTo(other.atLeast) > 0 ? atLeast : other.atLeast);
        }
    }
}
