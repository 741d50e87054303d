package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/** How long a batch waits to fill, by how fast answers come. */
class LingerTests {

    private static final Linger LINGER = new Linger(Duration.ofMillis(40), 60);

    @ParameterizedTest
    @CsvSource({
        // in a second, the wait in ms
        "1, 0",
        "1400, 0",
        "1500, 40",
        "7400, 40",
        "7500, 48",
        "20000, 48",
    })
    void the_wait_grows_with_the_rate(int inASecond, long millis) {
        var letters = Math.max(1, inASecond / 50);
        assertThat(LINGER.forMore(letters, Duration.ofMillis(20).toNanos()))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void a_few_that_come_together_are_no_rush() {
        assertThat(LINGER.forMore(3, 1)).isZero();
        assertThat(LINGER.forMore(4, 1)).isEqualTo(Duration.ofMillis(48));
        assertThat(Linger.NONE.forMore(10_000, 1)).isZero();
    }
}
