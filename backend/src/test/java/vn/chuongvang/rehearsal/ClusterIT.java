package vn.chuongvang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import vn.chuongvang.rehearsal.chaos.Blow;
import vn.chuongvang.rehearsal.chaos.ChaosPlan;
import vn.chuongvang.rehearsal.chaos.ChaosReport;
import vn.chuongvang.rehearsal.chaos.ChaosShow;
import vn.chuongvang.rehearsal.chaos.Victim;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The short form of {@code ./chuongvang chaos --nodes 3}: real server processes behind a balancer,
 * struck in mid-question.
 */
@Execution(ExecutionMode.CONCURRENT) // servers of its own
class ClusterIT {

    private static final int NODES = 2;
    private static final int CONTESTANTS = 100;
    private static final List<Blow> BLOWS =
            List.of(Blow.KILL_DATABASE, Blow.PART_OWNER_DATABASE, Blow.KILL_OWNER);

    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The lease runs out, an append is held, and both arrive too late. */
    private static final Duration PARTED = Duration.ofSeconds(5);

    /** Twice the goal and more: this machine has other tests to run. */
    private static final long MOST_MILLIS = 6_000;

    @TempDir Path data;

    @Test
    void nothing_acknowledged_is_lost_when_nodes_die_or_lose_their_database() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        var plan =
                new ChaosPlan(Victim.SERVER, BLOWS.size(), CONTESTANTS, seed, PARTED, QUICK_START);

        ChaosReport report = ChaosShow.play(data, "test", plan, NODES, BLOWS);

        System.out.println(report.text());
        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.kills()).isEqualTo(BLOWS.size());
        assertThat(report.takeovers().keySet()).containsExactlyInAnyOrderElementsOf(BLOWS);
        assertThat(report.takeovers().values())
                .allSatisfy(all -> assertThat(all).allMatch(millis -> millis < MOST_MILLIS));
        assertThat(report.findings().acknowledged()).isGreaterThan(CONTESTANTS);
    }
}
