package vn.chuongvang.rehearsal.chaos;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.cluster.Cluster;
import vn.chuongvang.rehearsal.cluster.ClusterWish;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.Staging;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** One contest after the other under blows, on nodes whose memory is watched. */
public final class SoakShow {

    private static final Logger LOG = LoggerFactory.getLogger(SoakShow.class);

    /** It lives from the first minute to the last, so that its memory tells something. */
    private static final int SPARED = 0;

    /** As after hours: what a contest held has to be given back while the soak goes on. */
    private static final List<String> RESULTS_GO_SOON = List.of("--chuongvang.live.results=30s");

    private SoakShow() {}

    /**
     * @param data an empty folder
     */
    public static SoakReport play(Path data, String version, SoakPlan plan)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        var breakable = ChaosShow.breakable(plan.blows());
        var wish =
                ClusterWish.toBreak(data, version, plan.nodes(), plan.jvm(), breakable)
                        .with(RESULTS_GO_SOON);
        try (var cluster =
                Cluster.start(wish, (node, line) -> LOG.debug("node {}: {}", node, line))) {
            var arena =
                    new SeveralServers(
                            cluster, plan::blow, SPARED, ChaosPlan.PARTED, ChaosPlan.AWAY);
            var host = HostAccount.first(cluster.http(), cluster.firstHost());
            var memory = new NodeMemory();
            var rhythm = new SoakRhythm(cluster, memory, plan);
            var findings = Findings.NONE;
            int contests = 0;
            while (!rhythm.isOver()) {
                findings = findings.and(play(plan, contests++, arena, host, rhythm));
            }
            return new SoakReport(
                    plan,
                    contests,
                    arena.takeovers(),
                    arena.boardsBack(),
                    findings,
                    memory.accounts());
        }
    }

    private static Findings play(SoakPlan plan, int n, Arena arena, HostAccount host, Rhythm rhythm)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        long seed = plan.contestSeed(n);
        var ready = Staging.stage(host, ChaosShow.wish(plan.contestants(), seed));
        LOG.info("contest {} with seed {}", n + 1, seed);
        try (var contest = new ContestUnderFire(arena, host, ready, Persona::steady, seed)) {
            new ChaosRun(arena, contest, _ -> {}, _ -> {}).play(rhythm);
            return contest.checkAsItStands();
        }
    }
}
