package vn.chuongvang.audience;

import vn.chuongvang.contest.ContestantId;

import java.time.Instant;
import java.util.List;

/** A poll while it is played; cheering is counted in memory only. */
final class Poll {
    final int number;
    final Instant openedAt;

    /** How many questions had been played when it opened: it belongs to the break behind them. */
    final int after;

    final List<ContestantId> candidates;
    boolean open;
    long cheered;

    Poll(int number, Instant openedAt, int after, List<ContestantId> candidates, boolean open) {
        this.number = number;
        this.openedAt = openedAt;
        this.after = after;
        this.candidates = List.copyOf(candidates);
        this.open = open;
    }

    /**
     * How full the bar is, of 100: everybody who is connected has to cheer {@value
     * AudienceRules#FULL_CHEER_SECONDS} s.
     */
    int level(int connected) {
        long full = (long) Math.max(1, connected) * AudienceRules.FULL_CHEER_SECONDS;
        return (int) Math.min(100, cheered * 100 / full);
    }
}
