package vn.chuongvang.identity;

/** Which free seat a person without a ticket gets. */
public enum SeatAssignment {
    /** A free seat by lot. */
    DRAW,
    /** The free seat farthest from everybody of the same unit. */
    BY_UNIT_SPREAD,
    /** The first free seat, or the one asked for. */
    FREE
}
