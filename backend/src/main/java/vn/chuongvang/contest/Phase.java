package vn.chuongvang.contest;

/** Where a contest is. READ, OPEN and LOCKED follow from the clock. */
public enum Phase {
    EMPTY,
    LOBBY,
    /** Started; no question has been read yet. */
    READY,
    /** A question is being read; answers are not open yet. */
    READ,
    OPEN,
    /** The deadline is over; the grace runs and then the round closes. */
    LOCKED,
    /** Nothing counts any more; the host may show the key. */
    CLOSED,
    /** The key is shown; nobody has left yet. */
    REVEALED,
    /** The key is shown and there are cases for the host to rule on. */
    RULING,
    SETTLED,
    /** The last question was voided. */
    VOIDED,
    FINISHED
}
