package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

class DrawTests {

    /** The example of docs/rules.md; a change would make old draws impossible to repeat. */
    @Test
    void a_seed_gives_the_documented_order_for_ever() {
        assertThat(Draw.shuffled(List.of(1, 2, 3, 4, 5, 6, 7, 8), 2026))
                .containsExactly(1, 6, 3, 8, 2, 5, 4, 7);
    }

    @Test
    void the_order_in_which_values_come_in_does_not_matter() {
        assertThat(Draw.shuffled(List.of(3, 1, 2), 5))
                .isEqualTo(Draw.shuffled(List.of(1, 2, 3), 5));
    }

    /** 6 orders, 60,000 draws: each near 10,000 (five standard deviations are 456). */
    @Test
    void every_order_is_equally_likely() {
        var counts = new HashMap<List<Integer>, Integer>();
        IntStream.range(0, 60_000)
                .forEach(
                        seed ->
                                counts.merge(
                                        Draw.shuffled(List.of(1, 2, 3), seed), 1, Integer::sum));

        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allMatch(count -> Math.abs(count - 10_000) < 456);
    }
}
