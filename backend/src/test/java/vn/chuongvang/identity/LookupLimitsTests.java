package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class LookupLimitsTests {
    private Instant now = Instant.EPOCH;
    private final LookupLimits limits = new LookupLimits(new IdentityClock(() -> now));

    @Test
    void an_address_that_names_sixty_certificates_that_are_none_waits() {
        for (int i = 0; i < LookupLimits.WRONG_PER_ADDRESS; i++) {
            assertThat(limits.mustWait("10.0.0.1")).isFalse();
            limits.countWrong("10.0.0.1");
        }
        assertThat(limits.mustWait("10.0.0.1")).isTrue();
        assertThat(limits.mustWait("10.0.0.2")).isFalse();
        now = now.plus(LookupLimits.WINDOW);
        assertThat(limits.mustWait("10.0.0.1")).isFalse();
    }

    @Test
    void a_hall_may_look_six_hundred_up() {
        for (int i = 0; i < LookupLimits.PER_ADDRESS; i++) {
            assertThat(limits.mustWait("10.0.0.1")).isFalse();
        }
        assertThat(limits.mustWait("10.0.0.1")).isTrue();
    }
}
