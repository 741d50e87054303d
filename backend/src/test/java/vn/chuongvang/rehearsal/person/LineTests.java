package vn.chuongvang.rehearsal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** The model against what was measured on emulated networks: tap to server, in milliseconds. */
class LineTests {

    private static final int FRAMES = 40_000;

    @ParameterizedTest
    @CsvSource({
        "wifi, 28, 52",
        "3G good, 169, 892",
        "3G crowded, 271, 2016",
        "2G, 501, 3178",
        "2G bad, 646, 4665",
    })
    void delays_are_spread_as_measured(String profile, long p50, long p99) {
        long[] delays = delays(named(profile), false);

        assertThat(delays[FRAMES / 2]).isCloseTo(p50, within(p50 * 3 / 10));
        assertThat(delays[FRAMES * 99 / 100]).isCloseTo(p99, within(p99 * 3 / 10));
    }

    @ParameterizedTest
    @CsvSource({"3G crowded, 1133", "2G, 1854", "2G bad, 2777"})
    void nudges_halve_the_wait_for_a_lost_answer(String profile, long p99) {
        long[] delays = delays(named(profile), true);

        assertThat(delays[FRAMES * 99 / 100]).isCloseTo(p99, within(p99 * 3 / 10));
    }

    @Test
    void a_frame_never_overtakes_the_one_before() {
        Line line = new Line(NetworkProfile.CROWDED_3G, new SplittableRandom(7));

        long[] arrivals =
                LongStream.range(0, 1_000).map(i -> line.arrival(i * 10, 100, false)).toArray();

        assertThat(arrivals).isSorted();
    }

    @Test
    void on_a_narrow_line_frames_wait_for_the_bytes_before_them() {
        Line line = new Line(NetworkProfile.BAD_2G, new SplittableRandom(7));

        long last = 0;
        for (int n = 0; n < 100; n++) {
            last = line.arrival(0, 1_190, false);
        }

        // 125,000 bytes with their headers at 100 kbit/s
        assertThat(last).isBetween(10_000L, 16_000L);
    }

    /** 190 bytes and 60 of headers take 20 ms. */
    @Test
    void a_frame_takes_its_bytes_at_the_rate_of_the_line_and_waits_only_while_others_go() {
        Line line = new Line(narrow(Duration.ofMillis(10)), new SplittableRandom(7));

        assertThat(line.arrival(0, 190, false)).isEqualTo(30);
        assertThat(line.arrival(5, 190, false)).isEqualTo(50);
        assertThat(line.arrival(1_000, 190, false)).isEqualTo(1_030);
        assertThat(line.arrival(1_100, 2_440, false)).isEqualTo(1_310);
    }

    @Test
    void a_narrow_line_without_delay_is_narrow() {
        Line line = new Line(narrow(Duration.ZERO), new SplittableRandom(7));

        assertThat(line.arrival(0, 190, false)).isEqualTo(20);
        assertThat(line.arrival(0, 190, false)).isEqualTo(40);
    }

    /** Each try waits twice as long as the one before, unless something follows on the line. */
    @Test
    void a_segment_that_is_lost_twice_is_late_by_both_tries() {
        var lossy =
                new NetworkProfile(
                        "lossy",
                        Duration.ofMillis(100),
                        Duration.ZERO,
                        0.1,
                        Duration.ofSeconds(1),
                        0);

        assertThat(new Line(lossy, new Draws(0, 0, 1)).arrival(0, 100, false)).isEqualTo(3_100);
        assertThat(new Line(lossy, new Draws(0, 0, 1)).arrival(0, 100, true)).isEqualTo(1_200);
        assertThat(new Line(lossy, new Draws(1)).arrival(0, 100, false)).isEqualTo(100);
    }

    private static NetworkProfile narrow(Duration oneWay) {
        return new NetworkProfile("narrow", oneWay, Duration.ZERO, 0, Duration.ZERO, 100);
    }

    private static NetworkProfile named(String name) {
        return NetworkProfile.MOBILE.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long[] delays(NetworkProfile profile, boolean nudged) {
        Line line = new Line(profile, new SplittableRandom(2026));
        return LongStream.range(0, FRAMES)
                .map(i -> line.arrival(i * 100_000, 100, nudged) - i * 100_000)
                .sorted()
                .toArray();
    }
}
