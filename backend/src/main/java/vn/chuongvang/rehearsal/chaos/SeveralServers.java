package vn.chuongvang.rehearsal.chaos;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.rehearsal.cluster.Cluster;
import vn.chuongvang.rehearsal.server.ServerProcess;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Several nodes on one PostgreSQL and one Redis. Blows come in turn. */
final class SeveralServers implements Arena {

    private static final Logger LOG = LoggerFactory.getLogger(SeveralServers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** For so long a database stays away. */
    private static final Duration AWAY = Duration.ofSeconds(3);

    private static final Duration LOOK = Duration.ofMillis(5);

    private static final String OWNER =
            """
            select n.address, o.epoch from contest_owner o
              join server_node n on n.node = o.owner
             where o.contest::text = ?
            """;

    private final Cluster cluster;
    private final List<Blow> blows;
    private final Map<Blow, List<Long>> takeovers = new EnumMap<>(Blow.class);
    private int struck;
    private @Nullable Thread healing;

    /**
     * @param node its place in the cluster
     */
    private record Owner(int node, long epoch) {}

    SeveralServers(Cluster cluster, List<Blow> blows) {
        this.cluster = cluster;
        this.blows = List.copyOf(blows);
    }

    /** How long each kind of blow left the contest without an owner, ms. */
    Map<Blow, List<Long>> takeovers() {
        return takeovers;
    }

    @Override
    public URI webSocket() {
        return cluster.webSocket();
    }

    @Override
    public long strike(String contest) throws IOException, InterruptedException, SQLException {
        var blow = blows.get(struck++ % blows.size());
        try (var database = cluster.connect()) {
            var before = owner(database, contest);
            if (before == null) {
                throw new IOException("contest " + contest + " has no owner");
            }
            LOG.info("{}, owner is node {}", blow, before.node());
            long began = System.nanoTime();
            strike(blow, before.node());
            long took = blow.takesTheOwner() ? awaitHeir(database, contest, before, began) : 0;
            takeovers.computeIfAbsent(blow, _ -> new ArrayList<>()).add(took);
            return took;
        }
    }

    private void strike(Blow blow, int owner) throws IOException, InterruptedException {
        var node = cluster.nodes().get(owner);
        switch (blow) {
            case KILL_OWNER -> killAndRestart(node);
            case KILL_GATEWAY ->
                    killAndRestart(cluster.nodes().get((owner + 1) % cluster.nodes().size()));
            case PAUSE_OWNER -> pause(node);
            case RESTART_OWNER -> restart(owner, node);
            case KILL_REDIS -> {
                cluster.storage().redis().kill();
                heal(() -> restartLater(cluster.storage().redis()::restart));
            }
            case FLUSH_REDIS -> cluster.storage().redis().flush();
            case KILL_DATABASE -> {
                cluster.storage().postgres().kill();
                heal(() -> restartLater(cluster.storage().postgres()::restart));
            }
        }
    }

    private void killAndRestart(ServerProcess node) {
        node.kill();
        heal(node::start);
    }

    private void pause(ServerProcess node) throws IOException, InterruptedException {
        signal(node, "STOP");
        heal(
                () -> {
                    TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                    signal(node, "CONT");
                });
    }

    /** As an operator does at an update: no new connections, then the signal, then a new start. */
    private void restart(int place, ServerProcess node) {
        cluster.shut(place);
        heal(
                () -> {
                    node.stop();
                    node.start();
                    cluster.open(place);
                });
    }

    private static void restartLater(Cure restart) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(AWAY.toMillis());
        restart.apply();
    }

    private static void signal(ServerProcess node, String signal)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(node.pid())).start().waitFor();
    }

    /** Something that takes its time, while the contest goes on. */
    private interface Cure {
        void apply() throws IOException, InterruptedException;
    }

    private void heal(Cure cure) {
        healing =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        cure.apply();
                                    } catch (IOException e) {
                                        LOG.error("not healed", e);
                                    } catch (InterruptedException _) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
    }

    @Override
    public void heal() throws InterruptedException {
        var running = healing;
        if (running != null) {
            running.join();
        }
        healing = null;
    }

    private long awaitHeir(Connection database, String contest, Owner before, long began)
            throws InterruptedException, SQLException {
        long end = began + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var now = owner(database, contest);
            if (now != null && now.epoch() > before.epoch() && now.node() != before.node()) {
                return (System.nanoTime() - began) / 1_000_000;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
        throw new SQLException("nobody took contest " + contest + " over");
    }

    private @Nullable Owner owner(Connection database, String contest) throws SQLException {
        try (var query = database.prepareStatement(OWNER)) {
            query.setString(1, contest);
            try (var rows = query.executeQuery()) {
                return rows.next() ? new Owner(place(rows.getString(1)), rows.getLong(2)) : null;
            }
        }
    }

    private int place(String address) {
        int port = URI.create(address).getPort();
        for (int n = 0; n < cluster.nodes().size(); n++) {
            if (cluster.nodes().get(n).port() == port) {
                return n;
            }
        }
        throw new IllegalStateException("no node of ours at " + address);
    }

    /** All nodes at once: none can have it from another. */
    @Override
    public void startAnew() throws IOException, InterruptedException {
        heal();
        cluster.nodes().forEach(ServerProcess::kill);
        for (var node : cluster.nodes()) {
            node.launch();
        }
        for (var node : cluster.nodes()) {
            node.awaitHealth();
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return cluster.connect();
    }
}
