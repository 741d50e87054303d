package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

/**
 * Whose journal it is, by the database.
 *
 * @param owner null: nobody's
 * @param vacant its owner is gone, or has not said for a lease's time that it lives
 */
record OwnerNow(
        ContestId contest, @Nullable String owner, long epoch, long lastSeq, boolean vacant) {}
