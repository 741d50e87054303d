package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Remembers the contest without its last act. What happens meanwhile is applied to both, so undoing
 * is a return to that other contest, and void-then-undo is the identity by construction. Acts that
 * cannot be taken back wipe the memory.
 */
final class Memory {
    private Memory() {}

    static ContestState.Prepared evolve(ContestState.Prepared before, ContestEvent event) {
        if (event instanceof ContestEvent.ActUndone(_, _, var givenBack)) {
            return shifted(Objects.requireNonNull(before.hall().memory()).without(), givenBack);
        }
        var after = Evolution.of(before, event);
        var memory = after(before, event);
        return memory == after.hall().memory()
                ? after
                : after.with(after.hall().withLastAct(memory));
    }

    static Decision undo(ContestState.Prepared state, ContestCommand.Undo command) {
        var last = state.hall().memory();
        if (last == null) {
            return Decision.refused(Refusal.NOTHING_TO_UNDO);
        }
        if (!mayUndo(state, command.at())) {
            return Decision.refused(Refusal.TOO_LATE_TO_UNDO, last.act());
        }
        boolean tookTheQuestionAway =
                last.without() instanceof ContestState.Asking
                        && !(state instanceof ContestState.Asking);
        var now = state.hall().pauses().running(command.at());
        var givenBack =
                tookTheQuestionAway && last.at().isBefore(now)
                        ? Duration.between(last.at(), now)
                        : Duration.ZERO;
        return Decision.accepted(new ContestEvent.ActUndone(command.at(), last.act(), givenBack));
    }

    /**
     * A reading can be undone until its answers open, every other act as long as it is the last.
     */
    static boolean mayUndo(ContestState.Prepared state, Instant at) {
        var last = state.hall().memory();
        boolean unopened =
                state instanceof ContestState.Asking asking
                        && at.isBefore(asking.current().opensAt());
        return last != null && (unopened || !last.act().isReading());
    }

    private static @Nullable LastAct after(ContestState.Prepared before, ContestEvent event) {
        var last = before.hall().memory();
        return switch (EventRole.of(event)) {
            case EventRole.Did(Act act) ->
                    act.isUndoable()
                            ? new LastAct(act, before.hall().pauses().running(event.at()), before)
                            : null;
            case EventRole.Followed _ -> last;
            case EventRole.Meanwhile _ -> last == null ? null : meanwhile(last, event);
        };
    }

    private static @Nullable LastAct meanwhile(LastAct last, ContestEvent event) {
        return last.act().isReading() && isOfTheRoundRead(last.without(), event)
                ? null
                : new LastAct(last.act(), last.at(), evolve(last.without(), event));
    }

    /** A question that has been answered was read, for good. */
    private static boolean isOfTheRoundRead(ContestState.Prepared before, ContestEvent event) {
        return event instanceof ContestEvent.AnswerRecorded
                || event instanceof ContestEvent.RoundClosed
                || (event instanceof ContestEvent.AnswerCameLate late
                        && before.round(late.round()).isEmpty());
    }

    /** The time of an unanswered question, also in what further undos would return to. */
    private static ContestState.Prepared shifted(ContestState.Prepared state, Duration by) {
        if (by.isZero() || !(state instanceof ContestState.Asking asking)) {
            return state;
        }
        var last = asking.hall().memory();
        var memory =
                last == null
                        ? null
                        : new LastAct(last.act(), last.at(), shifted(last.without(), by));
        return asking.shifted(by).with(asking.hall().withLastAct(memory));
    }
}
