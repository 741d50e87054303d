package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

/**
 * A wish to sit down in a contest.
 *
 * @param by with what the person comes
 * @param name as typed; needed where the roster has no name for the seat
 * @param unit one of the contest's units, whose free seats are given; for name-only claims
 * @param device a secret of at least 16 characters that this device chose for itself
 * @param consent the one consent that taking part needs
 * @param publicFullName the second, optional consent
 */
public record Claim(
        By by,
        @Nullable String name,
        @Nullable Integer unit,
        Token device,
        boolean consent,
        boolean publicFullName) {

    /** With what a person comes. */
    public sealed interface By {
        /** The ticket of a seat's card. */
        record Ticket(Token ticket) implements By {}

        /** A seat's number, where the contest allows it or just after a hand-over. */
        record SeatNumber(int seat) implements By {}

        /** Nothing but a name, where the contest allows it. */
        record NameOnly() implements By {}
    }
}
