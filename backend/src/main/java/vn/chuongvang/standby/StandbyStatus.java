package vn.chuongvang.standby;

import org.jspecify.annotations.Nullable;

/**
 * How the copy on the second laptop is.
 *
 * @param since epoch milliseconds from when it is so; absent when nobody is paired
 * @param behindMillis how old the newest state is that the standby is known to hold on disk
 * @param address of the second laptop's page, when one is paired
 */
public record StandbyStatus(
        State state, @Nullable Long since, long behindMillis, @Nullable String address) {

    /** What may be said of an acknowledged answer. */
    public enum State {
        /** The databases are the operator's own; so is their replication. */
        OWN_DATABASE,
        /** No second laptop. */
        NONE,
        /** It is on both laptops. */
        IN_STEP,
        /** The copy is made or catches up: it is on this laptop, and may be on the other. */
        BEHIND,
        /** The other laptop is not there: it is on this one only. */
        GONE,
        /** The other laptop is the server now; this one should be stopped. */
        TOOK_OVER
    }
}
