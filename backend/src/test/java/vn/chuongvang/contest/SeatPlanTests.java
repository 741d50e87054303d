package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.ContestRules.SeatAssignment;
import vn.chuongvang.contest.ContestRules.Seating;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

class SeatPlanTests {
    private static final ContestRules RULES = Play.small().seating(new Seating.Grid(4, 5)).rules();

    @Test
    void a_draw_is_repeated_from_its_seed() {
        var rules = RULES.edit().seatAssignment(SeatAssignment.DRAW).rules();

        var seated = SeatPlan.seated(rules, roster(20, 4), 7);

        assertThat(SeatPlan.seated(rules, roster(20, 4), 7)).isEqualTo(seated);
        assertThat(SeatPlan.seated(rules, roster(20, 4), 8)).isNotEqualTo(seated);
        assertThat(seated).extracting(Contestant::seat).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void people_of_a_unit_are_kept_apart() {
        var rules = RULES.edit().seatAssignment(SeatAssignment.BY_UNIT_SPREAD).rules();
        for (long seed = 0; seed < 50; seed++) {
            assertThat(neighboursOfOneUnit(SeatPlan.seated(rules, roster(20, 5), seed)))
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    @Test
    void a_single_unit_is_seated_all_the_same() {
        var rules = RULES.edit().seatAssignment(SeatAssignment.BY_UNIT_SPREAD).rules();

        assertThat(SeatPlan.seated(rules, roster(20, 1), 1))
                .extracting(Contestant::seat)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void free_seating_stays_as_the_roster_says() {
        var roster = Play.preparation(RULES, 5, 0).roster();

        assertThat(SeatPlan.seated(RULES, roster, 1)).isEqualTo(roster);
    }

    @Test
    void reserves_get_no_seat() {
        var rules = RULES.edit().seatAssignment(SeatAssignment.DRAW).rules();
        var roster = Play.preparation(rules, 5, 2).roster();

        assertThat(SeatPlan.seated(rules, roster, 1))
                .filteredOn(Contestant::reserve)
                .extracting(Contestant::seat)
                .containsOnlyNulls();
    }

    private static List<Contestant> roster(int contestants, int units) {
        return IntStream.rangeClosed(1, contestants)
                .mapToObj(n -> new Contestant(Play.id(n), null, new UnitId(n % units + 1), false))
                .toList();
    }

    /** Beside or behind one another, four rows of five. */
    private static int neighboursOfOneUnit(List<Contestant> seated) {
        var unitAt = new HashMap<Integer, UnitId>();
        seated.forEach(
                someone ->
                        unitAt.put(Objects.requireNonNull(someone.seat()).value(), someone.unit()));
        int found = 0;
        for (int seat = 1; seat <= 20; seat++) {
            boolean beside = seat % 5 != 0 && unitAt.get(seat).equals(unitAt.get(seat + 1));
            boolean behind = seat <= 15 && unitAt.get(seat).equals(unitAt.get(seat + 5));
            found += (beside ? 1 : 0) + (behind ? 1 : 0);
        }
        return found;
    }
}
