package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.Win;

import java.util.List;
import java.util.Optional;

/** Titles, the bell and the end. */
final class Endings {
    private Endings() {}

    /** The bell was rung, or the only title of these rules is won. */
    static boolean isDecided(Hall hall) {
        boolean wonByStanding =
                hall.rules().end().win() == Win.LAST_STANDING
                        && hall.standings().holderOf(Title.LAST_STANDING).isPresent();
        return wonByStanding || hall.standings().holderOf(Title.GOLDEN_BELL).isPresent();
    }

    /** Nothing is left to play but sub-questions. */
    static boolean isPlayOver(Hall hall) {
        return isDecided(hall)
                || (hall.lastIndex() > 0 && hall.onFloor().isEmpty() && !RescueTriggers.isDue(hall))
                || hall.lastIndex() >= hall.rules().questions().main();
    }

    /** Whom the title of the last one standing is due to. */
    static Optional<ContestantId> lastStanding(Hall hall) {
        var win = hall.rules().end().win();
        boolean awarded = hall.standings().holderOf(Title.LAST_STANDING).isPresent();
        boolean hasTitle = win == Win.LAST_STANDING || win == Win.BOTH_DISTINCT_TITLES;
        if (!hasTitle || awarded || hall.tiebreak().isPresent()) {
            return Optional.empty();
        }
        return onlySurvivor(hall).or(() -> tiebreakWinner(hall));
    }

    private static Optional<ContestantId> onlySurvivor(Hall hall) {
        int index =
                hall.rounds().stream()
                        .filter(round -> round.isMain() && hall.counts(round.number()))
                        .mapToInt(Round::index)
                        .max()
                        .orElse(0);
        return index >= hall.rules().end().lastStandingFrom()
                ? hall.onFloor().stream().filter(_ -> hall.onFloor().size() == 1).findFirst()
                : Optional.empty();
    }

    private static Optional<ContestantId> tiebreakWinner(Hall hall) {
        if (!isPlayOver(hall) || !Ranking.isByElimination(hall.rules())) {
            return Optional.empty();
        }
        var first = hall.ranking().stream().filter(line -> line.rank() == 1).toList();
        return first.size() == 1
                        && hall.standings()
                                .placeOf(first.getFirst().contestant())
                                .equals(new Place(0, false))
                ? Optional.of(first.getFirst().contestant())
                : Optional.empty();
    }

    /** Who may ring: right on the final question, and ahead in its sub-questions if there were. */
    static List<ContestantId> bellRingers(Hall hall) {
        var win = hall.rules().end().win();
        boolean hasBell = win == Win.ANSWER_FINAL || win == Win.BOTH_DISTINCT_TITLES;
        var last = hall.lastMainRound();
        if (!hasBell
                || last.isEmpty()
                || last.get().index() < hall.rules().questions().main()
                || !hall.counts(last.get().number())
                || isDecided(hall)) {
            return List.of();
        }
        var right = hall.onFloor().where(last.get()::isRight);
        int best =
                right.stream()
                        .mapToInt(contestant -> hall.standings().placeOf(contestant).order())
                        .min()
                        .orElse(0);
        return right.where(id -> hall.standings().placeOf(id).order() == best).toList();
    }

    static Decision ringBell(ContestState.Prepared state, ContestCommand.RingBell command) {
        if (!(state instanceof ContestState.BetweenQuestions)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (state.hall().tiebreak().isPresent()) {
            return Decision.refused(Refusal.TIEBREAK_RUNNING);
        }
        var ringers = bellRingers(state.hall());
        if (ringers.isEmpty()) {
            return Decision.refused(Refusal.NO_BELL_TO_RING);
        }
        var round = state.hall().lastMainRound().orElseThrow().number();
        return Decision.accepted(new ContestEvent.BellRung(command.at(), round, ringers));
    }

    static Decision finish(ContestState.Prepared state, ContestCommand.FinishContest command) {
        return state instanceof ContestState.BetweenQuestions
                ? Decision.accepted(
                        new ContestEvent.ContestFinished(
                                command.at(), ending(state.hall()), state.hall().ranking()))
                : Decision.refused(Refusal.NOT_NOW);
    }

    private static Ending ending(Hall hall) {
        boolean allAsked = hall.lastIndex() >= hall.rules().questions().main();
        if (hall.standings().holderOf(Title.GOLDEN_BELL).isPresent()) {
            return Ending.BELL_RUNG;
        }
        if (hall.rules().isScoreMode()) {
            return allAsked ? Ending.SCORED : Ending.STOPPED;
        }
        if (hall.standings().holderOf(Title.LAST_STANDING).isPresent()) {
            return Ending.LAST_STANDING;
        }
        if (hall.onFloor().isEmpty()) {
            return Ending.FLOOR_EMPTY;
        }
        return allAsked ? Ending.QUESTIONS_ASKED : Ending.STOPPED;
    }
}
