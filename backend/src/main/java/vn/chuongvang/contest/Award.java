package vn.chuongvang.contest;

import java.util.List;

/**
 * Who wins a prize. Those who share a rank share the prize that their rank falls under.
 *
 * @param contestants winners of a prize for contestants, {@code units} of one for units; best first
 */
public record Award(ContestRules.Prize prize, List<ContestantId> contestants, List<UnitId> units) {
    public Award {
        contestants = List.copyOf(contestants);
        units = List.copyOf(units);
    }
}
