package vn.chuongvang.participation.dashboard;

/** Which tree the figures stand in. */
public enum TreeOf {
    /** As the units were on the day of play. */
    THEN,
    /** As they are now: what was merged is counted for its heir. */
    NOW
}
