package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestState.Asking;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Extra time of a contestant: a share of the time that everybody has, after the common deadline. It
 * is given before the start and is nobody else's business: the round closes after the longest, and
 * every other time stays as it is.
 */
public final class ExtraTime {
    /** Percent of the common time that may be given; 0 takes it away. */
    static final Set<Integer> ALLOWED = Set.of(0, 25, 50, 100);

    private ExtraTime() {}

    static Decision give(ContestState.Prepared state, ContestCommand.GiveExtraTime command) {
        if (!(state instanceof ContestState.Lobby)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (NoDeadline.isAll(state.hall().rules())) {
            return Decision.refused(Refusal.NO_DEADLINE);
        }
        if (!ALLOWED.contains(command.percent())) {
            return Decision.refused(Refusal.TIME_OUT_OF_RANGE, command.percent());
        }
        return RosterChanges.fits(state.hall(), command.contestants(), _ -> true)
                ? Decision.accepted(
                        new ContestEvent.ExtraTimeGiven(
                                command.at(), command.contestants(), command.percent()))
                : Decision.refused(Refusal.LIST_DOES_NOT_FIT);
    }

    /** Until when this contestant may answer; the grace comes on top. */
    public static Instant closesAt(Hall hall, Round round, ContestantId contestant) {
        return closesAt(hall, round, hall.extraPercent(contestant));
    }

    /** The last moment at which an answer of this contestant counts. */
    static Instant closesForGood(Asking asking, ContestantId contestant) {
        return afterGrace(asking, closesAt(asking.hall(), asking.current(), contestant));
    }

    /** The last moment at which an answer of anybody who plays counts. */
    static Instant closesForGood(Asking asking) {
        int longest =
                asking.hall().standings().extraTime().entrySet().stream()
                        .filter(given -> asking.playing().contains(given.getKey()))
                        .mapToInt(given -> given.getValue())
                        .max()
                        .orElse(0);
        return afterGrace(asking, closesAt(asking.hall(), asking.current(), longest));
    }

    /** Without a time limit the lock is everybody's. */
    private static Instant closesAt(Hall hall, Round round, int percent) {
        if (NoDeadline.isIn(hall.rules().sectionOf(Math.max(1, round.index())))) {
            return round.closesAt();
        }
        var common = Duration.between(round.opensAt(), round.closesAt());
        return round.closesAt().plusMillis(common.toMillis() * percent / 100);
    }

    private static Instant afterGrace(Asking asking, Instant closesAt) {
        return closesAt.plusMillis(asking.hall().rules().answer().graceMillis());
    }
}
