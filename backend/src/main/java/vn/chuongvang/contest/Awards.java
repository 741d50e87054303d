package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.Prize;
import vn.chuongvang.contest.ContestRules.PrizeScope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Deals the prizes out: each takes its places of the ranking of its scope, one after another. */
final class Awards {
    private final Hall hall;
    private final Map<PrizeScope, Integer> taken = new EnumMap<>(PrizeScope.class);

    private Awards(Hall hall) {
        this.hall = hall;
    }

    static List<Award> of(Hall hall) {
        var awards = new Awards(hall);
        return hall.rules().prizes().stream().map(awards::award).toList();
    }

    private Award award(Prize prize) {
        int before = taken.getOrDefault(prize.scope(), 0);
        taken.merge(prize.scope(), prize.count(), Integer::sum);
        return switch (prize.scope()) {
            case INDIVIDUAL ->
                    new Award(
                            prize,
                            within(
                                    hall.ranking(),
                                    prize,
                                    before,
                                    RankLine::rank,
                                    RankLine::contestant),
                            List.of());
            case UNIT ->
                    new Award(
                            prize,
                            List.of(),
                            within(
                                    hall.unitRanking(),
                                    prize,
                                    before,
                                    UnitRankLine::rank,
                                    UnitRankLine::unit));
            case RESCUE_UNIT ->
                    new Award(
                            prize,
                            List.of(),
                            within(rescuers(), prize, before, Rescuers::rank, Rescuers::unit));
            case AUDIENCE -> new Award(prize, List.of(), List.of());
        };
    }

    private static <L, T> List<T> within(
            List<L> ranking,
            Prize prize,
            int before,
            ToIntFunction<L> rank,
            Function<L, T> winner) {
        return ranking.stream()
                .filter(line -> rank.applyAsInt(line) > before)
                .filter(line -> rank.applyAsInt(line) <= before + prize.count())
                .map(winner)
                .toList();
    }

    private record Rescuers(int rank, UnitId unit, int points) {}

    /** Units whose rescuers won something, most first. */
    private List<Rescuers> rescuers() {
        var ranked = new ArrayList<Rescuers>();
        hall.standings().rescue().pointsOfUnits().entrySet().stream()
                .filter(unit -> unit.getValue() > 0)
                .sorted(
                        Map.Entry.<UnitId, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(
                        unit -> {
                            boolean shared =
                                    !ranked.isEmpty()
                                            && ranked.getLast().points() == unit.getValue();
                            int rank = shared ? ranked.getLast().rank() : ranked.size() + 1;
                            ranked.add(new Rescuers(rank, unit.getKey(), unit.getValue()));
                        });
        return ranked;
    }
}
