package vn.chuongvang.rehearsal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

/** On lines as strace wrote them. */
class DurabilityTests {

    private static final String PHONE = "81<TCPv6:[[::ffff:127.0.0.1]:8080->[::ffff:127.0.0.1]:5]>";
    private static final String ANSWER =
            "11  100.000100 read(" + PHONE + ", \"\\201\\271\\0\"..., 2048) = 63 <0.000100>";
    private static final String NUDGE =
            "11  100.003100 read(" + PHONE + ", \"\\201\\215\\0\"..., 2048) = 19 <0.000100>";
    private static final String ACK =
            "12  100.004000 writev("
                    + PHONE
                    + ", [{iov_base=\"\\201>{\\\"t\\\":\\\"ack\\\",\\\"round\\\":1}\","
                    + " iov_len=64}], 1) = 64 <0.000050>";
    private static final String SYNC_BEGINS =
            "21  100.001000 fdatasync(9</data/postgres/pg_wal/000000010000000000000001>"
                    + " <unfinished ...>";

    @Test
    void a_tick_after_the_log_was_put_on_disk_is_safe() {
        var seen = check(ANSWER, SYNC_BEGINS, NUDGE, syncEnds("0.002000"), ACK);

        assertThat(seen.acks()).isEqualTo(1);
        assertThat(seen.syncs()).isEqualTo(1);
        assertThat(seen.unsafe()).isEmpty();
        assertThat(seen.millis())
                .singleElement()
                .satisfies(ms -> assertThat(ms).isBetween(3.7, 3.9));
    }

    @Test
    void a_tick_before_the_disk_has_answered_is_not() {
        assertThat(check(ANSWER, SYNC_BEGINS, ACK, syncEnds("0.005000")).unsafe()).hasSize(1);
    }

    @Test
    void what_was_put_on_disk_before_the_answer_came_does_not_count() {
        var late = ANSWER.replace("100.000100", "100.001500");

        assertThat(check(SYNC_BEGINS, late, syncEnds("0.002000"), ACK).unsafe()).hasSize(1);
    }

    @Test
    void another_file_does_not_count() {
        var other = SYNC_BEGINS.replace("pg_wal", "base");

        assertThat(check(ANSWER, other, syncEnds("0.002000"), ACK).unsafe()).hasSize(1);
    }

    @Test
    void a_failed_call_does_not_count() {
        var failed =
                "21  100.003000 <... fdatasync resumed>) = -1 EIO (Input/output error) <0.002000>";

        assertThat(check(ANSWER, SYNC_BEGINS, failed, ACK).unsafe()).hasSize(1);
    }

    private static String syncEnds(String took) {
        return "21  100.003000 <... fdatasync resumed>) = 0 <" + took + ">";
    }

    private static Durability.Seen check(String... lines) {
        return Durability.check(Calls.read(Stream.of(lines)), 8080);
    }
}
