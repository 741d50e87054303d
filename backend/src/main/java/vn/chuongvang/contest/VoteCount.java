package vn.chuongvang.contest;

/** How many spectators voted for somebody. */
public record VoteCount(ContestantId contestant, int votes) {}
