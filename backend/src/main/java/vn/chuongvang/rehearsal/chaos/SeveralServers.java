package vn.chuongvang.rehearsal.chaos;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.rehearsal.check.BoardInRedis;
import vn.chuongvang.rehearsal.cluster.Cluster;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.storage.RedisServer;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Several nodes on one PostgreSQL and one Redis. Blows come in turn. */
final class SeveralServers implements Arena {

    private static final Logger LOG = LoggerFactory.getLogger(SeveralServers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NOBODY = -1;
    private static final Duration LOOK = Duration.ofMillis(5);

    private static final String OWNER =
            """
            select n.address, o.epoch from contest_owner o
              join server_node n on n.node = o.owner
             where o.contest::text = ?
            """;

    private final Cluster cluster;
    private final Striker striker;
    private final IntFunction<Blow> blows;
    private final int spared;
    private final Map<Blow, List<Long>> takeovers = new EnumMap<>(Blow.class);
    private final Map<Blow, List<Long>> boardsBack = new ConcurrentHashMap<>();
    private int struck;
    private @Nullable Blow last;
    private @Nullable Thread healing;

    /**
     * @param node its place in the cluster
     */
    private record Owner(int node, long epoch) {}

    SeveralServers(Cluster cluster, List<Blow> inTurn, Duration parted, Duration away) {
        this(cluster, n -> inTurn.get(n % inTurn.size()), NOBODY, parted, away);
    }

    /**
     * @param blows the first, the second and so on, from 0
     * @param spared place of a node whose process is not to be ended
     * @param parted how long a partition lasts
     * @param away how long a database stays away
     */
    SeveralServers(
            Cluster cluster, IntFunction<Blow> blows, int spared, Duration parted, Duration away) {
        this.cluster = cluster;
        this.striker = new Striker(cluster, spared, parted, away);
        this.blows = blows;
        this.spared = spared;
    }

    @Override
    public Map<Blow, List<Long>> takeovers() {
        return takeovers;
    }

    @Override
    public Map<Blow, List<Long>> boardsBack() {
        return boardsBack;
    }

    @Override
    public URI webSocket() {
        return cluster.webSocket();
    }

    @Override
    public long strike(String contest) throws IOException, InterruptedException, SQLException {
        var next = blows.apply(struck++);
        try (var database = connectPatiently()) {
            var before = owner(database, contest);
            if (before == null) {
                throw new IOException("contest " + contest + " has no owner");
            }
            var blow = before.node() == spared ? next.sparing() : next;
            last = blow;
            LOG.info("{}, owner is node {}", blow, before.node());
            long began = System.nanoTime();
            heal(
                    blow.takesTheBoards()
                            ? strikeBoards(blow, before.node(), contest, database)
                            : striker.strike(blow, before.node()));
            long took = blow.takesTheOwner() ? awaitHeir(database, contest, before, began) : 0;
            takeovers.computeIfAbsent(blow, _ -> new ArrayList<>()).add(took);
            return took;
        }
    }

    private Cure strikeBoards(Blow blow, int owner, String contest, Connection database)
            throws IOException, InterruptedException, SQLException {
        var board = new BoardInRedis(cluster.storage().redis(), contest);
        var before = board.before(database);
        var cure = striker.strike(blow, owner);
        long struck = System.nanoTime();
        return () -> {
            long millis = Outage.NEVER;
            try (var own = connectPatiently()) {
                cure.apply();
                long back = cure == Cure.NONE ? struck : System.nanoTime();
                millis = board.awaitAgain(own, before, back, PATIENCE).orElse(Outage.NEVER);
            } catch (SQLException e) {
                throw new IOException(e);
            } finally {
                boardsBack.computeIfAbsent(blow, _ -> new CopyOnWriteArrayList<>()).add(millis);
            }
        };
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

    @Override
    public boolean isDatabaseAway() {
        return last == Blow.KILL_DATABASE || last == Blow.KILL_DATABASE_AND_OWNER;
    }

    @Override
    public Optional<Away> lastAway() {
        return Optional.ofNullable(striker.lastAway());
    }

    /** What was struck before may have left PostgreSQL on its way back. */
    private Connection connectPatiently() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return cluster.connect();
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            }
        }
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
                if (!rows.next()) {
                    return null;
                }
                return new Owner(cluster.nodeAt(URI.create(rows.getString(1))), rows.getLong(2));
            }
        }
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
    public Optional<RedisServer> redis() {
        return Optional.of(cluster.storage().redis());
    }

    @Override
    public Connection connect() throws SQLException {
        return cluster.connect();
    }
}
