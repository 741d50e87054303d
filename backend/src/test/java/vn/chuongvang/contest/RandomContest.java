package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.RankBy;
import vn.chuongvang.contest.ContestState.Empty;
import vn.chuongvang.contest.ContestState.Prepared;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A contest by chance, for whoever shows contests; and its ranks, computed the slow plain way. */
public final class RandomContest {
    private static final int STEPS = 80;

    private RandomContest() {}

    public static Hall played(long seed) {
        var fate = new Fate(seed);
        ContestState state = new Empty();
        state = after(state, fate.preparation());
        var now = Play.START;
        for (int step = 0; step < STEPS; step++) {
            now = fate.later(now, state);
            var prepared = (Prepared) state;
            state =
                    after(
                            state,
                            fate.happens(0.02)
                                    ? fate.technical(prepared, now)
                                    : fate.command(prepared, now));
        }
        return ((Prepared) state).hall();
    }

    /** Rules by chance, all of them possible, for that many seats. */
    public static ContestRules rules(long seed, int seats, int reserves) {
        var random = new Random(seed);
        return new RandomRules(random, new Chance(random))
                .next()
                .edit()
                .roster(new ContestRules.Roster(seats + reserves, reserves, null))
                .seating(new ContestRules.Seating.Numbered(seats + reserves))
                .rules();
    }

    /** The questions that these rules need. */
    public static List<PreparedQuestion> questions(ContestRules rules) {
        return Play.questions(rules);
    }

    /** A command for an act, likely to fit but not certain; the same for the same seed. */
    public static ContestCommand act(long seed, Act act, Prepared state, Instant at) {
        return new Fate(seed).of(act, state, at);
    }

    /** Rank = 1 + how many are better, one by one. */
    public static Map<ContestantId, Integer> ranks(Hall hall) {
        var ranked =
                hall.roster().stream()
                        .map(Contestant::id)
                        .filter(id -> tier(hall, id) >= 0)
                        .toList();
        return ranked.stream().collect(Collectors.toMap(id -> id, id -> rank(hall, ranked, id)));
    }

    private static int rank(Hall hall, List<ContestantId> ranked, ContestantId id) {
        var order = order(hall);
        return 1 + (int) ranked.stream().filter(other -> order.compare(other, id) < 0).count();
    }

    private static Comparator<ContestantId> order(Hall hall) {
        var place = Comparator.<ContestantId>comparingInt(id -> place(hall, id).order());
        var steps = hall.rules().ranking();
        if (hall.rules().isScoreMode() || steps.getFirst() != RankBy.ELIMINATED_LATER) {
            return all(hall, steps).thenComparing(place);
        }
        var rest = all(hall, steps.subList(1, steps.size()));
        return step(hall, RankBy.ELIMINATED_LATER)
                .thenComparing(place)
                .thenComparing(unlessShared(hall, rest));
    }

    private static Comparator<ContestantId> all(Hall hall, List<RankBy> steps) {
        Comparator<ContestantId> order = (_, _) -> 0;
        for (var step : steps) {
            order = order.thenComparing(step(hall, step));
        }
        return order;
    }

    private static Comparator<ContestantId> step(Hall hall, RankBy step) {
        return switch (step) {
            case ELIMINATED_LATER ->
                    Comparator.comparingInt(id -> hall.rules().isScoreMode() ? 0 : -tier(hall, id));
            case MORE_RIGHT -> Comparator.comparingInt(id -> -hall.score(id).right());
            case LESS_TIME -> Comparator.comparingLong(id -> hall.score(id).rightMillis());
        };
    }

    private static Comparator<ContestantId> unlessShared(Hall hall, Comparator<ContestantId> by) {
        return (one, other) ->
                place(hall, one).shared() && place(hall, other).shared()
                        ? 0
                        : by.compare(one, other);
    }

    private static Place place(Hall hall, ContestantId id) {
        return hall.standings().placeOf(id);
    }

    private static int tier(Hall hall, ContestantId id) {
        return switch (hall.standing(id)) {
            case Standing.Eliminated(int question) -> question;
            case Standing.OnFloor _, Standing.Rescued _, Standing.Winner _, Standing.RangBell _ ->
                    1_000;
            case Standing.Reserve _, Standing.Disqualified _ -> -1;
        };
    }

    private static ContestState after(ContestState state, ContestCommand command) {
        return Contest.decide(state, command) instanceof Decision.Accepted(var events)
                ? Contest.evolveAll(state, events)
                : state;
    }
}
