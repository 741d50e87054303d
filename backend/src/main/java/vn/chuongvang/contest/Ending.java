package vn.chuongvang.contest;

/** How a contest ended; most end without a bell. */
public enum Ending {
    BELL_RUNG,
    LAST_STANDING,
    /** Nobody is left on the floor. */
    FLOOR_EMPTY,
    /** All main questions were asked and several still stand. */
    QUESTIONS_ASKED,
    /** All main questions were asked in a contest without elimination. */
    SCORED,
    /** The host ended it before any of these. */
    STOPPED
}
