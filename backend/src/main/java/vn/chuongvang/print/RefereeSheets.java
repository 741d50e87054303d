package vn.chuongvang.print;

import java.util.List;

/**
 * For each zone a grid of its seats by questions, in which a referee marks wrong boards when phones
 * are of no use.
 *
 * @param questions how many main questions there are
 */
public record RefereeSheets(Occasion occasion, int questions, List<Zone> zones)
        implements PrintPiece {

    public RefereeSheets {
        zones = List.copyOf(zones);
    }

    /**
     * The seats that one referee watches.
     *
     * @param number counted from 1
     */
    public record Zone(int number, List<Seat> seats) {

        public Zone {
            seats = List.copyOf(seats);
        }
    }
}
