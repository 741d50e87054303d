package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something about one contestant's answer that the host is to rule on ("khiếu nại").
 *
 * @param claim what was said; none: an answer came too late, which disputes itself
 * @param at when it was raised, or when the late answer was received
 * @param due until when an answer of this contestant counted
 * @param ruling none: still open
 */
public record Dispute(
        RoundNumber round,
        ContestantId contestant,
        @Nullable Claim claim,
        Instant at,
        Instant due,
        @Nullable Ruling ruling) {

    /** How it was ruled; what followed from it is an act of its own. */
    public record Ruling(boolean upheld, String reason, Instant at) {}

    public boolean isOpen() {
        return ruling == null;
    }

    boolean isAbout(RoundNumber number, ContestantId id) {
        return round.equals(number) && contestant.equals(id);
    }
}
