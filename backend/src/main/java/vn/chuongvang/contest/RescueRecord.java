package vn.chuongvang.contest;

import java.util.Map;

/**
 * The rescues of a contest so far.
 *
 * @param sinceQuestion one was granted since the last main question was settled
 * @param usesOfUnits how many rescues brought somebody of a unit back
 * @param pointsOfUnits what the rescuers of a unit won in the whole contest
 */
record RescueRecord(
        int granted,
        boolean sinceQuestion,
        RescueGame game,
        Map<UnitId, Integer> usesOfUnits,
        Map<UnitId, Integer> pointsOfUnits) {
    RescueRecord {
        usesOfUnits = Map.copyOf(usesOfUnits);
        pointsOfUnits = Map.copyOf(pointsOfUnits);
    }
}
