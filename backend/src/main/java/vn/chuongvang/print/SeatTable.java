package vn.chuongvang.print;

import java.util.List;

/** Who sits where, with boxes to tick at the door: a paper for staff. */
public record SeatTable(Occasion occasion, List<Seat> seats) implements PrintPiece {

    public SeatTable {
        seats = List.copyOf(seats);
    }
}
