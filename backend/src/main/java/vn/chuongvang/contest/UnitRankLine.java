package vn.chuongvang.contest;

/**
 * One unit by rank.
 *
 * @param rank shared ranks repeat (1, 2, 2, 4)
 * @param people of the unit who are ranked
 * @param standing of them who are on the floor
 * @param right answers of all its people, and {@code rightMillis} the time of those
 */
public record UnitRankLine(
        int rank, UnitId unit, int people, int standing, int right, long rightMillis) {

    UnitRankLine ranked(int place) {
        return new UnitRankLine(place, unit, people, standing, right, rightMillis);
    }

    UnitRankLine with(RankLine line) {
        return new UnitRankLine(
                rank,
                unit,
                people + 1,
                standing + (line.eliminatedAt() == 0 ? 1 : 0),
                right + line.right(),
                rightMillis + line.rightMillis());
    }
}
