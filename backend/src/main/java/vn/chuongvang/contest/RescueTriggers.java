package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.RescueTrigger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** When a rescue is called for, when it may be granted, and for which units. */
final class RescueTriggers {
    private RescueTriggers() {}

    /** Everybody was wrong and is out, and the rules want a rescue now. */
    static boolean isDue(Hall hall) {
        return hall.onFloor().isEmpty()
                && hall.lastMainRound()
                        .flatMap(round -> hall.outcome(round.number()))
                        .filter(RoundOutcome.ALL_OUT_FOR_RESCUE::equals)
                        .isPresent();
    }

    /** Uses are left: of the contest, or of some unit where the rules count them for each. */
    static boolean isLeft(Hall hall) {
        int most = hall.rules().rescue().maxUses();
        boolean left =
                isPerUnit(hall)
                        ? units(hall).stream().anyMatch(unit -> uses(hall, unit) < most)
                        : hall.rescuesUsed() < most;
        return left || isDue(hall);
    }

    /** The rules let the host rescue now: at any time, or because a trigger holds. */
    static boolean isAllowed(Hall hall) {
        boolean manual =
                hall.rules().rescue().triggers().stream()
                        .anyMatch(RescueTrigger.Manual.class::isInstance);
        return manual || isCalledFor(hall);
    }

    /** A trigger holds, and no rescue has followed the last question yet. */
    static boolean isCalledFor(Hall hall) {
        return isDue(hall)
                || (!hall.standings().rescue().sinceQuestion()
                        && hall.rules().rescue().triggers().stream()
                                .anyMatch(trigger -> holds(hall, trigger)));
    }

    /** Of which units somebody may come now. */
    static Predicate<UnitId> admission(Hall hall) {
        if (isDue(hall) || !isPerUnit(hall)) {
            return _ -> true;
        }
        var few = unitsWithFew(hall);
        int most = hall.rules().rescue().maxUses();
        return unit -> uses(hall, unit) < most && (few.isEmpty() || few.contains(unit));
    }

    private static boolean holds(Hall hall, RescueTrigger trigger) {
        int left = hall.onFloor().size();
        return switch (trigger) {
            case RescueTrigger.RemainingAtMost(int remaining) ->
                    hall.lastIndex() > 0 && left <= remaining;
            case RescueTrigger.RemainingFraction(double fraction) ->
                    hall.lastIndex() > 0 && left <= fraction * hall.startedWith();
            case RescueTrigger.AtQuestion(int question) -> hall.lastIndex() == question;
            case RescueTrigger.UnitRemainingAtMost _ -> !unitsWithFew(hall).isEmpty();
            case RescueTrigger.Manual _ -> false;
        };
    }

    /** With a trigger for units, uses are counted for each unit. */
    private static boolean isPerUnit(Hall hall) {
        return hall.rules().rescue().triggers().stream()
                .anyMatch(RescueTrigger.UnitRemainingAtMost.class::isInstance);
    }

    /** Units to which a trigger applies: few stand, and a use is left. */
    private static Set<UnitId> unitsWithFew(Hall hall) {
        var few = new TreeSet<UnitId>();
        var standing = standing(hall);
        for (var trigger : hall.rules().rescue().triggers()) {
            if (trigger instanceof RescueTrigger.UnitRemainingAtMost(int remaining, int from)
                    && hall.lastIndex() + 1 >= from
                    && hall.lastIndex() > 0) {
                units(hall).stream()
                        .filter(unit -> standing.getOrDefault(unit, 0L) <= remaining)
                        .filter(unit -> uses(hall, unit) < hall.rules().rescue().maxUses())
                        .forEach(few::add);
            }
        }
        return few;
    }

    private static List<UnitId> units(Hall hall) {
        return hall.roster().stream().map(Contestant::unit).distinct().toList();
    }

    private static int uses(Hall hall, UnitId unit) {
        return hall.standings().rescue().usesOfUnits().getOrDefault(unit, 0);
    }

    private static Map<UnitId, Long> standing(Hall hall) {
        return hall.onFloor().stream()
                .collect(
                        Collectors.groupingBy(
                                id -> hall.contestant(id).unit(), Collectors.counting()));
    }
}
