package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.identity.Chairs.Neighbour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class SeatChoiceTests {
    private static final List<Integer> QUOTAS = List.of(40, 30, 20, 10);
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

        assertThat(SeatChoice.choose(terms, List.of(new Neighbour(1, false)), new Random(1)))
                .isEmpty();
    }

    @Test
    void seats_allotted_beforehand_keep_units_apart_and_fill_the_quotas() {
        var units = SeatAllotment.units(SeatAssignment.BY_UNIT_SPREAD, 10, QUOTAS, 1);

        for (int seat = 0; seat < 99; seat++) {
            if ((seat + 1) % 10 != 0) {
                assertThat(units.get(seat)).isNotEqualTo(units.get(seat + 1));
            }
        }
        assertThat(countsOf(units)).isEqualTo(QUOTAS);
    }

    @Test
    void a_draw_of_seats_is_repeated_by_its_seed() {
        var units = SeatAllotment.units(SeatAssignment.DRAW, 10, QUOTAS, 7);

        assertThat(SeatAllotment.units(SeatAssignment.DRAW, 10, QUOTAS, 7)).isEqualTo(units);
        assertThat(SeatAllotment.units(SeatAssignment.DRAW, 10, QUOTAS, 8)).isNotEqualTo(units);
        assertThat(countsOf(units)).isEqualTo(QUOTAS);
    }

    @Test
    void even_quotas_add_up() {
        assertThat(SeatAllotment.evenQuotas(90, 7)).containsExactly(13, 13, 13, 13, 13, 13, 12);
    }

    private static List<Integer> countsOf(List<Integer> units) {
        return IntStream.rangeClosed(1, QUOTAS.size())
                .mapToObj(unit -> Collections.frequency(units, unit))
                .toList();
    }

    private static List<Integer> fill(SeatAssignment assignment, int people) {
        var terms = new Entrance.Terms(9, 3, assignment, true, true, "1", DAY);
        var given = new ArrayList<Integer>();
        for (int i = 0; i < people; i++) {
            var floor = new ArrayList<Neighbour>();
            for (int seat = 1; seat <= 9; seat++) {
                floor.add(new Neighbour(seat, !given.contains(seat)));
            }
            given.add(SeatChoice.choose(terms, floor, new Random(i)).orElseThrow());
        }
        return given;
    }
}
