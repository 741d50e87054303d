package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.rehearsal.check.Checker;
import vn.chuongvang.rehearsal.check.Fact;
import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.check.HostView;
import vn.chuongvang.rehearsal.check.JournalOnDisk;
import vn.chuongvang.rehearsal.cluster.Cluster;
import vn.chuongvang.rehearsal.cluster.ClusterWish;
import vn.chuongvang.rehearsal.person.People;
import vn.chuongvang.rehearsal.server.ContestWish;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ReadyContest;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.rehearsal.server.Staging;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;

/** Our servers on a fresh data folder, and what their database shows after a show. */
final class ServerBench implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int GRACE_MS = 1_000;

    /** The preset's rules, but short: the machine is measured and not the patience. */
    static final Map<String, Object> SHORT =
            Map.of(
                    "section.readSeconds", 2,
                    "section.answerSeconds", 5,
                    "answer.graceMs", GRACE_MS);

    private final ServerPlace place;
    private final HostAccount host;
    private double claimsPerSecond;

    private ServerBench(ServerPlace place, HostAccount host) {
        this.place = place;
        this.host = host;
    }

    /**
     * @param data an empty folder
     * @param nodes 1: as most people run it; more: behind the balancer, which burns in this process
     */
    static ServerBench start(Path data, String version, int nodes)
            throws IOException, InterruptedException {
        if (nodes == 1) {
            var server = new ServerProcess(data, 0, List.of(), List.of(), _ -> {});
            server.start();
            return new ServerBench(new ServerPlace.Alone(server), HostAccount.first(server));
        }
        var wish = ClusterWish.toBreak(data, version, nodes, List.of(), Set.of());
        var cluster = Cluster.start(wish, (_, _) -> {});
        return new ServerBench(
                new ServerPlace.Together(cluster),
                HostAccount.first(cluster.http(), cluster.firstHost()));
    }

    List<Long> pids() {
        return place.servers().stream().map(ServerProcess::pid).toList();
    }

    /** Its root, of the first where there are several. */
    URI http() {
        return place.servers().getFirst().http("/");
    }

    HostAccount host() {
        return host;
    }

    ReadyContest stage(int contestants, Map<String, Object> rules)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        ReadyContest ready = Staging.stage(host, wish(contestants, rules));
        claimsPerSecond = contestants * 1e9 / (System.nanoTime() - start);
        return ready;
    }

    static ContestWish wish(int contestants, Map<String, Object> rules) {
        People people = People.read();
        return new ContestWish(
                "Đo " + contestants,
                people.organiser(),
                "WARD",
                contestants,
                0,
                people.units(),
                people.names(contestants, new SplittableRandom(contestants)),
                rules);
    }

    double claimsPerSecond() {
        return claimsPerSecond;
    }

    Target target(List<ReadyContest> contests) {
        return target(pids(), place.webSocket(), host, contests);
    }

    static Target target(
            List<Long> pids, URI webSocket, HostAccount host, List<ReadyContest> contests) {
        return new Target(
                "server",
                pids,
                webSocket,
                contests.stream()
                        .map(
                                contest ->
                                        new Target.Contest(
                                                contest.passes(),
                                                contest.keys(),
                                                () -> host.pass(contest.code())))
                        .toList(),
                GRACE_MS);
    }

    List<Fact> journal(ReadyContest contest) throws IOException, SQLException {
        try (var database = place.connect()) {
            return JournalOnDisk.read(database, contest.id());
        }
    }

    static Findings check(List<Fact> journal, Floor floor)
            throws InterruptedException, TimeoutException {
        ServerMessage.Console console = floor.conductor().await("a console", _ -> true, PATIENCE);
        var view =
                HostView.of(
                        floor.conductor().awaitRoster(PATIENCE),
                        console.floor(),
                        floor.crowd().keys().all());
        return Checker.check(journal, floor.crowd().testimonies(), view);
    }

    @Override
    public void close() throws IOException {
        place.close();
    }
}
