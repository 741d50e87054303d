package vn.chuongvang.contest;

import java.time.Instant;

/**
 * The last act that can be undone, and the contest without it: answers and pauses that came since
 * are already in {@code without}, so an undo is a return to it.
 *
 * @param at on the clock that stands still in pauses
 */
public record LastAct(Act act, Instant at, ContestState.Prepared without) {}
