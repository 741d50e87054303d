package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Selection;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings eliminated contestants back: the host counts, the rules select. */
final class Rescues {
    private static final int HIGHEST_COUNT = 20_000;

    private Rescues() {}

    /** Everybody was wrong and is out, and the rules want a rescue now. */
    static boolean isDue(Hall hall) {
        return hall.onFloor().isEmpty()
                && hall.lastMainRound()
                        .flatMap(round -> hall.outcome(round.number()))
                        .filter(RoundOutcome.ALL_OUT_FOR_RESCUE::equals)
                        .isPresent();
    }

    static boolean isLeft(Hall hall) {
        return hall.rescuesUsed() < hall.rules().rescue().maxUses() || isDue(hall);
    }

    /** Eliminated, and not yet rescued unless the rules allow it again. */
    static ContestantSet eligible(Hall hall) {
        boolean again = hall.rules().rescue().againAllowed();
        return ContestantSet.of(
                hall.roster().stream()
                        .filter(contestant -> !contestant.reserve())
                        .map(Contestant::id)
                        .filter(id -> hall.standing(id) instanceof Standing.Eliminated)
                        .filter(id -> again || !hall.standings().rescued().contains(id))
                        .toList());
    }

    static Decision decide(ContestState.Prepared state, ContestCommand.Rescue command) {
        var hall = state.hall();
        if (!(state instanceof ContestState.BetweenQuestions)) {
            return Decision.refused(Refusal.NOT_NOW);
        }
        if (hall.tiebreak().isPresent()) {
            return Decision.refused(Refusal.TIEBREAK_RUNNING);
        }
        if (hall.standings().holderOf(Title.GOLDEN_BELL).isPresent()) {
            return Decision.refused(Refusal.CONTEST_DECIDED);
        }
        if (!isLeft(hall)) {
            return Decision.refused(Refusal.NO_RESCUE_LEFT, hall.rules().rescue().maxUses());
        }
        if (command.selection() != hall.rules().rescue().selection()) {
            return Decision.refused(
                    Refusal.SELECTION_NOT_IN_RULES, hall.rules().rescue().selection());
        }
        if (command.count() < 1 || command.count() > HIGHEST_COUNT) {
            return Decision.refused(Refusal.COUNT_OUT_OF_RANGE, command.count());
        }
        return select(state, command);
    }

    private static Decision select(ContestState.Prepared state, ContestCommand.Rescue command) {
        var hall = state.hall();
        var eligible = eligible(hall);
        if (eligible.isEmpty()) {
            return Decision.refused(Refusal.NOBODY_TO_RESCUE);
        }
        int places = (int) Math.min(eligible.size(), (long) command.count() * each(hall));
        if (!picksFit(hall, eligible, command, places)) {
            return Decision.refused(Refusal.PICKS_DO_NOT_FIT, places);
        }
        var returned = selected(hall, eligible, command).subList(0, places);
        var fact =
                new ContestEvent.RescueGranted(
                        command.at(),
                        hall.rescuesUsed() + 1,
                        command.count(),
                        command.selection(),
                        command.seed(),
                        returned);
        return new Decision.Accepted(Aftermath.of(state, fact));
    }

    private static int each(Hall hall) {
        return hall.rules().rescue().returnCount() instanceof ReturnCount.PerPoint(int each)
                ? each
                : 1;
    }

    private static List<ContestantId> selected(
            Hall hall, ContestantSet eligible, ContestCommand.Rescue command) {
        var drawn = Draw.shuffled(eligible.toList(), command.seed());
        return switch (command.selection()) {
            case LAST_ELIMINATED_FIRST -> ordered(drawn, id -> Ranking.tier(hall, id));
            case LONGEST_CORRECT_STREAK -> ordered(drawn, id -> hall.score(id).longestStreak());
            case RANDOM_DRAW -> drawn;
            case UNIT_PICKS, HOST_PICKS -> command.picks();
        };
    }

    /** Most first; equals stay in drawn order. */
    private static List<ContestantId> ordered(
            List<ContestantId> drawn, Function<ContestantId, Integer> by) {
        return drawn.stream().sorted(Comparator.comparing(by, Comparator.reverseOrder())).toList();
    }

    private static boolean picksFit(
            Hall hall, ContestantSet eligible, ContestCommand.Rescue command, int places) {
        var picks = command.picks();
        boolean picked =
                command.selection() == Selection.UNIT_PICKS
                        || command.selection() == Selection.HOST_PICKS;
        if (!picked) {
            return picks.isEmpty();
        }
        return picks.size() == places
                && new HashSet<>(picks).size() == places
                && picks.stream().allMatch(eligible::contains)
                && (command.selection() == Selection.HOST_PICKS || areEven(hall, eligible, picks));
    }

    /** No unit gets two more than a unit that still has somebody to name. */
    private static boolean areEven(Hall hall, ContestantSet eligible, List<ContestantId> picks) {
        var candidates = perUnit(hall, eligible.toList());
        var picked = perUnit(hall, picks);
        int most = picked.values().stream().mapToInt(List::size).max().orElse(0);
        return candidates.entrySet().stream()
                .allMatch(
                        unit -> {
                            int got = picked.getOrDefault(unit.getKey(), List.of()).size();
                            return got >= most - 1 || got == unit.getValue().size();
                        });
    }

    private static Map<UnitId, List<ContestantId>> perUnit(
            Hall hall, List<ContestantId> contestants) {
        return contestants.stream()
                .collect(Collectors.groupingBy(id -> hall.contestant(id).unit()));
    }
}
