package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

/** What came of a claim. */
public sealed interface ClaimOutcome {

    /**
     * This device sits there now; a repeated claim of the same device gets the same seat.
     *
     * @param seat its number; behind the seats of the floor come the chairs of {@code reserve}s
     */
    record Claimed(Token token, Person person, int seat, boolean reserve) implements ClaimOutcome {}

    /**
     * Nobody sits down.
     *
     * @param seat the seat it is about, if any
     */
    record Refused(Reason reason, @Nullable Integer seat) implements ClaimOutcome {}

    /** Why a claim is refused; the names are the codes of the HTTP API. */
    enum Reason {
        CONSENT_MISSING,
        NAME_MISSING,
        UNIT_UNKNOWN,
        TICKET_UNKNOWN,
        SEAT_UNKNOWN,
        SEAT_TAKEN,
        SEAT_OF_ANOTHER_UNIT,
        SEAT_NUMBER_NOT_ALLOWED,
        NAME_ONLY_NOT_ALLOWED,
        NO_SEAT_FREE,
        DEVICE_SITS_ELSEWHERE,
        CONTEST_CLOSED
    }
}
