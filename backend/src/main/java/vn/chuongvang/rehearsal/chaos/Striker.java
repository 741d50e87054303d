package vn.chuongvang.rehearsal.chaos;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.rehearsal.cluster.Cluster;
import vn.chuongvang.rehearsal.cluster.Tunnel;
import vn.chuongvang.rehearsal.cluster.Tunnels;
import vn.chuongvang.rehearsal.cluster.WallClock;
import vn.chuongvang.rehearsal.server.ServerProcess;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Deals single blows to a cluster. */
final class Striker {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /**
     * An owner that is to die while the database is away first tells everybody that the clock
     * stands: it notices after a second and a half.
     */
    private static final Duration LONG_AWAY = Duration.ofSeconds(8);

    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofMillis(200);

    private static final Duration FULL = Duration.ofSeconds(10);
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration TURNED = Duration.ofMinutes(5);
    private static final Duration AWRY = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final int spared;
    private final Duration parted;
    private final Duration away;
    private volatile @Nullable Away last;

    /**
     * @param spared place of a node that is not killed as a gateway
     * @param parted how long a partition lasts
     * @param away how long a database stays away
     */
    Striker(Cluster cluster, int spared, Duration parted, Duration away) {
        this.parted = parted;
        this.away = away;
        this.cluster = cluster;
        this.spared = spared;
    }

    /**
     * @param owner place of the node that is struck, or that is spared
     * @return what makes it good again, still to be applied
     */
    Cure strike(Blow blow, int owner) throws IOException, InterruptedException {
        last = null;
        return switch (blow) {
            case KILL_OWNER -> kill(owner);
            case KILL_GATEWAY -> kill(gateway(cluster.nodes().size(), owner, spared));
            case PAUSE_OWNER -> pause(cluster.nodes().get(owner));
            case RESTART_OWNER -> restart(owner);
            case KILL_REDIS -> {
                var redis = cluster.storage().redis();
                redis.kill();
                yield after(away, redis::restart);
            }
            case FLUSH_REDIS -> {
                cluster.storage().redis().flush();
                yield Cure.NONE;
            }
            case KILL_DATABASE -> killDatabase(away, () -> Cure.NONE);
            case KILL_DATABASE_AND_OWNER -> killDatabase(longer(away), () -> kill(owner));
            case PART_OWNER_DATABASE -> part(List.of(cluster.tunnels(owner).database()));
            case PART_OWNER_REDIS -> part(List.of(cluster.tunnels(owner).redis()));
            case PART_NODES -> part(cluster.tunnels().stream().map(Tunnels::node).toList());
            case CUT_DATABASE -> {
                cluster.tunnels().forEach(node -> node.database().cut());
                yield Cure.NONE;
            }
            case SLOW_DATABASE -> slow(cluster.tunnels().stream().map(Tunnels::database).toList());
            case SLOW_REDIS -> slow(cluster.tunnels().stream().map(Tunnels::redis).toList());
            case DISK_FULL -> {
                cluster.disk().fill();
                yield after(FULL, this::relieve);
            }
            case CLOCK_FORWARD -> turn(cluster.clock(owner), TURNED);
            case CLOCK_BACK -> turn(cluster.clock(owner), TURNED.negated());
        };
    }

    /** When PostgreSQL was killed last, and was back; null: never. */
    @Nullable Away lastAway() {
        return last;
    }

    /**
     * @param meanwhile happens when half of the time is over
     */
    private Cure killDatabase(Duration time, Supplier<Cure> meanwhile) {
        var postgres = cluster.storage().postgres();
        long from = System.nanoTime();
        postgres.kill();
        return () -> {
            TimeUnit.MILLISECONDS.sleep(time.toMillis() / 2);
            var cure = meanwhile.get();
            try {
                TimeUnit.MILLISECONDS.sleep(time.toMillis() / 2);
                postgres.restart();
                last = new Away(from, System.nanoTime());
            } finally {
                cure.apply();
            }
        };
    }

    static Duration longer(Duration away) {
        return away.compareTo(LONG_AWAY) < 0 ? LONG_AWAY : away;
    }

    /** The next node that may be killed; where there is none, the next. */
    static int gateway(int nodes, int owner, int spared) {
        return IntStream.range(1, nodes)
                .map(n -> (owner + n) % nodes)
                .filter(place -> place != spared)
                .findFirst()
                .orElse((owner + 1) % nodes);
    }

    private Cure kill(int place) {
        var node = cluster.nodes().get(place);
        node.kill();
        return node::start;
    }

    private static Cure pause(ServerProcess node) throws IOException, InterruptedException {
        signal(node, "STOP");
        return after(PAUSE, () -> signal(node, "CONT"));
    }

    /** As an operator does at an update: no new connections, then the signal, then a new start. */
    private Cure restart(int place) {
        var node = cluster.nodes().get(place);
        cluster.shut(place);
        return () -> {
            node.stop();
            node.start();
            cluster.open(place);
        };
    }

    private Cure part(List<Tunnel> tunnels) {
        tunnels.forEach(Tunnel::hold);
        return after(parted, () -> tunnels.forEach(Tunnel::letGo));
    }

    private static Cure slow(List<Tunnel> tunnels) {
        tunnels.forEach(tunnel -> tunnel.delay(LATE));
        return after(SLOW, () -> tunnels.forEach(tunnel -> tunnel.delay(Duration.ZERO)));
    }

    /**
     * Without room PostgreSQL may have ended itself, and is started again by whoever watches it.
     */
    private void relieve() throws IOException, InterruptedException {
        cluster.disk().relieve();
        long end = System.nanoTime() + BACK.toNanos();
        while (!isDatabaseThere()) {
            if (System.nanoTime() > end) {
                throw new IOException("PostgreSQL does not come back after a full disk");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
    }

    private boolean isDatabaseThere() {
        try (var connection = cluster.connect()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private static Cure turn(WallClock clock, Duration off) throws IOException {
        clock.turn(off);
        return after(AWRY, () -> clock.turn(Duration.ZERO));
    }

    private static Cure after(Duration time, Cure cure) {
        return () -> {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            cure.apply();
        };
    }

    private static void signal(ServerProcess node, String signal)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(node.pid())).start().waitFor();
    }
}
