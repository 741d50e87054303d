package vn.chuongvang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.rehearsal.chaos.Blow;
import vn.chuongvang.rehearsal.chaos.ChaosPlan;
import vn.chuongvang.rehearsal.chaos.ChaosReport;
import vn.chuongvang.rehearsal.chaos.ChaosShow;
import vn.chuongvang.rehearsal.chaos.Victim;
import vn.chuongvang.rehearsal.cluster.ClusterWish;
import vn.chuongvang.testing.LongPlay;
import vn.chuongvang.testing.Missing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/**
 * The short form of {@code ./chuongvang chaos --nodes 3}: real server processes behind a balancer,
 * struck in mid-question.
 */
class ClusterIT {

    private static final int NODES = 2;
    private static final int CONTESTANTS = 100;

    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The lease runs out, an append is held, and both arrive too late. */
    private static final Duration PARTED = Duration.ofSeconds(5);

    /** Twice the goal and more: this machine has other tests to run. */
    private static final long MOST_MILLIS = 6_000;

    @TempDir Path data;

    @Test
    void nothing_acknowledged_is_lost_when_an_owner_is_parted_from_its_database_or_dies()
            throws Exception {
        survives(List.of(Blow.PART_OWNER_DATABASE, Blow.FLUSH_REDIS, Blow.KILL_OWNER));
    }

    @LongPlay
    @Test
    void nothing_acknowledged_is_lost_when_their_database_is_killed() throws Exception {
        survives(List.of(Blow.KILL_DATABASE, Blow.KILL_DATABASE));
    }

    /** The balancer that operators run, with the configuration that we give them. */
    @Test
    void nothing_acknowledged_is_lost_behind_a_real_balancer_when_an_owner_is_updated_or_dies()
            throws Exception {
        if (!ClusterWish.hasRealBalancer()) {
            Missing.here("NO HAPROXY: nothing plays behind a real balancer; install haproxy");
        }
        survives(
                List.of(Blow.RESTART_OWNER, Blow.KILL_OWNER),
                wish -> wish.behind(Path.of("..", "docker", "haproxy.cfg")));
    }

    private void survives(List<Blow> blows) throws Exception {
        survives(blows, UnaryOperator.identity());
    }

    private void survives(List<Blow> blows, UnaryOperator<ClusterWish> how) throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        var plan =
                new ChaosPlan(
                        Victim.SERVER,
                        blows.size(),
                        CONTESTANTS,
                        seed,
                        PARTED,
                        ChaosPlan.AWAY,
                        QUICK_START);

        var cluster = ChaosShow.cluster(data, "test", plan, NODES, blows);
        ChaosReport report = ChaosShow.play(how.apply(cluster), plan, blows);

        System.out.println(report.text());
        assertThat(report.findings().isClean()).as(report.text()).isTrue();
        assertThat(report.kills()).isEqualTo(blows.size());
        assertThat(report.takeovers().keySet())
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(blows));
        assertThat(report.takeovers().values())
                .allSatisfy(all -> assertThat(all).allMatch(millis -> millis < MOST_MILLIS));
        assertThat(report.boards().values().stream().flatMap(List::stream))
                .hasSize(Collections.frequency(blows, Blow.FLUSH_REDIS))
                .allMatch(millis -> millis >= 0 && millis < MOST_MILLIS);
        assertThat(report.findings().acknowledged()).isGreaterThan(CONTESTANTS);
    }
}
