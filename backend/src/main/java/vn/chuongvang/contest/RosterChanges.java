package vn.chuongvang.contest;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** Who comes and who does not, until question 1 opens. */
final class RosterChanges {
    private RosterChanges() {}

    /** Whether the roster may still change. */
    static boolean areOpen(ContestState.Prepared state, Instant at) {
        return switch (state) {
            case ContestState.Lobby _, ContestState.Ready _ -> true;
            case ContestState.Asking asking ->
                    asking.current().number().value() == 1
                            && asking.current().answers().size() == 0
                            && at.isBefore(asking.current().opensAt());
            case ContestState.Closed _,
                    ContestState.Revealed _,
                    ContestState.Ruling _,
                    ContestState.Settled _,
                    ContestState.Voided _,
                    ContestState.Finished _ ->
                    false;
        };
    }

    static Decision addWalkIn(ContestState.Prepared state, ContestCommand.AddWalkIn command) {
        var hall = state.hall();
        if (!areOpen(state, command.at())) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        var id = new ContestantId(hall.roster().size() + 1);
        var contestant = new Contestant(id, command.seat(), command.unit(), command.reserve());
        if (command.reserve()) {
            return command.seat() == null
                    ? Decision.accepted(new ContestEvent.WalkInAdded(command.at(), contestant))
                    : Decision.refused(Refusal.NO_SUCH_SEAT);
        }
        if (!hall.rules().seating().has(command.seat())) {
            return Decision.refused(Refusal.NO_SUCH_SEAT);
        }
        if (command.seat() != null && isTaken(hall, command.seat())) {
            return Decision.refused(Refusal.SEAT_TAKEN, command.seat().value());
        }
        if (isFull(hall, 1)) {
            return Decision.refused(Refusal.FLOOR_FULL, "roster.maxOnFloor");
        }
        if (isQuotaReached(hall, command.unit())) {
            return Decision.refused(Refusal.FLOOR_FULL, "roster.quotaPerUnit");
        }
        return Decision.accepted(new ContestEvent.WalkInAdded(command.at(), contestant));
    }

    static Decision substitute(ContestState.Prepared state, ContestCommand.Substitute command) {
        var hall = state.hall();
        if (!areOpen(state, command.at())) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (!hall.knows(command.leaving()) || !hall.knows(command.entering())) {
            return Decision.refused(Refusal.UNKNOWN_CONTESTANT);
        }
        var leaving = hall.contestant(command.leaving());
        var entering = hall.contestant(command.entering());
        if (leaving.reserve() || !isWaiting(hall, entering.id())) {
            return Decision.refused(Refusal.NOT_A_RESERVE);
        }
        if (!leaving.unit().equals(entering.unit()) && isQuotaReached(hall, entering.unit())) {
            return Decision.refused(Refusal.FLOOR_FULL, "roster.quotaPerUnit");
        }
        if (hall.isAbsent(leaving.id()) && isFull(hall, 1)) {
            return Decision.refused(Refusal.FLOOR_FULL, "roster.maxOnFloor");
        }
        return Decision.accepted(
                new ContestEvent.ContestantSubstituted(
                        command.at(), leaving.standingBy(), entering.seated(leaving.seat())));
    }

    static Decision markAbsent(ContestState.Prepared state, ContestCommand.MarkAbsent command) {
        if (!areOpen(state, command.at())) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        return fits(state.hall(), command.contestants(), state.hall()::isOnFloor)
                ? Decision.accepted(
                        new ContestEvent.ContestantsMarkedAbsent(
                                command.at(), command.contestants()))
                : Decision.refused(Refusal.LIST_DOES_NOT_FIT);
    }

    static Decision markPresent(ContestState.Prepared state, ContestCommand.MarkPresent command) {
        if (!areOpen(state, command.at())) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (!fits(state.hall(), command.contestants(), state.hall()::isAbsent)) {
            return Decision.refused(Refusal.LIST_DOES_NOT_FIT);
        }
        return isFull(state.hall(), command.contestants().size())
                ? Decision.refused(Refusal.FLOOR_FULL, "roster.maxOnFloor")
                : Decision.accepted(
                        new ContestEvent.ContestantsMarkedPresent(
                                command.at(), command.contestants()));
    }

    static Decision start(ContestState.Prepared state, ContestCommand.StartContest command) {
        if (!(state instanceof ContestState.Lobby)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        int onFloor = state.hall().onFloor().size();
        return onFloor == 0
                ? Decision.refused(Refusal.NOBODY_ON_FLOOR)
                : Decision.accepted(new ContestEvent.ContestStarted(command.at(), onFloor));
    }

    /** A list of known contestants, each once, for all of whom the claim holds. */
    static boolean fits(Hall hall, List<ContestantId> list, Predicate<ContestantId> claim) {
        return !list.isEmpty()
                && new HashSet<>(list).size() == list.size()
                && list.stream().allMatch(contestant -> hall.knows(contestant))
                && list.stream().allMatch(claim);
    }

    /** A reserve who may come in. */
    static boolean isWaiting(Hall hall, ContestantId contestant) {
        return hall.contestant(contestant).reserve()
                && hall.standing(contestant) instanceof Standing.Reserve;
    }

    private static boolean isTaken(Hall hall, SeatNumber seat) {
        return hall.roster().stream().anyMatch(contestant -> seat.equals(contestant.seat()));
    }

    private static boolean isFull(Hall hall, int more) {
        return hall.onFloor().size() + more > hall.rules().roster().maxOnFloor();
    }

    private static boolean isQuotaReached(Hall hall, UnitId unit) {
        var quota = hall.rules().roster().quotaPerUnit();
        long members =
                hall.roster().stream()
                        .filter(someone -> !someone.reserve() && someone.unit().equals(unit))
                        .count();
        return quota != null && members >= quota;
    }
}
