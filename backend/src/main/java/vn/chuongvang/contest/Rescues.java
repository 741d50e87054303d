package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Selection;
import vn.chuongvang.contest.ContestState.BetweenQuestions;
import vn.chuongvang.contest.ContestState.Prepared;

import java.util.HashSet;
import java.util.List;

/** Brings contestants back, or reserves in: a game decides how many, the rules select who. */
final class Rescues {
    private static final int HIGHEST_COUNT = 20_000;
    private static final int MOST_VOTES = 1_000_000;

    private Rescues() {}

    /** Why nothing of a rescue may be done now; null if it may. */
    static @Nullable Refusal whyNot(Hall hall) {
        if (hall.tiebreak().isPresent()) {
            return Refusal.TIEBREAK_RUNNING;
        }
        if (hall.standings().holderOf(Title.GOLDEN_BELL).isPresent()) {
            return Refusal.CONTEST_DECIDED;
        }
        if (!RescueTriggers.isLeft(hall)) {
            return Refusal.NO_RESCUE_LEFT;
        }
        return RescueTriggers.isAllowed(hall) ? null : Refusal.RESCUE_NOT_DUE;
    }

    /** Why no rescue may be granted now, whatever its count and picks; null if one may. */
    static @Nullable Refusal whyNotGranted(Hall hall) {
        var whyNot = whyNot(hall);
        if (whyNot != null) {
            return whyNot;
        }
        var game = hall.rescueGame();
        if (asksQuestions(hall)) {
            boolean played = !game.rounds().isEmpty() && !isScoreMissing(hall);
            return played ? null : Refusal.RESCUE_GAME_FIRST;
        }
        if (RescueSelection.candidates(hall).isEmpty()) {
            return Refusal.NOBODY_TO_RESCUE;
        }
        return needsVotes(hall) && game.votes().isEmpty() ? Refusal.RESCUE_GAME_FIRST : null;
    }

    /** Questions are asked for the rescue: of rescuers, or of the eliminated. */
    static boolean asksQuestions(Hall hall) {
        return switch (hall.rules().rescue().mechanism()) {
            case RESCUER_QUIZ, OX_ROUND -> true;
            case HOST_ENTERS_COUNT, RESERVES_ENTER, ALL_BACK -> false;
        };
    }

    /** Whom the next rescue question asks; rescuers are no contestants. */
    static ContestantSet asked(Hall hall) {
        return isQuiz(hall) ? ContestantSet.none() : RescueSelection.candidates(hall);
    }

    /** Rescuers have answered, and what they won is to be entered. */
    static boolean isScoreMissing(Hall hall) {
        return isQuiz(hall) && hall.rescueGame().isScoreMissing();
    }

    static boolean needsVotes(Hall hall) {
        var rules = hall.rules().rescue();
        return rules.selection() == Selection.AUDIENCE_VOTE
                && !(rules.returnCount() instanceof ReturnCount.All);
    }

    private static boolean isQuiz(Hall hall) {
        return hall.rules().rescue().mechanism() == RescueMechanism.RESCUER_QUIZ;
    }

    static Decision decide(Prepared state, ContestCommand.Rescue command) {
        var hall = state.hall();
        if (!(state instanceof BetweenQuestions)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        var whyNot = whyNotGranted(hall);
        if (whyNot != null) {
            return Decision.refused(whyNot, hall.rules().rescue().maxUses());
        }
        var selection = hall.rules().rescue().selection();
        if (command.selection() != selection) {
            return Decision.refused(Refusal.SELECTION_NOT_IN_RULES, selection);
        }
        if (!countFits(hall, command.count())) {
            return Decision.refused(
                    Refusal.COUNT_OUT_OF_RANGE, isQuiz(hall) ? points(hall) : command.count());
        }
        return select(state, command);
    }

    private static int points(Hall hall) {
        return hall.rescueGame().points();
    }

    /** What rescuers won has been entered already; elsewhere the host counts. */
    private static boolean countFits(Hall hall, int count) {
        if (isQuiz(hall)) {
            return count == points(hall);
        }
        boolean counts = hall.rules().rescue().returnCount() instanceof ReturnCount.PerPoint;
        return count >= (counts ? 1 : 0) && count <= HIGHEST_COUNT;
    }

    private static Decision select(Prepared state, ContestCommand.Rescue command) {
        var selection = RescueSelection.of(state.hall());
        int places = selection.places(command.count());
        return selection.fits(command.picks(), places)
                ? new Decision.Accepted(
                        Aftermath.of(
                                state,
                                granted(
                                        state.hall(),
                                        command,
                                        selection.selected(command, places))))
                : Decision.refused(Refusal.PICKS_DO_NOT_FIT, places);
    }

    private static ContestEvent granted(
            Hall hall, ContestCommand.Rescue command, List<ContestantId> returned) {
        int number = hall.rescuesUsed() + 1;
        return hall.rules().rescue().mechanism() == RescueMechanism.RESERVES_ENTER
                ? new ContestEvent.ReservesEntered(
                        command.at(),
                        number,
                        command.count(),
                        command.selection(),
                        command.seed(),
                        returned)
                : new ContestEvent.RescueGranted(
                        command.at(),
                        number,
                        command.count(),
                        command.selection(),
                        command.seed(),
                        returned);
    }

    static Decision enterPoints(Prepared state, ContestCommand.EnterRescuePoints command) {
        var hall = state.hall();
        if (!(state instanceof BetweenQuestions)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        var whyNot = whyNoPoints(hall);
        if (whyNot != null) {
            return Decision.refused(whyNot, hall.rules().rescue().maxUses());
        }
        if (command.points() < 0 || command.points() > HIGHEST_COUNT) {
            return Decision.refused(Refusal.COUNT_OUT_OF_RANGE, command.points());
        }
        return areUnits(hall, command)
                ? Decision.accepted(
                        new ContestEvent.RescuePointsEntered(
                                command.at(), command.points(), command.byUnit()))
                : Decision.refused(Refusal.LIST_DOES_NOT_FIT);
    }

    /** Points of a quiz are entered once for each question. */
    static @Nullable Refusal whyNoPoints(Hall hall) {
        var whyNot = whyNot(hall);
        return whyNot == null && isQuiz(hall) && !isScoreMissing(hall)
                ? Refusal.RESCUE_GAME_FIRST
                : whyNot;
    }

    private static boolean areUnits(Hall hall, ContestCommand.EnterRescuePoints command) {
        var units = command.byUnit().stream().map(UnitPoints::unit).toList();
        var known = hall.roster().stream().map(Contestant::unit).toList();
        long sum = command.byUnit().stream().mapToLong(UnitPoints::points).sum();
        return new HashSet<>(units).size() == units.size()
                && known.containsAll(units)
                && command.byUnit().stream().allMatch(unit -> unit.points() >= 0)
                && sum <= command.points();
    }

    static Decision enterVotes(Prepared state, ContestCommand.EnterVotes command) {
        var hall = state.hall();
        if (!(state instanceof BetweenQuestions)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        var whyNot = whyNoVotes(hall);
        if (whyNot != null) {
            return Decision.refused(whyNot, hall.rules().rescue().maxUses());
        }
        var named = command.votes().stream().map(VoteCount::contestant).toList();
        if (!RosterChanges.fits(hall, named, RescueSelection.candidates(hall)::contains)) {
            return Decision.refused(Refusal.LIST_DOES_NOT_FIT);
        }
        return command.votes().stream().allMatch(count -> isTally(count.votes()))
                ? Decision.accepted(new ContestEvent.VotesEntered(command.at(), command.votes()))
                : Decision.refused(Refusal.COUNT_OUT_OF_RANGE);
    }

    static @Nullable Refusal whyNoVotes(Hall hall) {
        var whyNot = whyNot(hall);
        if (whyNot != null) {
            return whyNot;
        }
        if (!needsVotes(hall)) {
            return Refusal.SELECTION_NOT_IN_RULES;
        }
        return RescueSelection.candidates(hall).isEmpty() ? Refusal.NOBODY_TO_RESCUE : null;
    }

    private static boolean isTally(int votes) {
        return votes >= 0 && votes <= MOST_VOTES;
    }
}
