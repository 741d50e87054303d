package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may come back, how many of them, and who. */
final class RescueSelection {
    private final Hall hall;
    private final ContestRules.RescueRules rules;
    private final ContestantSet candidates;

    private RescueSelection(Hall hall) {
        this.hall = hall;
        rules = hall.rules().rescue();
        candidates = candidates(hall);
    }

    static RescueSelection of(Hall hall) {
        return new RescueSelection(hall);
    }

    /**
     * Eliminated, and not yet rescued unless the rules allow it again; reserves where reserves
     * come. During a round among the eliminated, whoever was right in all of its questions.
     */
    static ContestantSet candidates(Hall hall) {
        var rules = hall.rules().rescue();
        boolean reserves = rules.mechanism() == RescueMechanism.RESERVES_ENTER;
        var game = hall.rescueGame();
        boolean playing = rules.mechanism() == RescueMechanism.OX_ROUND && !game.rounds().isEmpty();
        var admits = RescueTriggers.admission(hall);
        return ContestantSet.of(
                hall.roster().stream()
                        .filter(someone -> admits.test(someone.unit()))
                        .map(Contestant::id)
                        .filter(
                                id ->
                                        reserves
                                                ? RosterChanges.isWaiting(hall, id)
                                                : isEligible(hall, id))
                        .filter(id -> !playing || isThrough(game, id))
                        .toList());
    }

    private static boolean isEligible(Hall hall, ContestantId id) {
        return hall.standing(id) instanceof Standing.Eliminated
                && (hall.rules().rescue().againAllowed()
                        || !hall.standings().rescued().contains(id));
    }

    private static boolean isThrough(RescueGame game, ContestantId id) {
        return game.players().contains(id) && !game.dropped().contains(id);
    }

    /** Whether people name who comes; not when everybody does. */
    boolean isPicked() {
        return !(rules.returnCount() instanceof ReturnCount.All)
                && (rules.selection() == Selection.UNIT_PICKS
                        || rules.selection() == Selection.HOST_PICKS);
    }

    /** How many come for so many points. */
    int places(int points) {
        return switch (rules.returnCount()) {
            case ReturnCount.Fixed(int count) -> Math.min(count, candidates.size());
            case ReturnCount.PerPoint(int each) ->
                    (int) Math.min(candidates.size(), (long) points * each);
            case ReturnCount.PerUnit(int each) ->
                    perUnit(candidates.toList()).values().stream()
                            .mapToInt(unit -> Math.min(each, unit.size()))
                            .sum();
            case ReturnCount.All _ -> candidates.size();
        };
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** Who comes, in the order of the selection. */
    List<ContestantId> selected(ContestCommand.Rescue command, int places) {
        if (isPicked()) {
            return command.picks();
        }
        var ordered = ordered(Draw.shuffled(candidates.toList(), command.seed()));
        if (!(rules.returnCount() instanceof ReturnCount.PerUnit(int each))) {
            return ordered.subList(0, places);
        }
        var taken = new HashMap<UnitId, Integer>();
        var selected = new ArrayList<ContestantId>();
        for (var contestant : ordered) {
            if (taken.merge(unit(contestant), 1, Integer::sum) <= each) {
                selected.add(contestant);
            }
        }
        return List.copyOf(selected);
    }

    private List<ContestantId> ordered(List<ContestantId> drawn) {
        return switch (rules.selection()) {
            case LAST_ELIMINATED_FIRST -> mostFirst(drawn, id -> Ranking.tier(hall, id));
            case LONGEST_CORRECT_STREAK -> mostFirst(drawn, id -> hall.score(id).longestStreak());
            case AUDIENCE_VOTE ->
                    mostFirst(drawn, id -> hall.rescueGame().votes().getOrDefault(id, 0));
            case RANDOM_DRAW, UNIT_PICKS, HOST_PICKS -> drawn;
        };
    }

    /** Equals stay in drawn order. */
    private static List<ContestantId> mostFirst(
            List<ContestantId> drawn, Function<ContestantId, Integer> by) {
        return drawn.stream().sorted(Comparator.comparing(by, Comparator.reverseOrder())).toList();
    }

    boolean fits(List<ContestantId> picks, int places) {
        if (!isPicked()) {
            return picks.isEmpty();
        }
        return picks.size() == places
                && new HashSet<>(picks).size() == places
                && picks.stream().allMatch(candidates::contains)
                && isFair(picks);
    }

    private boolean isFair(List<ContestantId> picks) {
        if (rules.returnCount() instanceof ReturnCount.PerUnit(int each)) {
            return perUnit(picks).values().stream().allMatch(unit -> unit.size() <= each);
        }
        return rules.selection() == Selection.HOST_PICKS || isEven(picks);
    }

    /** No unit gets two more than a unit that still has somebody to name. */
    private boolean isEven(List<ContestantId> picks) {
        var picked = perUnit(picks);
        int most = picked.values().stream().mapToInt(List::size).max().orElse(0);
        return perUnit(candidates.toList()).entrySet().stream()
                .allMatch(
                        unit -> {
                            int got = picked.getOrDefault(unit.getKey(), List.of()).size();
                            return got >= most - 1 || got == unit.getValue().size();
                        });
    }

    private Map<UnitId, List<ContestantId>> perUnit(List<ContestantId> contestants) {
        return contestants.stream().collect(Collectors.groupingBy(this::unit));
    }

    private UnitId unit(ContestantId contestant) {
        return hall.contestant(contestant).unit();
    }
}
