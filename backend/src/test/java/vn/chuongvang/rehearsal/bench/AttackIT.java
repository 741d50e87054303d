package vn.chuongvang.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.r2dbc.core.DatabaseClient;

import vn.chuongvang.rehearsal.server.Staging;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The short form of {@code ./chuongvang bench --attackers}: one question of a real contest. */
@Timeout(120)
class AttackIT {

    private static final int CONTESTANTS = 20;

    /** Twelve of each kind; the question takes eight seconds more: by then all are out. */
    private static final AttackBench.Course SHORT =
            new AttackBench.Course(36, 1, 0, 0, 1, Duration.ofSeconds(12));

    /** Goal R12 is 15 s; this machine has other tests to run. */
    private static final long MOST_MILLIS = 25_000;

    /** Whoever is turned away at the door is not put out, and needs no patience. */
    private static final long LEAST_MILLIS = 5_000;

    @Test
    void under_attack_all_answers_count_nobody_sits_down_and_attackers_are_put_out()
            throws Exception {
        try (var server = WebServer.start()) {
            var host = Accounts.host(server);
            var contest = Staging.stage(host, ServerBench.wish(CONTESTANTS, ServerBench.SHORT));
            var target =
                    ServerBench.target(
                            List.of(ProcessHandle.current().pid()),
                            URI.create("ws://127.0.0.1:" + server.port() + "/ws"),
                            host,
                            List.of(contest));

            var report = AttackBench.play(target, contest.code(), SHORT);

            System.out.println(report.text());
            assertThat(report.missing()).isZero();
            assertThat(report.attacked().count()).isEqualTo(CONTESTANTS);
            assertThat(report.guesses()).as("heard, and not seated").doesNotContainKeys(0, 200);
            assertThat(report.guesses()).containsKey(404);
            assertThat(tokens(server)).isEqualTo(CONTESTANTS);
            assertPutOutInTime(report.stays().get(Attack.Kind.READS_NOTHING));
            assertPutOutInTime(report.stays().get(Attack.Kind.HALF_HEAD));
            assertPutOutInTime(report.stays().get(Attack.Kind.HALF_FRAME));
        }
    }

    private static void assertPutOutInTime(AttackReport.Stay stay) {
        assertThat(stay.ended())
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time).isBetween(LEAST_MILLIS, MOST_MILLIS));
        assertThat(stay.lasting()).allMatch(time -> time < MOST_MILLIS);
    }

    /** Seats that somebody has. */
    private static long tokens(WebServer server) {
        return Objects.requireNonNull(
                server.bean(DatabaseClient.class)
                        .sql("select count(*) from device_token")
                        .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                        .one()
                        .block());
    }
}
