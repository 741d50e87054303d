package vn.chuongvang.gateway.web;

import org.springframework.http.HttpStatus;

import vn.chuongvang.print.RefereeSheets.Zone;
import vn.chuongvang.print.Seat;

import java.util.ArrayList;
import java.util.List;

/** Divides the floor among its referees: whole rows, as equally as rows allow. */
final class Zones {
    private Zones() {}

    /**
     * @param seats in the order of their numbers
     * @param columns seats in a row
     */
    static List<Zone> of(List<Seat> seats, int columns, int zones) {
        int rows = Math.ceilDiv(seats.size(), columns);
        if (zones < 1 || zones > rows) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "ZONES_UNFIT",
                    "This floor has %d rows, so 1 to %d zones.".formatted(rows, rows));
        }
        var divided = new ArrayList<Zone>();
        for (int zone = 0; zone < zones; zone++) {
            int from = rows * zone / zones * columns;
            int to = Math.min(seats.size(), rows * (zone + 1) / zones * columns);
            divided.add(new Zone(zone + 1, seats.subList(from, to)));
        }
        return List.copyOf(divided);
    }
}
