package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;

import java.util.List;
import java.util.Optional;

/**
 * The numbers by which a crowd knows people: the seat, and of who has none the number on the
 * roster.
 */
public final class SeatLabels {
    private SeatLabels() {}

    static int of(Hall hall, ContestantId id) {
        var seat = hall.contestant(id).seat();
        return seat == null ? id.value() : seat.value();
    }

    static @Nullable Integer orNone(Hall hall, @Nullable ContestantId id) {
        return id == null || !hall.knows(id) ? null : of(hall, id);
    }

    static List<Integer> of(Hall hall, List<ContestantId> ids) {
        return ids.stream().map(id -> of(hall, id)).toList();
    }

    /** Who sits there, or else has that number and no seat. */
    public static Optional<ContestantId> find(Hall hall, int label) {
        return hall.roster().stream()
                .filter(one -> one.seat() != null && one.seat().value() == label)
                .findFirst()
                .or(
                        () ->
                                hall.roster().stream()
                                        .filter(one -> one.seat() == null)
                                        .filter(one -> one.id().value() == label)
                                        .findFirst())
                .map(Contestant::id);
    }
}
