package vn.chuongvang.contest;

/** Who stopped the clock; each cause is ended by whoever began it. */
public enum PauseCause {
    HOST,
    /** The room itself: its storage is away or its process was restarted. */
    TECHNICAL
}
