package vn.chuongvang.contest;

import java.time.Instant;
import java.util.List;

/** What a host may do now. */
final class NextActs {
    private NextActs() {}

    static List<Act> of(ContestState.Prepared state, Instant now) {
        throw new UnsupportedOperationException(state + " " + now);
    }
}
