package vn.chuongvang.live;

import java.util.List;

/**
 * What all rooms of a server share.
 *
 * @param listeners of rooms wherever they are ruled
 * @param rulers that hear only of rooms that are ruled here
 * @param neighbours hear what is said on other nodes
 */
record RoomTools(
        OwnedJournal journal,
        EventJson json,
        ServerClock clock,
        LiveSettings settings,
        StorageWatch watch,
        Listeners listeners,
        Listeners rulers,
        List<NeighbourListener> neighbours,
        RoomMeters meters,
        Waiting waiting) {

    RoomTools {
        neighbours = List.copyOf(neighbours);
    }
}
