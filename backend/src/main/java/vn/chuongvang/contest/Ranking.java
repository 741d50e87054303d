package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.RankBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The result sheet, by the steps that the rules name. What sub-questions decided comes after the
 * first step where that is the elimination, and after all steps otherwise; then ranks are shared.
 */
final class Ranking {
    private static final int STANDING = Integer.MAX_VALUE;

    private record Key(int tier, int order, int right, long rightMillis) {}

    private final Hall hall;

    private Ranking(Hall hall) {
        this.hall = hall;
    }

    /** Sub-questions are for those who fell at the same question, or who still stand. */
    static boolean isByElimination(ContestRules rules) {
        return !rules.isScoreMode() && rules.ranking().getFirst() == RankBy.ELIMINATED_LATER;
    }

    private static Comparator<Key> order(ContestRules rules) {
        var places = Comparator.comparingInt(Key::order);
        Comparator<Key> order = (_, _) -> 0;
        for (var step : rules.ranking()) {
            order = order.thenComparing(step(rules, step));
            if (step == rules.ranking().getFirst() && isByElimination(rules)) {
                order = order.thenComparing(places);
            }
        }
        return isByElimination(rules) ? order : order.thenComparing(places);
    }

    private static Comparator<Key> step(ContestRules rules, RankBy step) {
        return switch (step) {
            case ELIMINATED_LATER ->
                    rules.isScoreMode()
                            ? (_, _) -> 0
                            : Comparator.comparing(Key::tier, Comparator.reverseOrder());
            case MORE_RIGHT -> Comparator.comparing(Key::right, Comparator.reverseOrder());
            case LESS_TIME -> Comparator.comparing(Key::rightMillis);
        };
    }

    static List<RankLine> of(Hall hall) {
        return new Ranking(hall).lines();
    }

    /** Groups that sub-questions or sharing may decide: equal so far and not decided yet. */
    static List<List<ContestantId>> tiedGroups(Hall hall) {
        return new Ranking(hall)
                .groups(isByElimination(hall.rules())).values().stream()
                        .filter(group -> group.size() > 1)
                        .filter(group -> isUndecided(hall, group))
                        .toList();
    }

    /** Which rung of the elimination somebody stands on. */
    static int tier(Hall hall, ContestantId contestant) {
        return switch (hall.standing(contestant)) {
            case Standing.Eliminated(int question) -> question;
            case Standing.OnFloor _, Standing.Rescued _, Standing.Winner _, Standing.RangBell _ ->
                    STANDING;
            case Standing.Reserve _, Standing.Disqualified _ -> -1;
        };
    }

    private static boolean isUndecided(Hall hall, List<ContestantId> group) {
        return group.stream()
                .allMatch(
                        contestant -> hall.standings().placeOf(contestant).equals(Place.UNDECIDED));
    }

    private List<RankLine> lines() {
        var lines = new ArrayList<RankLine>();
        for (var group : groups(false).values()) {
            int rank = lines.size() + 1;
            group.forEach(contestant -> lines.add(line(rank, contestant)));
        }
        return List.copyOf(lines);
    }

    private RankLine line(int rank, ContestantId contestant) {
        var score = hall.score(contestant);
        int tier = tier(hall, contestant);
        return new RankLine(
                rank, contestant, score.right(), score.rightMillis(), tier == STANDING ? 0 : tier);
    }

    /** Best first; by elimination and place only when {@code coarse}. */
    private Map<Key, List<ContestantId>> groups(boolean coarse) {
        var order = order(hall.rules());
        return hall.roster().stream()
                .map(Contestant::id)
                .filter(contestant -> tier(hall, contestant) >= 0)
                .collect(
                        Collectors.groupingBy(
                                contestant -> key(contestant, coarse),
                                () -> new TreeMap<>(order),
                                Collectors.toList()));
    }

    private Key key(ContestantId contestant, boolean coarse) {
        var place = hall.standings().placeOf(contestant);
        int tier = tier(hall, contestant);
        if (coarse || (place.shared() && isByElimination(hall.rules()))) {
            return new Key(tier, place.order(), 0, 0);
        }
        var score = hall.score(contestant);
        return new Key(tier, place.order(), score.right(), score.rightMillis());
    }
}
