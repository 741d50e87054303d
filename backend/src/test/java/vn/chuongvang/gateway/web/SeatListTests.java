package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.print.Seat;

import java.util.List;
import java.util.stream.IntStream;

/** What a host writes to print some of the seats, and how a floor is divided among referees. */
class SeatListTests {

    @Test
    void numbers_and_ranges_name_seats_and_nothing_names_them_all() {
        var some = SeatList.read(" 1-3, 47;50 – 51 ");
        assertThat(IntStream.rangeClosed(1, 60).filter(some::holds))
                .containsExactly(1, 2, 3, 47, 50, 51);
        assertThat(SeatList.read("  ").holds(20_000)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1,", "3-1", "0", "1--2", "1 2", "123456", "-5"})
    void what_is_no_list_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> SeatList.read(text)).hasMessageContaining("1-40, 47");
    }

    @Test
    void a_list_has_an_end() {
        assertThatThrownBy(() -> SeatList.read("1,".repeat(1_000) + "1"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void zones_are_whole_rows_and_every_seat_is_in_one() {
        var zones = Zones.of(seats(90), 10, 4);
        assertThat(zones.stream().map(zone -> zone.seats().size())).containsExactly(20, 20, 20, 30);
        assertThat(zones.stream().flatMap(zone -> zone.seats().stream()))
                .containsExactlyElementsOf(seats(90));
        assertThat(Zones.of(seats(12), 5, 3).getLast().seats()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10})
    void there_are_no_more_zones_than_rows(int zones) {
        assertThatThrownBy(() -> Zones.of(seats(90), 10, zones)).hasMessageContaining("1 to 9");
    }

    private static List<Seat> seats(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Seat(n, false, null, null))
                .toList();
    }
}
