package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.Channel;
import vn.chuongvang.contest.ContestRules.Confirm;
import vn.chuongvang.contest.ContestState.AfterLock;
import vn.chuongvang.contest.ContestState.Closed;
import vn.chuongvang.contest.ContestState.Prepared;

import java.util.List;

/** Floor referees confirm their seats, after the key was shown and before anybody leaves. */
final class Zones {
    private Zones() {}

    static Decision confirm(Prepared state, ContestCommand.ConfirmZone command) {
        if (!(state instanceof AfterLock shown) || shown instanceof Closed) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (!shown.current().number().equals(command.round())) {
            return Decision.refused(Refusal.NO_SUCH_ROUND);
        }
        var zone = command.contestants();
        if (!RosterChanges.fits(shown.hall(), zone, shown.playing()::contains)) {
            return Decision.refused(Refusal.NOT_ASKED);
        }
        return command.wrong().isEmpty() || areBoards(shown, zone, command.wrong())
                ? Decision.accepted(
                        new ContestEvent.ZoneConfirmed(
                                command.at(), command.round(), zone, command.wrong()))
                : Decision.refused(Refusal.LIST_DOES_NOT_FIT);
    }

    /** Of the zone, and without an answer that counts already. */
    private static boolean areBoards(
            AfterLock shown, List<ContestantId> zone, List<ContestantId> wrong) {
        return hasBoards(shown.hall())
                && RosterChanges.fits(
                        shown.hall(),
                        wrong,
                        id -> zone.contains(id) && !shown.current().answers().has(id));
    }

    /** The board of whom nobody marked wrong is right, unless an answer counts already. */
    static Round confirmed(Hall hall, Round round, ContestEvent.ZoneConfirmed fact) {
        var right =
                hasBoards(hall)
                        ? fact.contestants().stream()
                                .filter(id -> !fact.wrong().contains(id))
                                .filter(id -> !round.answers().has(id))
                                .toList()
                        : List.<ContestantId>of();
        return round.seen(round.boards().with(fact.contestants(), right));
    }

    /** Who must still be confirmed before the ruling. */
    static ContestantSet missing(AfterLock state) {
        var round = state.current();
        boolean everybody = isEverybody(state.hall());
        return state.playing()
                .without(round.boards().checked())
                .where(id -> everybody || (hasBoards(state.hall()) && !round.answers().has(id)));
    }

    static boolean areWanted(Hall hall) {
        return isEverybody(hall) || hasBoards(hall);
    }

    static ContestantSet boards(AfterLock state) {
        return hasBoards(state.hall())
                ? state.playing().where(id -> !state.current().answers().has(id))
                : ContestantSet.none();
    }

    private static boolean isEverybody(Hall hall) {
        return hall.rules().elimination().confirm() == Confirm.REFEREE_CONFIRM;
    }

    private static boolean hasBoards(Hall hall) {
        return hall.rules().answer().channel() != Channel.PHONE;
    }
}
