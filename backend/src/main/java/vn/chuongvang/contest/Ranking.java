package vn.chuongvang.contest;

import vn.chuongvang.contest.ContestRules.RankBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The result sheet, by the steps that the rules name. What sub-questions decided comes after the
 * first step where that is the elimination, and after all steps otherwise; then ranks are shared.
 */
final class Ranking {
    private static final int STANDING = Integer.MAX_VALUE;

    private final Hall hall;
    private final boolean byElimination;

    /** In the order of their numbers. */
    private final List<ContestantId> ranked = new ArrayList<>();

    /** Of each of them. */
    private final int[] tiers;

    private Ranking(Hall hall) {
        this.hall = hall;
        this.byElimination = isByElimination(hall.rules());
        this.tiers = new int[hall.roster().size()];
        for (var contestant : hall.roster()) {
            int tier = tier(hall, contestant.id());
            if (tier >= 0) {
                tiers[ranked.size()] = tier;
                ranked.add(contestant.id());
            }
        }
    }

    /** Sub-questions are for those who fell at the same question, or who still stand. */
    static boolean isByElimination(ContestRules rules) {
        return !rules.isScoreMode() && rules.ranking().getFirst() == RankBy.ELIMINATED_LATER;
    }

    static List<RankLine> of(Hall hall) {
        return new Ranking(hall).lines();
    }

    /** Groups that sub-questions or sharing may decide: equal so far and not decided yet. */
    static List<List<ContestantId>> tiedGroups(Hall hall) {
        return new Ranking(hall)
                .groups().stream()
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
        var order = ColumnOrder.of(ranked.size(), columns(false));
        var lines = new ArrayList<RankLine>(ranked.size());
        int rank = 0;
        for (int place = 0; place < ranked.size(); place++) {
            rank = place > 0 && order.isLikeBefore(place) ? rank : place + 1;
            lines.add(line(rank, order.line(place)));
        }
        return List.copyOf(lines);
    }

    private RankLine line(int rank, int line) {
        var contestant = ranked.get(line);
        var score = hall.score(contestant);
        int tier = tiers[line];
        return new RankLine(
                rank, contestant, score.right(), score.rightMillis(), tier == STANDING ? 0 : tier);
    }

    /** Best first; where the elimination ranks, by it and by place only. */
    private List<List<ContestantId>> groups() {
        var order = ColumnOrder.of(ranked.size(), columns(byElimination));
        var groups = new ArrayList<List<ContestantId>>();
        for (int place = 0; place < ranked.size(); place++) {
            if (place == 0 || !order.isLikeBefore(place)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(ranked.get(order.line(place)));
        }
        return groups;
    }

    /** What is compared, first things first; less is better. */
    private List<long[]> columns(boolean coarse) {
        var columns = new ArrayList<long[]>();
        for (var step : hall.rules().ranking()) {
            if (!coarse || columns.isEmpty()) {
                column(step).ifPresent(columns::add);
            }
            if (byElimination && columns.size() == 1) {
                columns.add(places());
            }
        }
        if (!byElimination) {
            columns.add(places());
        }
        return columns;
    }

    private Optional<long[]> column(RankBy step) {
        return switch (step) {
            case ELIMINATED_LATER ->
                    hall.rules().isScoreMode() ? Optional.empty() : Optional.of(tiers());
            case MORE_RIGHT ->
                    Optional.of(column(id -> isShared(id) ? 0 : -hall.score(id).right()));
            case LESS_TIME ->
                    Optional.of(column(id -> isShared(id) ? 0 : hall.score(id).rightMillis()));
        };
    }

    /** Nothing separates those who share what sub-questions decided. */
    private boolean isShared(ContestantId contestant) {
        return byElimination && hall.standings().placeOf(contestant).shared();
    }

    /** Who stands comes one step before whoever fell last. */
    private long[] tiers() {
        int last = 0;
        for (int tier : tiers) {
            last = tier == STANDING ? last : Math.max(last, tier);
        }
        var column = new long[ranked.size()];
        for (int line = 0; line < column.length; line++) {
            column[line] = -Math.min(tiers[line], last + 1);
        }
        return column;
    }

    /** Who is undecided comes one step behind the last place. */
    private long[] places() {
        var decided = hall.standings().places();
        int last =
                decided.values().stream()
                        .mapToInt(Place::order)
                        .filter(order -> order != Place.UNDECIDED.order())
                        .max()
                        .orElse(0);
        return decided.isEmpty()
                ? new long[ranked.size()]
                : column(id -> Math.min(hall.standings().placeOf(id).order(), last + 1));
    }

    private long[] column(ToLongFunction<ContestantId> value) {
        var column = new long[ranked.size()];
        Arrays.setAll(column, line -> value.applyAsLong(ranked.get(line)));
        return column;
    }
}
