package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestState.Asking;
import vn.chuongvang.contest.ContestState.AtQuestion;
import vn.chuongvang.contest.ContestState.Prepared;

import java.time.Instant;
import java.util.List;

/** Voiding, accepting, restoring, putting out, disqualifying: each logged with its reason. */
final class Corrections {
    private static final int LONGEST_REASON = 200;

    private Corrections() {}

    static Decision voidRound(Prepared state, ContestCommand.VoidRound command) {
        if (!isPlaying(state)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        var round = state.round(command.round());
        if (round.isEmpty()) {
            return Decision.refused(Refusal.NO_SUCH_ROUND);
        }
        if (state.hall().isVoided(command.round())) {
            return Decision.refused(Refusal.ALREADY_VOID);
        }
        if (!state.hall().counts(command.round())) {
            return Decision.refused(Refusal.ROUND_DOES_NOT_COUNT);
        }
        if (!isReason(command.reason())) {
            return Decision.refused(Refusal.REASON_NEEDED);
        }
        var restored = Aftermath.newcomers(state, voided(command, List.of()));
        return new Decision.Accepted(Aftermath.of(state, voided(command, restored)));
    }

    private static ContestEvent voided(
            ContestCommand.VoidRound command, List<ContestantId> restored) {
        return new ContestEvent.RoundVoided(
                command.at(), command.round(), command.reason(), restored);
    }

    static Decision acceptAnswer(Prepared state, ContestCommand.AcceptAnswer command) {
        var found = state.round(command.round());
        if (!isPlaying(state)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (found.isEmpty()) {
            return Decision.refused(Refusal.NO_SUCH_ROUND);
        }
        var round = found.get();
        if (!round.question().fits(command.answer())) {
            return Decision.refused(Refusal.ANSWER_DOES_NOT_FIT);
        }
        if (round.isAccepted(command.answer())) {
            return Decision.refused(Refusal.ALREADY_RIGHT);
        }
        boolean current = state instanceof AtQuestion asked && asked.current() == round;
        return current ? whilePlaying(state, round, command) : afterwards(state, round, command);
    }

    private static Decision whilePlaying(
            Prepared state, Round round, ContestCommand.AcceptAnswer command) {
        return state instanceof Asking
                ? Decision.refused(Refusal.NOT_NOW)
                : Decision.accepted(accepted(command, regraded(round, command), List.of()));
    }

    private static Decision afterwards(
            Prepared state, Round round, ContestCommand.AcceptAnswer command) {
        var hall = state.hall();
        if (hall.isVoided(round.number())) {
            return Decision.refused(Refusal.ALREADY_VOID);
        }
        if (!hall.counts(round.number()) || !round.isMain()) {
            return Decision.refused(Refusal.ROUND_DOES_NOT_COUNT);
        }
        if (!isInWindow(state, round, command.at())) {
            return Decision.refused(Refusal.DISPUTE_WINDOW_OVER);
        }
        var regraded = regraded(round, command);
        var restored = Aftermath.newcomers(state, accepted(command, regraded, List.of()));
        return new Decision.Accepted(Aftermath.of(state, accepted(command, regraded, restored)));
    }

    static boolean isInWindow(Prepared state, Round round, Instant at) {
        if (state.hall().rules().disputeWindow() == ContestRules.DisputeWindow.UNTIL_FINISHED) {
            return true;
        }
        boolean last = state.hall().rounds().getLast() == round;
        boolean nextIsOpen =
                state instanceof AtQuestion next
                        && !(next instanceof Asking && at.isBefore(next.current().opensAt()));
        return last && !nextIsOpen;
    }

    private static List<ContestantId> regraded(Round round, ContestCommand.AcceptAnswer command) {
        var graded = round.accepting(command.answer());
        return round.asked().where(id -> graded.isRight(id) && !round.isRight(id)).toList();
    }

    private static ContestEvent accepted(
            ContestCommand.AcceptAnswer command,
            List<ContestantId> regraded,
            List<ContestantId> restored) {
        return new ContestEvent.AnswerAccepted(
                command.at(), command.round(), command.answer(), regraded, restored);
    }

    static Decision restore(Prepared state, ContestCommand.RestoreContestants command) {
        if (!isPlaying(state)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (!RosterChanges.fits(
                state.hall(), command.contestants(), id -> mayReturn(state.hall(), id))) {
            return Decision.refused(Refusal.NOT_OUT);
        }
        return isReason(command.reason())
                ? new Decision.Accepted(
                        Aftermath.of(
                                state,
                                new ContestEvent.ContestantsRestored(
                                        command.at(), command.contestants(), command.reason())))
                : Decision.refused(Refusal.REASON_NEEDED);
    }

    /** Out, disqualified, or a no-show; reserves have no seat to come back to. */
    static boolean mayReturn(Hall hall, ContestantId contestant) {
        return !hall.isOnFloor(contestant) && !hall.contestant(contestant).reserve();
    }

    static Decision eliminate(Prepared state, ContestCommand.EliminateContestants command) {
        var hall = state.hall();
        if (!isPlaying(state)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (!RosterChanges.fits(hall, command.contestants(), hall::isOnFloor)) {
            return Decision.refused(Refusal.NOT_ON_FLOOR);
        }
        int index = state.round().map(Round::index).orElse(0);
        return isReason(command.reason())
                ? new Decision.Accepted(
                        Aftermath.of(
                                state,
                                new ContestEvent.ContestantsPutOut(
                                        command.at(),
                                        command.contestants(),
                                        index,
                                        command.reason())))
                : Decision.refused(Refusal.REASON_NEEDED);
    }

    static Decision disqualify(Prepared state, ContestCommand.Disqualify command) {
        var hall = state.hall();
        if (!isPlaying(state)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (!hall.knows(command.contestant())) {
            return Decision.refused(Refusal.UNKNOWN_CONTESTANT);
        }
        if (hall.standing(command.contestant()) instanceof Standing.Disqualified) {
            return Decision.refused(Refusal.ALREADY_DISQUALIFIED);
        }
        return isReason(command.reason())
                ? new Decision.Accepted(
                        Aftermath.of(
                                state,
                                new ContestEvent.ContestantDisqualified(
                                        command.at(), command.contestant(), command.reason())))
                : Decision.refused(Refusal.REASON_NEEDED);
    }

    static boolean isPlaying(Prepared state) {
        return !(state instanceof ContestState.Lobby) && !(state instanceof ContestState.Finished);
    }

    static boolean isReason(String reason) {
        return !reason.isBlank() && reason.length() <= LONGEST_REASON;
    }
}
