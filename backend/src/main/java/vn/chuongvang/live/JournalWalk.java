package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Contest;
import vn.chuongvang.contest.ContestState;

/** Goes along one journal, from a database or from a file, as far as it is sound. */
final class JournalWalk {

    private final ContestId contest;
    private final Hash rules;
    private final EventJson json;
    private final long sealedAt;

    private ContestState state = new ContestState.Empty();
    private long seq;
    private Hash head;
    private @Nullable Hash sealed;
    private Verification.@Nullable Broken broken;

    /**
     * @param rules hash of the rules' text as it was written down with the contest
     * @param sealedAt position whose hash is asked for, 0 for none
     */
    JournalWalk(ContestId contest, Hash root, Hash rules, EventJson json, long sealedAt) {
        this.contest = contest;
        this.rules = rules;
        this.json = json;
        this.sealedAt = sealedAt;
        this.head = root;
    }

    JournalWalk step(JournalRow row) {
        if (broken != null) {
            return this;
        }
        if (row.seq() != seq + 1) {
            return breaks(seq + 1, "missing");
        }
        if (!HashChain.holds(head, row)) {
            return breaks(row.seq(), "changed");
        }
        state = Contest.evolve(state, json.event(row.type(), row.body()));
        seq = row.seq();
        head = row.hash();
        if (seq == sealedAt) {
            sealed = head;
        }
        return this;
    }

    /** A fact of which nothing can be read. */
    void stepUnreadable() {
        if (broken == null) {
            breaks(seq + 1, "unreadable");
        }
    }

    private JournalWalk breaks(long at, String what) {
        broken = new Verification.Broken(contest, at, what);
        return this;
    }

    /**
     * @param lastSeq where the journal ends by what was written down elsewhere
     */
    Verification end(long lastSeq) {
        if (broken == null && lastSeq != seq) {
            breaks(seq + 1, "missing");
        }
        return broken == null
                ? new Verification.Sound(contest, rules, seq, head, sealed, state)
                : broken;
    }
}
