package vn.chuongvang.rehearsal.chaos;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.cluster.Breakable;
import vn.chuongvang.rehearsal.cluster.Cluster;
import vn.chuongvang.rehearsal.cluster.ClusterWish;
import vn.chuongvang.rehearsal.cluster.PluggedDisk;
import vn.chuongvang.rehearsal.person.People;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.server.ContestWish;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.rehearsal.server.Staging;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** As many contests as it takes for so many kills, one after the other on one data folder. */
public final class ChaosShow {

    private static final Logger LOG = LoggerFactory.getLogger(ChaosShow.class);
    private static final int MOST_CONTESTS = 100;

    private ChaosShow() {}

    /**
     * @param data an empty folder
     */
    public static ChaosReport play(Path data, ChaosPlan plan)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        try (var server = new ServerProcess(data, 0, plan.jvm(), List.of(), _ -> {})) {
            server.start();
            var arena = new OneServer(server, plan.victim());
            return play(plan, arena, HostAccount.first(server));
        }
    }

    /**
     * The same on a machine whose power fails.
     *
     * @param data an empty folder, under which a disk is mounted
     */
    public static ChaosReport playWithPowerCuts(Path data, ChaosPlan plan)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        try (var disk = PluggedDisk.mount(data);
                var server =
                        new ServerProcess(
                                data.resolve("data"), 0, plan.jvm(), List.of(), _ -> {})) {
            server.start();
            return play(plan, new OneLaptop(server, disk), HostAccount.first(server));
        }
    }

    /**
     * The same with several servers behind one address.
     *
     * @param blows that are dealt in turn
     */
    public static ChaosReport play(ClusterWish wish, ChaosPlan plan, List<Blow> blows)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        try (var cluster =
                Cluster.start(wish, (node, line) -> LOG.debug("node {}: {}", node, line))) {
            var arena = new SeveralServers(cluster, blows, plan.parted(), plan.away());
            var host = HostAccount.first(cluster.http(), cluster.firstHost());
            return play(plan, arena, host);
        }
    }

    /** A cluster whose lines, clocks and disk can be broken as these blows ask. */
    public static ClusterWish cluster(
            Path data, String version, ChaosPlan plan, int nodes, List<Blow> blows) {
        return ClusterWish.toBreak(data, version, nodes, plan.jvm(), breakable(blows));
    }

    static Set<Breakable> breakable(List<Blow> blows) {
        return blows.stream()
                .flatMap(blow -> blow.breaks().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ChaosReport play(ChaosPlan plan, Arena arena, HostAccount host)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        List<Revival> revivals = new ArrayList<>();
        List<Outage> outages = new ArrayList<>();
        var rhythm = everyQuestion(plan.kills(), revivals);
        Findings findings = Findings.NONE;
        Counted answers = Counted.NOTHING;
        int contests = 0;
        while (!rhythm.isOver() && contests < MOST_CONTESTS) {
            long contestSeed = plan.seed() + contests++;
            var ready = Staging.stage(host, wish(plan.contestants(), contestSeed));
            LOG.info("contest {} with seed {}", contests, contestSeed);
            try (var contest =
                    new ContestUnderFire(arena, host, ready, Persona::steady, contestSeed)) {
                new ChaosRun(arena, contest, revivals::add, outages::add).play(rhythm);
                answers = answers.and(Counted.of(contest.crowd().testimonies()));
                findings = findings.and(contest.checkAfterReplay());
            }
        }
        return new ChaosReport(
                plan,
                contests,
                revivals,
                findings,
                answers,
                arena.takeovers(),
                outages,
                arena.boardsBack());
    }

    private static Rhythm everyQuestion(int kills, List<Revival> done) {
        return new Rhythm() {
            @Override
            public boolean isOver() {
                return done.size() >= kills;
            }

            @Override
            public boolean strikes() {
                return true;
            }
        };
    }

    /** Short questions, so that most of the time is spent in the middle of one. */
    static ContestWish wish(int contestants, long seed) {
        return wish(contestants, seed, Map.of());
    }

    /**
     * @param more rules that differ from the preset
     */
    static ContestWish wish(int contestants, long seed, Map<String, Object> more) {
        var rules = new HashMap<String, Object>(more);
        rules.putAll(Map.of("section.readSeconds", 1, "section.answerSeconds", 6));
        People people = People.read();
        return new ContestWish(
                "Diễn tập " + seed,
                people.organiser(),
                "WARD",
                contestants,
                0,
                people.units(),
                people.names(contestants, new SplittableRandom(seed)),
                rules);
    }
}
