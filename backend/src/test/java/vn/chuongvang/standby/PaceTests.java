package vn.chuongvang.standby;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class PaceTests {
    private static final long LOOK = 150;

    private final Pace pace = new Pace();
    private long now = 5_000;
    private long position;
    private long reports;

    @Test
    void commits_wait_only_when_it_has_kept_step_for_a_while() {
        assertThat(follow(900).waits()).isFalse();
        assertThat(follow(300).waits()).isTrue();
        assertThat(follow(150).inStep()).isFalse();
        assertThat(follow(1_200).inStep()).isTrue();
    }

    @Test
    void a_commit_that_is_not_confirmed_is_let_go_before_the_journals_patience_ends() {
        follow(5_000);
        var confirmed = position;
        var cut = now;
        var verdict = look(new Pace.Seen(true, confirmed, reports));
        while (verdict.waits()) {
            verdict = look(new Pace.Seen(true, confirmed, reports));
        }
        assertThat(now - cut).isBetween(LOOK, 1_200L);
        assertThat(verdict.inStep()).isFalse();
    }

    @Test
    void a_line_that_closed_is_let_go_at_once() {
        follow(5_000);
        var verdict = look(null);
        assertThat(verdict.waits() || verdict.inStep() || verdict.here()).isFalse();
    }

    @Test
    void one_that_reports_no_more_is_gone_though_nothing_is_written() {
        follow(5_000);
        var silent = Pace.SILENT.plusMillis(LOOK).toMillis();
        var verdict = look(new Pace.Seen(true, position, reports));
        for (var end = now + silent; now < end; ) {
            now += LOOK;
            verdict = pace.judge(nanos(), position, new Pace.Seen(true, position, reports));
        }
        assertThat(verdict.waits() || verdict.here()).isFalse();
    }

    @Test
    void one_that_still_catches_up_is_not_waited_for() {
        follow(5_000);
        assertThat(look(new Pace.Seen(false, position, ++reports)).waits()).isFalse();
    }

    @Test
    void after_an_hour_without_it_it_is_trusted_again_only_when_it_has_everything() {
        follow(5_000);
        for (var looks = 0; looks < 24_000; looks++) {
            look(null);
        }
        var verdict = look(new Pace.Seen(true, position - 1_000_000, ++reports));
        assertThat(verdict.behind()).isGreaterThan(Duration.ofMinutes(30));
        assertThat(follow(900).waits()).isFalse();
        assertThat(follow(1_500).inStep()).isTrue();
    }

    /** Everything is confirmed at the next look, and reported. */
    private Pace.Verdict follow(long millis) {
        var verdict = look(new Pace.Seen(true, position, ++reports));
        for (var end = now + millis - LOOK; now < end; ) {
            verdict = look(new Pace.Seen(true, position, ++reports));
        }
        return verdict;
    }

    private Pace.Verdict look(Pace.@Nullable Seen seen) {
        now += LOOK;
        position += 100;
        return pace.judge(nanos(), position, seen);
    }

    private long nanos() {
        return now * 1_000_000;
    }
}
