package vn.chuongvang.leaderboard;

import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.RankLine;
import vn.chuongvang.contest.UnitId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

        UnitLine ranked(int place) {
            return new UnitLine(place, unit, people, standing, right, rightMillis);
        }

        UnitLine with(RankLine line) {
            return new UnitLine(
                    rank,
                    unit,
                    people + 1,
                    standing + (line.eliminatedAt() == 0 ? 1 : 0),
                    right + line.right(),
                    rightMillis + line.rightMillis());
        }
    }

    private static final Comparator<UnitLine> BEST_UNIT =
            Comparator.comparing(UnitLine::standing, Comparator.reverseOrder())
                    .thenComparing(UnitLine::right, Comparator.reverseOrder())
                    .thenComparing(UnitLine::rightMillis);

    /** The board of a contest that has come to this position. */
    public static Board of(Hall hall, long seq) {
        var unitOf =
                hall.roster().stream().collect(Collectors.toMap(Contestant::id, Contestant::unit));
        var people = hall.ranking().stream().map(line -> line(line, unitOf)).toList();
        return new Board(seq, people, units(people));
    }

    private static Line line(RankLine line, Map<ContestantId, UnitId> unitOf) {
        return new Line(line, Objects.requireNonNull(unitOf.get(line.contestant())));
    }

    private static List<UnitLine> units(List<Line> people) {
        var byUnit = new TreeMap<UnitId, UnitLine>();
        for (var line : people) {
            byUnit.merge(
                    line.unit(),
                    new UnitLine(0, line.unit(), 0, 0, 0, 0).with(line.rank()),
                    (sum, _) -> sum.with(line.rank()));
        }
        var ranked = new ArrayList<UnitLine>();
        for (var unit : byUnit.values().stream().sorted(BEST_UNIT).toList()) {
            var rank =
                    ranked.isEmpty() || BEST_UNIT.compare(ranked.getLast(), unit) != 0
                            ? ranked.size() + 1
                            : ranked.getLast().rank();
            ranked.add(unit.ranked(rank));
        }
        return ranked;
    }
}
