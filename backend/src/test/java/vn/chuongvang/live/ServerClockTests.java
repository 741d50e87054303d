package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

final class ServerClockTests {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private final AtomicLong timer = new AtomicLong(123_456_789L);
    private final ServerClock clock = new ServerClock(timer::get);

    @Test
    void it_tells_no_time_before_it_was_measured() {
        assertThatThrownBy(clock::now).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_carries_the_databases_time_by_the_timer() {
        clock.observe(timer.get(), NOON);
        pass(Duration.ofMillis(1_500));
        assertThat(clock.now()).isEqualTo(NOON.plusMillis(1_500));
    }

    @Test
    void a_slow_measurement_is_taken_at_its_middle() {
        var asked = timer.get();
        pass(Duration.ofMillis(40));
        clock.observe(asked, NOON);
        assertThat(clock.now()).isEqualTo(NOON.plusMillis(20));
    }

    @Test
    void a_database_clock_turned_back_five_minutes_changes_nothing_in_a_question() {
        clock.observe(timer.get(), NOON);
        var before = clock.now();
        var shown = before;
        for (var beat = 0; beat < 120; beat++) {
            pass(Duration.ofMillis(500));
            clock.observe(timer.get(), NOON.minus(Duration.ofMinutes(5)).plusMillis(beat * 500L));
            assertThat(clock.now()).isAfter(shown);
            shown = clock.now();
        }
        assertThat(Duration.between(before, shown))
                .isBetween(Duration.ofMillis(59_950), Duration.ofMillis(60_000));
    }

    @Test
    void a_small_drift_is_followed() {
        clock.observe(timer.get(), NOON);
        pass(Duration.ofSeconds(10));
        clock.observe(timer.get(), NOON.plusMillis(10_004));
        assertThat(clock.now()).isEqualTo(NOON.plusMillis(10_004));
    }

    @Test
    void it_goes_on_after_a_journal_that_is_ahead_of_it() {
        clock.observe(timer.get(), NOON);
        clock.notBefore(NOON.plusSeconds(300));
        pass(Duration.ofSeconds(1));
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(301));
    }

    /** Following costs parts of a millisecond, and the last one shown may have been whole. */
    @Test
    void it_does_not_go_back_by_a_millisecond_when_it_follows() {
        clock.observe(timer.get(), NOON);
        pass(Duration.ofMillis(500));
        var before = clock.now();
        clock.observe(timer.get(), NOON.minusSeconds(300));
        assertThat(clock.now()).isEqualTo(before);
    }

    /** The round trip took 40 ms: the database may have looked at its clock at either end. */
    @Test
    void a_difference_that_the_measurement_may_have_made_is_not_followed() {
        clock.observe(timer.get(), NOON);
        pass(Duration.ofMinutes(10));
        var asked = timer.get();
        pass(Duration.ofMillis(40));
        clock.observe(asked, NOON.plusSeconds(600).plusMillis(39));
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(600).plusMillis(40));
        clock.observe(timer.get(), NOON.plusSeconds(600).plusMillis(60));
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(600).plusMillis(60));
    }

    @Test
    void a_journal_that_is_behind_it_does_not_turn_it_back() {
        clock.observe(timer.get(), NOON);
        clock.notBefore(NOON.minusSeconds(300));
        pass(Duration.ofSeconds(1));
        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(1));
    }

    /** Else each take-over under a clock turned back would give back minutes that nobody lost. */
    @Test
    void how_long_ago_the_database_saw_something_does_not_depend_on_how_its_clock_was_turned() {
        for (var turned : List.of(Duration.ZERO, Duration.ofMinutes(5), Duration.ofMinutes(-5))) {
            var theirs = NOON.plus(turned);
            clock.observe(timer.get(), theirs);
            var seen = theirs.minusMillis(1_500);
            assertThat(clock.ours(seen)).isEqualTo(clock.now().minusMillis(1_500));
            clock.notBefore(clock.now().plusSeconds(60));
            assertThat(clock.ours(seen)).isEqualTo(clock.now().minusMillis(1_500));
            pass(Duration.ofSeconds(10));
        }
        assertThat(clock.ours(NOON.plusSeconds(3_600))).as("never later").isEqualTo(clock.now());
    }

    private void pass(Duration time) {
        timer.addAndGet(time.toNanos());
    }
}
