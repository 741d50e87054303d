package vn.chuongvang.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import vn.chuongvang.rehearsal.chaos.Trend.Reading;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

class TrendTests {

    private static final int MINUTES = 15;
    private static final long MEGABYTE = 1 << 20;

    @Test
    void a_leak_is_seen() {
        var trend = Trend.of(readings(minute -> 100 + minute));

        assertThat(trend.from()).isCloseTo(100, within(1e-9));
        assertThat(trend.to()).isCloseTo(115, within(1e-9));
        assertThat(trend.percent()).isCloseTo(15, within(1e-9));
    }

    @Test
    void what_shrinks_is_seen_too() {
        assertThat(Trend.of(readings(minute -> 100 - minute)).percent())
                .isCloseTo(-15, within(1e-9));
    }

    @Test
    void noise_and_a_busy_moment_are_no_leak() {
        var random = new SplittableRandom(1);

        var trend =
                Trend.of(
                        readings(
                                minute ->
                                        minute == MINUTES - 1
                                                ? 180
                                                : 100 + random.nextDouble(-2, 2)));

        assertThat(trend.percent()).isBetween(-3.0, 3.0);
    }

    @Test
    void one_reading_is_no_line() {
        assertThatThrownBy(() -> Trend.of(List.of(new Reading(0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_process_counts_from_when_it_is_warm_and_alone() {
        var memory = new NodeMemory();
        long start = -7;
        for (int minute = 0; minute <= 20; minute++) {
            long at = start + Duration.ofMinutes(minute).toNanos();
            // Grows while it warms up, and stands then.
            long heap = Math.min(minute, 5) * MEGABYTE + 100 * MEGABYTE;
            memory.note(0, 11, at, heap, 2 * heap);
            memory.note(1, minute < 10 ? 12 : 13, at, heap + minute * MEGABYTE, heap);
        }

        var accounts = memory.accounts();

        assertThat(accounts).extracting(NodeMemory.Account::node).containsExactly(0, 1, 1);
        var spared = accounts.getFirst();
        assertThat(spared.isJudged()).isTrue();
        assertThat(spared.seconds()).isEqualTo(15 * 60);
        assertThat(spared.isFlat(0.001)).isTrue();
        assertThat(accounts.get(1).isJudged()).isFalse();
        assertThat(accounts.get(2).isFlat(SoakReport.FLAT)).isTrue();
        assertThat(accounts.get(2).isFlat(1)).isFalse();
    }

    private static List<Reading> readings(IntToDoubleFunction value) {
        return IntStream.rangeClosed(0, MINUTES)
                .mapToObj(minute -> new Reading(300 + minute * 60, value.applyAsDouble(minute)))
                .toList();
    }
}
