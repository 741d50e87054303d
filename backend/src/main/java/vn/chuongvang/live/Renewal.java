package vn.chuongvang.live;

import java.time.Instant;
import java.util.Set;

/**
 * The answer to a sign of life.
 *
 * @param time the database's
 * @param owned which of the contests that were kept are still this server's
 */
record Renewal(Instant time, Set<ContestId> owned) {

    Renewal {
        owned = Set.copyOf(owned);
    }
}
