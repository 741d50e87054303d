package vn.chuongvang.leaderboard;

import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.RankLine;
import vn.chuongvang.contest.UnitId;
import vn.chuongvang.contest.UnitRankLine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Everybody's rank at one position of the journal; ids only, names are joined where it is shown.
 *
 * @param seq the position
 * @param people best first; shared ranks repeat (1, 2, 2, 4); reserves and disqualified contestants
 *     are not in it
 * @param units best first: more people standing, then more right answers of all its people, then
 *     less time for them, then shared
 */
public record Board(long seq, List<Line> people, List<UnitLine> units) {
    public Board {
        people = List.copyOf(people);
        units = List.copyOf(units);
    }

    /** One contestant: their rank and what it rests on. */
    public record Line(RankLine rank, UnitId unit) {}

    /**
     * One unit.
     *
     * @param people of the unit who are ranked
     * @param standing of them who are on the floor
     */
    public record UnitLine(
            int rank, UnitId unit, int people, int standing, int right, long rightMillis) {

        static UnitLine of(UnitRankLine line) {
            return new UnitLine(
                    line.rank(),
                    line.unit(),
                    line.people(),
                    line.standing(),
                    line.right(),
                    line.rightMillis());
        }
    }

    /** The board of a contest that has come to this position. */
    public static Board of(Hall hall, long seq) {
        var unitOf =
                hall.roster().stream().collect(Collectors.toMap(Contestant::id, Contestant::unit));
        var people = hall.ranking().stream().map(line -> line(line, unitOf)).toList();
        return new Board(seq, people, hall.unitRanking().stream().map(UnitLine::of).toList());
    }

    private static Line line(RankLine line, Map<ContestantId, UnitId> unitOf) {
        return new Line(line, Objects.requireNonNull(unitOf.get(line.contestant())));
    }
}
