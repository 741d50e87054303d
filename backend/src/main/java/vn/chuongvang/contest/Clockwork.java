package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestState.Asking;

import java.time.Duration;

/** Reading, opening, extending, locking, closing, pausing: everything that sets times. */
final class Clockwork {
    private static final int LONGEST_EXTENSION_SECONDS = 600;

    private Clockwork() {}

    static Decision read(ContestState.Prepared state, ContestCommand.ReadQuestion command) {
        if (!(state instanceof ContestState.BetweenQuestions)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        var hall = state.hall();
        var purpose = command.purpose();
        var whyNot = NextQuestion.whyNot(hall, purpose);
        if (whyNot != null) {
            return Decision.refused(whyNot, purpose);
        }
        var section = NextQuestion.section(hall, purpose);
        var opensAt = command.at().plusSeconds(section.readSeconds());
        return Decision.accepted(
                new ContestEvent.QuestionRead(
                        command.at(),
                        new RoundNumber(hall.rounds().size() + 1),
                        NextQuestion.index(hall, purpose),
                        purpose,
                        NextQuestion.of(hall, purpose).id(),
                        NextQuestion.asked(hall, purpose).size(),
                        opensAt,
                        NoDeadline.closesAt(section, opensAt)));
    }

    static Decision open(ContestState.Prepared state, ContestCommand.OpenAnswers command) {
        if (!(state instanceof Asking(_, var round))) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (!command.at().isBefore(round.opensAt())) {
            return Decision.refused(Refusal.ALREADY_OPEN);
        }
        var length = Duration.between(round.opensAt(), round.closesAt());
        return Decision.accepted(
                new ContestEvent.AnswersOpened(
                        command.at(),
                        round.number(),
                        command.at(),
                        NoDeadline.isIn(round) ? round.closesAt() : command.at().plus(length)));
    }

    static Decision extend(ContestState.Prepared state, ContestCommand.ExtendTime command) {
        if (!(state instanceof Asking asking)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (command.seconds() < 1 || command.seconds() > LONGEST_EXTENSION_SECONDS) {
            return Decision.refused(Refusal.TIME_OUT_OF_RANGE, command.seconds());
        }
        if (command.at().isAfter(asking.closesForGood())) {
            return Decision.refused(Refusal.ALREADY_LOCKED);
        }
        var round = asking.current();
        if (NoDeadline.isIn(round)) {
            return Decision.refused(Refusal.NO_DEADLINE);
        }
        var from = round.closesAt().isAfter(command.at()) ? round.closesAt() : command.at();
        return Decision.accepted(
                new ContestEvent.TimeExtended(
                        command.at(),
                        round.number(),
                        round.opensAt(),
                        from.plusSeconds(command.seconds())));
    }

    static Decision lock(ContestState.Prepared state, ContestCommand.LockNow command) {
        if (!(state instanceof Asking(_, var round))) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (command.at().isBefore(round.opensAt())) {
            return Decision.refused(Refusal.NOT_OPEN);
        }
        return command.at().isBefore(round.closesAt())
                ? Decision.accepted(
                        new ContestEvent.AnswersLocked(
                                command.at(), round.number(), round.opensAt(), command.at()))
                : Decision.refused(Refusal.ALREADY_LOCKED);
    }

    static Decision close(ContestState.Prepared state, ContestCommand.CloseRound command) {
        if (!(state instanceof Asking asking)
                || !asking.current().number().equals(command.round())) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        return command.at().isBefore(asking.closesForGood())
                ? Decision.refused(Refusal.TOO_EARLY)
                : Decision.accepted(
                        new ContestEvent.RoundClosed(command.at(), command.round(), false));
    }

    static Decision pause(ContestState.Prepared state, ContestCommand.Pause command) {
        boolean playing =
                !(state instanceof ContestState.Lobby || state instanceof ContestState.Finished);
        if (!playing && command.cause() != PauseCause.EMERGENCY) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (state.hall().pauses().isHeldBy(command.cause())) {
            return Decision.refused(Refusal.ALREADY_PAUSED);
        }
        return Decision.accepted(
                new ContestEvent.ContestPaused(command.at(), command.cause(), command.reason()));
    }

    static Decision resume(ContestState.Prepared state, ContestCommand.Resume command) {
        var pauses = state.hall().pauses();
        return pauses.isHeldBy(command.cause())
                ? Decision.accepted(
                        new ContestEvent.ContestResumed(
                                command.at(),
                                command.cause(),
                                pauses.dueAtEndOf(command.cause(), command.at())))
                : Decision.refused(Refusal.NOT_PAUSED);
    }
}
