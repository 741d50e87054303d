package vn.chuongvang.live;

import vn.chuongvang.contest.Act;
import vn.chuongvang.contest.Contest;
import vn.chuongvang.contest.ContestState;

import java.time.Instant;

/**
 * How far a contest has come.
 *
 * @param seq of the last fact, 0 before the first
 * @param controlSeq of the last act of staff
 * @param head hash of the last fact
 * @param at when the last fact was judged
 */
record Position(ContestState state, long seq, long controlSeq, Hash head, Instant at) {

    static Position start(Hash root) {
        return new Position(new ContestState.Empty(), 0, 0, root, Instant.EPOCH);
    }

    Position after(Recorded fact, Hash hash) {
        return new Position(
                Contest.evolve(state, fact.event()),
                fact.seq(),
                isActOfStaff(fact) ? fact.seq() : controlSeq,
                hash,
                fact.at());
    }

    private static boolean isActOfStaff(Recorded fact) {
        return fact.actor() != null && Act.isActOfStaff(fact.event());
    }
}
