package vn.chuongvang.gateway.socket;

/** What a socket may send and be sent, by who is behind it. */
public enum Allowance {
    /** Contestants and spectators: many, each with little to hear. */
    NARROW,
    /** Big screens: few, and they are shown everybody. */
    SCREEN,
    /** Consoles: as screens, and their acts may be long. */
    STAFF;

    int longestFrame(SocketSettings settings) {
        return this == STAFF ? settings.staffFrame() : settings.contestantFrame();
    }

    int queuedBytes(SocketSettings settings) {
        return this == NARROW ? settings.queuedBytes() : settings.wideQueuedBytes();
    }
}
