package vn.chuongvang.print;

import java.util.List;

/**
 * A sheet of A4 for each seat, folded to A5: the number and the QR in front, boards for a
 * contestant without a phone behind.
 *
 * @param boards how many options the boards show, 2 to 6
 */
public record SeatCards(Occasion occasion, Entry entry, int boards, List<Card> cards)
        implements PrintPiece {

    public SeatCards {
        cards = List.copyOf(cards);
        if (boards < 2 || boards > 6) {
            throw new IllegalArgumentException("a question has 2 to 6 options, not " + boards);
        }
    }

    /**
     * One card.
     *
     * @param ticket the secret that sits down on this seat; on paper only, never in a log
     */
    public record Card(Seat seat, String ticket) {

        @Override
        public String toString() {
            return "Card[seat=" + seat.number() + "]";
        }
    }
}
