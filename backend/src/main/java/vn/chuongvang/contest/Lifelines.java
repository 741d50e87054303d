package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestState.Asking;
import vn.chuongvang.contest.ContestState.Prepared;

import java.time.Instant;
import java.util.List;

/**
 * Lifelines (quyền trợ giúp): each contestant has each of those that the rules name once. What they
 * give is done in the hall; the rules know that they were used.
 */
final class Lifelines {
    private Lifelines() {}

    static Decision use(Prepared state, ContestCommand.UseLifeline command) {
        if (!(state instanceof Asking asking) || !isOpenTo(asking, command.at())) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        var contestant = command.contestant();
        var hall = state.hall();
        if (!hall.knows(contestant) || !asking.playing().contains(contestant)) {
            return Decision.refused(Refusal.NOT_ON_FLOOR);
        }
        if (!hall.rules().lifelines().contains(command.lifeline())) {
            return Decision.refused(Refusal.NO_SUCH_LIFELINE, hall.rules().lifelines());
        }
        return hall.lifelinesLeft(contestant).contains(command.lifeline())
                ? Decision.accepted(
                        new ContestEvent.LifelineUsed(
                                command.at(),
                                asking.current().number(),
                                contestant,
                                command.lifeline()))
                : Decision.refused(Refusal.LIFELINE_USED);
    }

    /** From the reading to the deadline of a numbered question. */
    static boolean isOpenTo(Asking asking, Instant at) {
        return asking.current().isMain() && !at.isAfter(asking.current().closesAt());
    }

    static List<String> left(Hall hall, ContestantId contestant) {
        return hall.rules().lifelines().stream()
                .filter(
                        lifeline ->
                                !hall.standings()
                                        .lifelines()
                                        .contains(new LifelineUse(contestant, lifeline)))
                .toList();
    }
}
