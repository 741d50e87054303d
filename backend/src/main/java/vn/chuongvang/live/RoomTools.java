package vn.chuongvang.live;

/** What all rooms of a server share. */
record RoomTools(
        OwnedJournal journal,
        EventJson json,
        ServerClock clock,
        LiveSettings settings,
        StorageWatch watch,
        Listeners listeners,
        RoomMeters meters,
        Waiting waiting) {}
