package vn.chuongvang.live;

import java.time.Instant;

/**
 * The right to append to one contest's journal. It ends without notice when somebody else takes a
 * higher epoch; the next append then writes nothing.
 *
 * @param lastSeq the last fact in the journal when it was taken
 * @param vacantSince until when somebody was known to be served by a room
 * @param takenAt the database's time
 */
record Tenure(
        ContestId contest,
        String owner,
        long epoch,
        long lastSeq,
        Instant vacantSince,
        Instant takenAt) {}
