package vn.chuongvang.live;

import vn.chuongvang.contest.ContestState;

import java.time.Instant;
import java.util.List;

/**
 * Hears of every room what is on disk, in order, on the room's own thread: it must not block. What
 * it missed before the room opened it reads from the {@link Journal}.
 */
public interface RoomListener {

    /** The room is open: replayed to where it stood, and the lost time already given back. */
    default void opened(Room room, RoomView view) {}

    /**
     * Facts were committed at once.
     *
     * @param facts at least one, without gaps after those before
     * @param before the state before the first of them
     * @param after the state after the last of them, with the positions
     */
    void committed(Room room, List<Recorded> facts, ContestState before, RoomView after);

    /** The database is away: the clock stands since then, and nothing is acknowledged. */
    default void storageAway(Room room, Instant since) {}

    /** It is back. The time lost is given back by the facts that come next. */
    default void storageBack(Room room) {}

    /** Whether somebody is there, on whichever node. Asked on any thread. */
    default boolean needs(Room room) {
        return false;
    }

    /** Whether somebody is there on this node. Asked on any thread. */
    default boolean attends(Room room) {
        return false;
    }

    /** The room is closed here; another server, or the next start, goes on with the contest. */
    default void closed(Room room) {}
}
