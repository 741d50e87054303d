package vn.chuongvang.rehearsal.cluster;

/** What of a cluster can be broken besides its processes; some of it not on every machine. */
public enum Breakable {
    /** The lines between nodes and databases: {@link Tunnels}. */
    LINES,

    /** The nodes' wall clocks: {@link WallClock}. */
    CLOCKS,

    /** The room on the databases' disk: {@link SmallDisk}. */
    DISK;

    /** Whether this machine and this user have what it takes. */
    public boolean isThere() {
        return switch (this) {
            case LINES -> true;
            case CLOCKS -> WallClock.isThere();
            case DISK -> Mounts.areAllowed();
        };
    }
}
