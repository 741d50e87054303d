package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestState;

import java.time.Instant;

/**
 * A room as it stands on disk.
 *
 * @param seq position of the last fact
 * @param controlSeq position of the last act of staff
 * @param at when the last fact was judged
 * @param storageAway since when the database is away, if it is
 */
public record RoomView(
        ContestState state, long seq, long controlSeq, Instant at, @Nullable Instant storageAway) {}
