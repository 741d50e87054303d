package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestEvent;

import java.time.Instant;

/**
 * A fact that is on disk.
 *
 * @param seq its gap-free position in the journal of its contest, from 1
 * @param at when the room judged it; never before the fact before it
 * @param actor the member of staff who caused it; null for contestants and the clock
 */
public record Recorded(long seq, Instant at, @Nullable String actor, ContestEvent event) {}
