package vn.chuongvang.live;

import java.time.Instant;

/** A line of the staff's log that is no fact: nothing follows from it. */
public sealed interface StaffNote {

    Instant at();

    /** A phone of somebody who was absent at the start has come; staff may light the seat. */
    record LateArrival(Instant at, int contestant) implements StaffNote {}

    /** A member of staff looked at the answers of an open round. */
    record Peeked(Instant at, String actor, int round) implements StaffNote {}

    /** Another device of this host is at the desk from now on. */
    record TookOver(Instant at, String actor) implements StaffNote {}
}
