package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/** How long a batch waits to fill, by how fast answers come. */
class LingerTests {

    private static final Linger LINGER = new Linger(Duration.ofMillis(30), 45);

    @ParameterizedTest
    @CsvSource({
        // in a second, the wait in ms
        "1, 0",
        "1400, 0",
        "1500, 30",
        "7400, 30",
        "7500, 40",
        "20000, 40",
    })
    void the_wait_grows_with_the_rate(int inASecond, long millis) {
        var letters = Math.max(1, inASecond / 50);
        assertThat(LINGER.forMore(letters, Duration.ofMillis(20).toNanos()))
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void a_few_that_come_together_are_no_rush() {
        assertThat(LINGER.forMore(3, 1)).isZero();
        assertThat(LINGER.forMore(4, 1)).isEqualTo(Duration.ofMillis(30));
        assertThat(LINGER.forMore(15, 1)).isEqualTo(Duration.ofMillis(30));
        assertThat(LINGER.forMore(16, 1)).isEqualTo(Duration.ofMillis(40));
        assertThat(Linger.NONE.forMore(10_000, 1)).isZero();
    }
}
