package vn.chuongvang.live;

import vn.chuongvang.contest.ContestState;

import java.time.Duration;
import java.time.Instant;

/** Whether anybody still needs a room: each costs memory, and a connection where it rules. */
final class Demand {

    private static final Duration ANYBODY_IS_ASLEEP = Duration.ofDays(1);

    private final Room room;
    private final RoomTools tools;
    private final Instant since;

    Demand(Room room, RoomTools tools) {
        this.room = room;
        this.tools = tools;
        this.since = tools.clock().now();
    }

    /**
     * Of a contest that is over: its results had their time on the screens, since the end or since
     * the room was opened to look at them again, and nobody looks any more; after a day nobody is
     * asked. Of one that was not ended: for {@link LiveSettings#idle} nothing has happened in it,
     * and nobody is there.
     */
    boolean isOver(RoomView now) {
        var time = tools.clock().now();
        var from = now.at().isBefore(since) ? since : now.at();
        var shown = Duration.between(from, time);
        if (shown.compareTo(tools.settings().results()) <= 0) {
            return false;
        }
        if (now.state() instanceof ContestState.Finished) {
            return shown.compareTo(ANYBODY_IS_ASLEEP) > 0 || !isAnywhere();
        }
        var silent = Duration.between(now.at(), time);
        return silent.compareTo(tools.settings().idle()) > 0 && !isAnywhere();
    }

    /** Somebody is connected, on whichever node. */
    private boolean isAnywhere() {
        return tools.listeners().any(listener -> listener.needs(room));
    }

    /** Somebody is connected to this node. */
    boolean isHere() {
        return tools.listeners().any(listener -> listener.attends(room));
    }
}
