package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestCommand.SubmitAnswer;
import vn.chuongvang.contest.ContestState.Asking;

import java.time.Duration;
import java.util.Optional;

/** Answers: recorded once, in time; late ones are evidence. */
final class Submissions {
    private Submissions() {}

    static Decision decide(ContestState.Prepared state, SubmitAnswer answer) {
        if (!state.hall().knows(answer.contestant())) {
            return Decision.refused(Refusal.UNKNOWN_CONTESTANT);
        }
        if (isForBoards(state.hall(), answer)) {
            return Decision.refused(Refusal.ANSWER_ON_BOARD);
        }
        var found = state.round(answer.round());
        if (found.isEmpty()) {
            return Decision.refused(Refusal.NO_SUCH_ROUND);
        }
        var round = found.get();
        var recorded = round.answers().find(answer.contestant());
        if (recorded != null && answer.attempt() <= recorded.attempt()) {
            return isAnothers(recorded, answer)
                    ? Decision.refused(Refusal.ANSWER_IS_FINAL)
                    : new Decision.AlreadyRecorded(recorded);
        }
        return mismatch(round, answer)
                .orElseGet(
                        () ->
                                state instanceof Asking asking && asking.current() == round
                                        ? whileAsking(asking, answer)
                                        : late(state, round, answer));
    }

    /**
     * A phone's change that crossed with what staff wrote down, or with another one from a second
     * page: it is not on disk, so it must not get a receipt.
     */
    private static boolean isAnothers(Answer recorded, SubmitAnswer answer) {
        return answer.attempt() == recorded.attempt()
                && (answer.channel() != recorded.channel()
                        || !answer.response().equals(recorded.response()));
    }

    private static Optional<Decision> mismatch(Round round, SubmitAnswer answer) {
        if (!round.asked().contains(answer.contestant())) {
            return Optional.of(Decision.refused(Refusal.NOT_ASKED));
        }
        return round.question().fits(answer.response())
                ? Optional.empty()
                : Optional.of(Decision.refused(Refusal.ANSWER_DOES_NOT_FIT));
    }

    private static Decision whileAsking(Asking asking, SubmitAnswer answer) {
        var round = asking.current();
        if (!asking.playing().contains(answer.contestant())) {
            return Decision.refused(Refusal.NOT_ON_FLOOR);
        }
        if (answer.at().isBefore(round.opensAt())) {
            return Decision.refused(Refusal.NOT_OPEN);
        }
        var since = asking.hall().pauses().since();
        if (since != null && !answer.at().isBefore(since)) {
            return Decision.refused(Refusal.PAUSED);
        }
        if (answer.at().isAfter(ExtraTime.closesForGood(asking, answer.contestant()))) {
            return late(asking, round, answer);
        }
        if (isFinal(asking) && round.answers().has(answer.contestant())) {
            return Decision.refused(Refusal.ANSWER_IS_FINAL);
        }
        return recorded(asking, answer);
    }

    private static Decision recorded(Asking asking, SubmitAnswer answer) {
        var took = Duration.between(asking.current().opensAt(), answer.at()).toMillis();
        var fact =
                new ContestEvent.AnswerRecorded(
                        answer.at(),
                        answer.contestant(),
                        answer.round(),
                        answer.attempt(),
                        answer.response(),
                        answer.channel(),
                        took);
        return isLastOne(asking, answer)
                ? Decision.accepted(
                        fact, new ContestEvent.RoundClosed(answer.at(), answer.round(), true))
                : Decision.accepted(fact);
    }

    private static boolean isForBoards(Hall hall, SubmitAnswer answer) {
        return hall.rules().answer().channel() == ContestRules.Channel.BOARD
                && answer.channel() == AnswerChannel.PHONE;
    }

    /** A buzzer is pressed once. */
    private static boolean isFinal(Asking asking) {
        var rules = asking.hall().rules();
        return rules.answer().change() == ContestRules.Change.FIRST_FINAL
                || (rules.tie() == ContestRules.TiePolicy.BUZZER && asking.current().isTiebreak());
    }

    /** With final answers the round closes as soon as everybody has given one. */
    private static boolean isLastOne(Asking asking, SubmitAnswer answer) {
        if (!isFinal(asking) || asking.current().answers().size() + 1 < asking.playing().size()) {
            return false;
        }
        var waiting = asking.waiting();
        return waiting.size() == 1 && waiting.contains(answer.contestant());
    }

    /** One piece of evidence per contestant, and only for the latest round. */
    private static Decision late(ContestState.Prepared state, Round round, SubmitAnswer answer) {
        boolean latest = state.round().filter(last -> last == round).isPresent();
        boolean known =
                round.late().stream()
                        .anyMatch(late -> late.contestant().equals(answer.contestant()));
        if (!latest
                || known
                || state.hall().isVoided(round.number())
                || state instanceof ContestState.Finished) {
            return Decision.refused(Refusal.TOO_LATE);
        }
        return Decision.accepted(
                new ContestEvent.AnswerCameLate(
                        answer.at(),
                        answer.contestant(),
                        answer.round(),
                        answer.attempt(),
                        answer.response(),
                        answer.channel()));
    }
}
