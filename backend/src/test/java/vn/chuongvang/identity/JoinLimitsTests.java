package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class JoinLimitsTests {
    private Instant now = Instant.EPOCH;
    private final JoinLimits limits = new JoinLimits(new IdentityClock(() -> now));

    @Test
    void a_device_that_was_wrong_twenty_times_waits_five_minutes() {
        for (int i = 0; i < JoinLimits.PER_DEVICE; i++) {
            assertThat(limits.mustWait("phone")).isFalse();
            limits.countWrong("phone", "10000" + i, "10.0.0.1");
        }

        assertThat(limits.mustWait("phone")).isTrue();
        assertThat(limits.mustWait("another phone")).isFalse();
        now = now.plus(JoinLimits.WINDOW);
        assertThat(limits.mustWait("phone")).isFalse();
    }

    @Test
    void a_hall_behind_one_address_may_be_wrong_two_thousand_times() {
        for (int i = 0; i < JoinLimits.PER_ADDRESS; i++) {
            assertThat(limits.countWrong("phone" + i, "code" + i, "10.0.0.1")).isFalse();
        }

        assertThat(limits.countWrong("one more", "code", "10.0.0.1")).isTrue();
        assertThat(limits.countWrong("elsewhere", "code", "10.0.0.2")).isFalse();
    }

    @Test
    void one_code_and_the_whole_server_have_their_limits() {
        for (int i = 0; i < JoinLimits.PER_CODE; i++) {
            assertThat(limits.countWrong("a" + i, "482915", "address" + i)).isFalse();
        }
        assertThat(limits.countWrong("b", "482915", "b")).isTrue();

        for (int i = JoinLimits.PER_CODE + 1; i < JoinLimits.ALTOGETHER; i++) {
            assertThat(limits.countWrong("c" + i, "code" + i, "address" + i)).isFalse();
        }
        assertThat(limits.countWrong("d", "d", "d")).isTrue();
    }

    @Test
    void memory_is_bounded_and_what_does_not_fit_is_over_the_limit() {
        var attempts = new Attempts(() -> now, Duration.ofMinutes(5), 20);
        for (int i = 0; i < 100_000; i++) {
            attempts.use("device" + i);
        }

        assertThat(attempts.use("one too many")).isFalse();
        assertThat(attempts.use("device7")).isTrue();
    }
}
