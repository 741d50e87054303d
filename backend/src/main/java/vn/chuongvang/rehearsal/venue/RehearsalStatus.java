package vn.chuongvang.rehearsal.venue;

import org.jspecify.annotations.Nullable;

/**
 * Where a rehearsal stands.
 *
 * @param contest that is rehearsed
 * @param code for people who join; null before the doors open and after they close
 * @param address of this server as phones in the hall reach it, if it is known
 * @param seats of the rehearsal's floor
 * @param in simulated phones that are in
 * @param real people's phones that are in
 * @param beginsInSeconds while people gather
 * @param question number of the question that is on or was last, 0 before the first
 * @param of how many main questions there are
 * @param left on the floor
 * @param acknowledged answers so far
 * @param report when it is over
 * @param problem why the contest cannot be rehearsed as it is: a code of the pages' catalogue
 */
public record RehearsalStatus(
        long contest,
        Stage stage,
        @Nullable String code,
        @Nullable String address,
        int seats,
        int phones,
        int in,
        int real,
        @Nullable Integer beginsInSeconds,
        int question,
        int of,
        int left,
        long acknowledged,
        @Nullable VenueReport report,
        @Nullable String problem) {

    /** In this order; it ends in one of the last three. */
    public enum Stage {
        PREPARING,
        GATHERING,
        PLAYING,
        CHECKING,
        DONE,
        CANCELLED,
        FAILED;

        public boolean isOver() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }
}
