package vn.chuongvang.gateway.web;

import org.springframework.http.HttpStatus;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Seats as a host writes them: {@code 1-40, 47}. Nothing written means all of them. */
final class SeatList {
    private static final Pattern PART =
            Pattern.compile("\\s*(\\d{1,5})(?:\\s*[-–]\\s*(\\d{1,5}))?\\s*");
    private static final int LONGEST = 2_000;

    private final BitSet seats;

    private SeatList(BitSet seats) {
        this.seats = seats;
    }

    static SeatList read(String text) {
        var seats = new BitSet();
        if (text.isBlank()) {
            return new SeatList(seats);
        }
        if (text.length() > LONGEST) {
            throw unreadable();
        }
        for (var part : text.split("[,;]", -1)) {
            var match = PART.matcher(part);
            if (!match.matches()) {
                throw unreadable();
            }
            int from = Integer.parseInt(match.group(1));
            int to = match.group(2) == null ? from : Integer.parseInt(match.group(2));
            if (from < 1 || to < from) {
                throw unreadable();
            }
            seats.set(from, to + 1);
        }
        return new SeatList(seats);
    }

    boolean isAll() {
        return seats.isEmpty();
    }

    boolean holds(int seat) {
        return isAll() || seats.get(seat);
    }

    private static Refused unreadable() {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "SEATS_UNREADABLE",
                "Write seats as numbers and ranges, such as 1-40, 47.");
    }
}
