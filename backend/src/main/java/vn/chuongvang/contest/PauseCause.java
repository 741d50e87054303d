package vn.chuongvang.contest;

/** Who stopped the clock; each cause is ended by whoever began it. */
public enum PauseCause {
    HOST,
    /** A host, at once and in every phase: the screen shows nothing but the emblem. */
    EMERGENCY,
    /** The room itself: its storage is away or its process was restarted. */
    TECHNICAL
}
