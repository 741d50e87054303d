package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestState.Empty;
import vn.chuongvang.contest.ContestState.Prepared;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        var tier = Comparator.<ContestantId>comparingInt(id -> -tier(hall, id));
        var place = Comparator.<ContestantId>comparingInt(id -> place(hall, id).order());
        var right = Comparator.<ContestantId>comparingInt(id -> -hall.score(id).right());
        var time = Comparator.<ContestantId>comparingLong(id -> hall.score(id).rightMillis());
        return hall.rules().isScoreMode()
                ? right.thenComparing(time).thenComparing(place)
                : tier.thenComparing(place).thenComparing(unlessShared(hall, right, time));
    }

    private static Comparator<ContestantId> unlessShared(
            Hall hall, Comparator<ContestantId> right, Comparator<ContestantId> time) {
        return (one, other) ->
                place(hall, one).shared() && place(hall, other).shared()
                        ? 0
                        : right.thenComparing(time).compare(one, other);
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
