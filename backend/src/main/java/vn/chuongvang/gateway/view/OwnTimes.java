package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.ExtraTime;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.Round;
import vn.chuongvang.gateway.message.ServerMessage;

import java.time.Instant;
import java.util.function.Function;

/**
 * Messages that carry a deadline. Where somebody has extra time everybody is told the own one, in
 * the same words: neither the message nor its size tells anybody that others have another.
 */
final class OwnTimes {
    private OwnTimes() {}

    /**
     * @param closing the message with this deadline
     */
    static ToContestants tell(
            long seq, Hall hall, Round round, Function<Instant, ServerMessage> closing) {
        return hall.hasExtraTime()
                ? new ToContestants.Personal(
                        seq, contestant -> closing.apply(closesAt(hall, round, contestant)))
                : new ToContestants.Same(seq, closing.apply(round.closesAt()));
    }

    static Instant closesAt(Hall hall, Round round, ContestantId contestant) {
        return ExtraTime.closesAt(hall, round, contestant);
    }
}
