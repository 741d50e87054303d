package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

class KeyLimitsTests {
    private static final Instant START = Instant.parse("2026-11-29T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final KeyLimits limits = new KeyLimits(new IdentityClock(now::get));

    @Test
    void after_a_rest_thirty_at_once_and_then_ten_a_second() {
        assertThat(served(1, 100)).isEqualTo(KeyLimits.BURST);
        pass(1_000);
        assertThat(served(1, 100)).isEqualTo(KeyLimits.PER_SECOND);
        pass(60_000);
        assertThat(served(1, 100)).isEqualTo(KeyLimits.BURST);
    }

    @Test
    void an_even_pace_is_never_slowed_and_one_key_slows_no_other() {
        for (int i = 0; i < 500; i++) {
            assertThat(served(1, 1)).isEqualTo(1);
            pass(100);
        }
        assertThat(served(1, 100)).isEqualTo(KeyLimits.BURST);
        assertThat(served(2, 100)).isEqualTo(KeyLimits.BURST);
    }

    @Test
    void a_clock_that_is_put_back_locks_nobody_out() {
        served(1, 100);
        pass(-3_600_000);
        assertThat(served(1, 100)).isEqualTo(KeyLimits.BURST);
    }

    private void pass(long millis) {
        now.set(now.get().plusMillis(millis));
    }

    private int served(long id, int asked) {
        var key =
                new MachineKey(
                        id,
                        "kho",
                        Set.of(MachineScope.UNITS),
                        null,
                        LocalDate.of(2027, 1, 1),
                        "an",
                        START,
                        null,
                        null);
        int served = 0;
        for (int i = 0; i < asked; i++) {
            served += limits.mustWait(key) ? 0 : 1;
        }
        return served;
    }
}
