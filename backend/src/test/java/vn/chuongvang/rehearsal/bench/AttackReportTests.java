package vn.chuongvang.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class AttackReportTests {

    private static final Spread SPREAD = new Spread(90, 2.6, 4.8, 9.3, 24.7);
    private static final AttackBench.Course COURSE =
            new AttackBench.Course(900, 8, 5, 6, 6, Duration.ofSeconds(5));

    @Test
    void whoever_was_never_put_out_is_told_of_beside_those_who_were() {
        var stay = new AttackReport.Stay(List.of(9_000L, 14_000L, 10_000L), List.of(53_000L));

        assertThat(stay)
                .hasToString(
                        "put out 3, after ms p50/slowest 10000/14000;"
                                + " still there 1, after ms p50/slowest 53000/53000");
    }

    @Test
    void where_nobody_was_put_out_there_is_no_time_to_tell() {
        assertThat(new AttackReport.Stay(List.of(), List.of()))
                .hasToString("put out 0; still there 0");
    }

    @Test
    void what_contestants_lost_and_what_guesses_got_is_told() {
        var report =
                new AttackReport(
                        90,
                        COURSE,
                        SPREAD,
                        SPREAD,
                        3,
                        Map.of(429, 248L),
                        Map.of(
                                Attack.Kind.HALF_HEAD,
                                new AttackReport.Stay(List.of(10_000L), List.of())));

        assertThat(report.text())
                .contains("contestants 90, sockets of the attack 900, guessers 8")
                .containsPattern("in peace +2\\.6/4\\.8/9\\.3/24\\.7")
                .containsPattern("missing +3\\R")
                .containsPattern("by status +\\{429=248}")
                .containsPattern("HALF_HEAD +put out 1, after ms p50/slowest 10000/10000");
    }
}
