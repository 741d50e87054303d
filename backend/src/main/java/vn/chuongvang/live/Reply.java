package vn.chuongvang.live;

import vn.chuongvang.contest.Refusal;

import java.time.Instant;
import java.util.List;

/** What became of a command. Nothing is said before it is on disk. */
public sealed interface Reply {

    /**
     * On disk.
     *
     * @param facts that followed, in order; an answer after the grace is one too, kept as evidence
     * @param controlSeq the seq of the last act of staff, this one included
     */
    record Committed(List<Recorded> facts, long controlSeq) implements Reply {
        public Committed {
            facts = List.copyOf(facts);
        }
    }

    /** A resend of an answer that is on disk already: its first receipt again. */
    record Repeated(Receipt first) implements Reply {}

    /** Against the rules of the contest as it stands. */
    record Refused(Refusal reason, List<String> details, long controlSeq) implements Reply {
        public Refused {
            details = List.copyOf(details);
        }
    }

    /** The member of staff had not seen the last act, or clicked twice: nothing was done. */
    record Stale(long controlSeq) implements Reply {}

    /** Only for staff: the database is away, nothing was done and nothing will be. */
    record StorageAway(Instant since) implements Reply {}

    /** A bug of ours: nothing was done. */
    record Failed() implements Reply {}

    /** The room is no longer here; whether it was done, its next home will tell. */
    record Gone() implements Reply {}
}
