package vn.chuongvang.gateway.view;

/** How much a desk of a host may see. */
public enum Sight {
    EVERYTHING,
    /** The questions are sealed, and the seal does not name whoever sits there. */
    UNNAMED
}
