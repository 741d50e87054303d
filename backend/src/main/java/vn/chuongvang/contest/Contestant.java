package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the roster. Names and phones are personal data and stay outside the rules and the
 * journal.
 *
 * @param seat none for a reserve who has not come in, or where the rules know no seats
 * @param reserve waits beside the floor (dự bị) until a substitution brings them in
 */
public record Contestant(ContestantId id, @Nullable SeatNumber seat, UnitId unit, boolean reserve) {

    Contestant seated(@Nullable SeatNumber newSeat) {
        return new Contestant(id, newSeat, unit, false);
    }

    Contestant standingBy() {
        return new Contestant(id, null, unit, true);
    }
}
