package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.identity.Chairs.Neighbour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

class SeatChoiceTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void people_of_one_unit_are_kept_apart() {
        var seats = fill(SeatAssignment.BY_UNIT_SPREAD, 4);

        assertThat(seats).startsWith(1).contains(9, 3, 7).doesNotHaveDuplicates();
    }

    @Test
    void the_first_free_seat_is_given_in_order() {
        assertThat(fill(SeatAssignment.FREE, 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_draw_reaches_every_seat() {
        assertThat(new HashSet<>(fill(SeatAssignment.DRAW, 9))).hasSize(9);
    }

    @Test
    void a_full_floor_has_no_seat() {
        var terms = new Entrance.Terms(1, 1, SeatAssignment.DRAW, true, true, "1", DAY);

        assertThat(SeatChoice.choose(terms, List.of(new Neighbour(1, false, 0)), 0, new Random(1)))
                .isEmpty();
    }

    private static List<Integer> fill(SeatAssignment assignment, int people) {
        var terms = new Entrance.Terms(9, 3, assignment, true, true, "1", DAY);
        var given = new ArrayList<Integer>();
        for (int i = 0; i < people; i++) {
            var floor = new ArrayList<Neighbour>();
            for (int seat = 1; seat <= 9; seat++) {
                var taken = given.contains(seat);
                floor.add(new Neighbour(seat, !taken, taken ? 0 : null));
            }
            given.add(SeatChoice.choose(terms, floor, 0, new Random(i)).orElseThrow());
        }
        return given;
    }
}
