package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Units by rank: more people standing, then more right answers of all its people, then less time
 * for them unless some question has no time limit, then shared.
 */
final class UnitRanking {
    private static final Comparator<UnitRankLine> UNTIMED =
            Comparator.comparing(UnitRankLine::standing, Comparator.reverseOrder())
                    .thenComparing(UnitRankLine::right, Comparator.reverseOrder());
    private static final Comparator<UnitRankLine> TIMED =
            UNTIMED.thenComparing(UnitRankLine::rightMillis);

    private UnitRanking() {}

    static List<UnitRankLine> of(Hall hall) {
        var best = NoDeadline.isIn(hall.rules()) ? UNTIMED : TIMED;
        var byUnit = new TreeMap<UnitId, UnitRankLine>();
        for (var line : hall.ranking()) {
            byUnit.compute(
                    hall.contestant(line.contestant()).unit(),
                    (unit, sum) ->
                            (sum == null ? new UnitRankLine(0, unit, 0, 0, 0, 0) : sum).with(line));
        }
        var ranked = new ArrayList<UnitRankLine>();
        for (var unit : byUnit.values().stream().sorted(best).toList()) {
            boolean shared = !ranked.isEmpty() && best.compare(ranked.getLast(), unit) == 0;
            ranked.add(unit.ranked(shared ? ranked.getLast().rank() : ranked.size() + 1));
        }
        return List.copyOf(ranked);
    }
}
