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
 * the same words: neither the message nor its size tells anybody that others have another. A round
 * that was closed early had its deadline then, whenever somebody comes to hear of it.
 */
final class OwnTimes {
    private OwnTimes() {}

    /**
     * @param closing the message with this deadline
     */
    static ToContestants tell(
            long seq,
            Scene scene,
            Hall hall,
            Round round,
            Function<Instant, ServerMessage> closing) {
        return hall.hasExtraTime()
                ? new ToContestants.Personal(
                        seq, contestant -> closing.apply(closesAt(scene, hall, round, contestant)))
                : new ToContestants.Same(
                        seq, closing.apply(notAfterTheClose(scene, round, round.closesAt())));
    }

    static Instant closesAt(Scene scene, Hall hall, Round round, ContestantId contestant) {
        return notAfterTheClose(scene, round, ExtraTime.closesAt(hall, round, contestant));
    }

    private static Instant notAfterTheClose(Scene scene, Round round, Instant deadline) {
        return scene.chronicle()
                .closedEarly(round.number())
                .filter(closed -> closed.isBefore(deadline))
                .orElse(deadline);
    }
}
