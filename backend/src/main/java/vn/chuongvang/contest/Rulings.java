package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestState.AtQuestion;
import vn.chuongvang.contest.ContestState.Closed;
import vn.chuongvang.contest.ContestState.Revealed;
import vn.chuongvang.contest.ContestState.Ruling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** From the closed round to the settled one. */
final class Rulings {
    private Rulings() {}

    static Decision reveal(ContestState.Prepared state, ContestCommand.RevealKey command) {
        if (!(state instanceof Closed closed)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        var grades = closed.grades();
        var revealed =
                new ContestEvent.KeyRevealed(
                        command.at(),
                        closed.current().number(),
                        grades.right().toList(),
                        grades.wrong().toList(),
                        grades.noAnswer().toList());
        var events = new ArrayList<ContestEvent>(List.of(revealed));
        var confirm = state.hall().rules().elimination().confirm();
        if (confirm == ContestRules.Confirm.AUTO
                && Contest.evolve(closed, revealed) instanceof AtQuestion shown) {
            events.addAll(settle(shown, command.at()));
        }
        return new Decision.Accepted(events);
    }

    static Decision confirm(ContestState.Prepared state, ContestCommand.ConfirmRuling command) {
        return switch (state) {
            case Revealed shown -> confirmed(shown, command.at());
            case Ruling shown -> confirmed(shown, command.at());
            case ContestState.Lobby _,
                    ContestState.BetweenQuestions _,
                    ContestState.Asking _,
                    Closed _,
                    ContestState.Finished _ ->
                    Decision.refused(Refusal.NOT_NOW);
        };
    }

    private static Decision confirmed(ContestState.AfterLock state, Instant at) {
        var missing = Zones.missing(state);
        return missing.isEmpty()
                ? new Decision.Accepted(settle(state, at))
                : Decision.refused(Refusal.ZONES_NOT_CONFIRMED, missing.size());
    }

    private static List<ContestEvent> settle(AtQuestion state, Instant at) {
        var round = state.current();
        var fact =
                switch (round.purpose()) {
                    case MAIN, BACKUP -> settled(state, at);
                    case TIEBREAK ->
                            new ContestEvent.TiebreakSettled(
                                    at, round.number(), Tiebreaks.order(state));
                    case RESCUE ->
                            new ContestEvent.RescueQuestionSettled(
                                    at,
                                    round.number(),
                                    round.grades(state.playing()).right().toList());
                    case AUDIENCE -> new ContestEvent.AudienceQuestionSettled(at, round.number());
                };
        return Aftermath.of(state, fact);
    }

    private static ContestEvent settled(AtQuestion state, Instant at) {
        var hall = state.hall();
        var round = state.current();
        var playing = state.playing();
        var wrong = playing.without(round.grades(playing).right());
        var last = wrong.where(contestant -> hall.livesLeft(contestant) <= 1);
        var outcome = outcome(hall, round, wrong, last);
        var out = outcome.costsLives() ? last.toList() : List.<ContestantId>of();
        return new ContestEvent.RoundSettled(at, round.number(), outcome, out);
    }

    /**
     * @param last who of the wrong has no life left after this
     */
    private static RoundOutcome outcome(
            Hall hall, Round round, ContestantSet wrong, ContestantSet last) {
        if (!hall.rules().eliminatesAt(round.index())) {
            return RoundOutcome.COUNTED_ONLY;
        }
        if (wrong.isEmpty()) {
            return RoundOutcome.ALL_RIGHT;
        }
        if (last.size() < hall.onFloor().size() || isChampionAlone(hall)) {
            return RoundOutcome.WRONG_ARE_OUT;
        }
        return switch (hall.rules().allWrongAt(round.index())) {
            case ANNUL_AND_BACKUP -> RoundOutcome.ANNULLED;
            case KEEP_ALL -> RoundOutcome.ALL_KEPT;
            case RESCUE_NOW -> RoundOutcome.ALL_OUT_FOR_RESCUE;
            case RANK_PREVIOUS_SET -> RoundOutcome.ALL_OUT_TIED;
        };
    }

    /** Whoever plays on alone for the bell and is wrong is simply out. */
    private static boolean isChampionAlone(Hall hall) {
        return hall.onFloor().size() == 1
                && hall.standings()
                        .holderOf(Title.LAST_STANDING)
                        .filter(holder -> hall.isOnFloor(holder.contestant()))
                        .isPresent();
    }
}
