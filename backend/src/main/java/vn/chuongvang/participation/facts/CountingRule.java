package vn.chuongvang.participation.facts;

/** Which unit a contestant counts for. */
public enum CountingRule {
    /** The unit that was picked, as staff mapped it. */
    PICKED,
    /**
     * The first unit of the commune level at or above it on the day of play; without one, itself.
     */
    PARENT_COMMUNE
}
