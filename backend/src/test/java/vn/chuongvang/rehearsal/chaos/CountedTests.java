package vn.chuongvang.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.rehearsal.client.Tap;
import vn.chuongvang.rehearsal.client.Testimony;
import vn.chuongvang.rehearsal.client.Told;

import java.util.List;
import java.util.Map;

class CountedTests {

    @Test
    void an_answer_counts_once_however_often_it_was_changed_and_a_lost_one_does_not() {
        var changed = phone(List.of(tap(1, 1), tap(1, 2)), List.of(told(1, 1, 30), told(1, 2, 90)));
        var unheard = phone(List.of(tap(1, 1), tap(2, 1)), List.of(told(1, 1, 60)));

        var counted = Counted.of(List.of(changed, unheard));

        assertThat(counted.tapped()).isEqualTo(3);
        assertThat(counted.counted()).isEqualTo(2);
        assertThat(counted.share()).isBetween(0.66, 0.67);
        assertThat(counted.waitMillis(0.5)).isEqualTo(60);
        assertThat(counted.waitMillis(1)).isEqualTo(90);
    }

    @Test
    void where_nobody_tapped_nothing_is_well() {
        var counted = Counted.of(List.of());

        assertThat(counted.share()).isZero();
        assertThat(counted.waitMillis(1)).isEqualTo(-1);
    }

    private static Tap tap(int round, int attempt) {
        return new Tap(round, attempt, 1, null);
    }

    private static Told told(int round, int attempt, long millis) {
        return new Told(round, attempt, 7, 0, millis * 1_000_000);
    }

    private static Testimony phone(List<Tap> taps, List<Told> told) {
        return new Testimony(
                null, "L", null, null, 9, taps, told, List.of(), Map.of(), List.of(), 1);
    }
}
