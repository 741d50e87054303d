package vn.chuongvang.rehearsal.cluster;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.rehearsal.server.FirstHost;
import vn.chuongvang.rehearsal.server.FreePort;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.storage.PostgresServer;
import vn.chuongvang.storage.SharedStorage;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Several servers on one PostgreSQL and one Redis, behind one address. */
public final class Cluster implements AutoCloseable {

    /** Longer than two looks of a real balancer, as docker/compose.cluster.yaml has it. */
    private static final String DRAIN = "3s";

    private final SharedStorage storage;
    private final @Nullable SmallDisk disk;
    private final List<Place> places;
    private final Set<Integer> shut = ConcurrentHashMap.newKeySet();
    private final FrontDoor door;

    /**
     * A node and how it is reached.
     *
     * @param address the port at which the others reach it
     */
    private record Place(
            ServerProcess process,
            int address,
            @Nullable Tunnels tunnels,
            @Nullable WallClock clock) {}

    private Cluster(
            SharedStorage storage, @Nullable SmallDisk disk, List<Place> places, ClusterWish wish)
            throws IOException {
        this.storage = storage;
        this.disk = disk;
        this.places = List.copyOf(places);
        this.door = door(wish);
    }

    private FrontDoor door(ClusterWish wish) throws IOException {
        var ports = nodes().stream().map(ServerProcess::port).toList();
        return wish.haproxy() == null
                ? new Balancer(wish.port(), wish.at(), ports, node -> !shut.contains(node))
                : new HaProxy(
                        wish.haproxy(),
                        wish.data().resolve("balancer"),
                        wish.port(),
                        wish.at(),
                        ports);
    }

    /**
     * Returns when all nodes are healthy.
     *
     * @param output every line that a node prints, with the node's place
     */
    public static Cluster start(ClusterWish wish, BiConsumer<Integer, String> output)
            throws IOException, InterruptedException {
        var disk = wish.breakable().contains(Breakable.DISK) ? SmallDisk.mount(wish.data()) : null;
        var storage = SharedStorage.open(wish.data(), wish.version());
        var places = new ArrayList<Place>();
        for (int n = 0; n < wish.nodes(); n++) {
            int node = n;
            places.add(place(wish, n, storage, line -> output.accept(node, line)));
        }
        var cluster = new Cluster(storage, disk, places, wish);
        // The first makes the tables and the first account.
        cluster.nodes().getFirst().start();
        var others = cluster.nodes().subList(1, wish.nodes());
        for (var process : others) {
            process.launch();
        }
        for (var process : others) {
            process.awaitHealth();
        }
        return cluster;
    }

    private static Place place(
            ClusterWish wish, int node, SharedStorage storage, Consumer<String> output)
            throws IOException {
        int port = FreePort.find();
        var folder = wish.data().resolve("node-" + node);
        var tunnels =
                wish.breakable().contains(Breakable.LINES) ? Tunnels.dig(storage, port) : null;
        var clock =
                wish.breakable().contains(Breakable.CLOCKS)
                        ? new WallClock(wish.data().resolve("clock-" + node))
                        : null;
        var environment = new HashMap<>(environment(storage, tunnels));
        int address = tunnels == null ? port : tunnels.node().port();
        environment.put("CHUONGVANG_NODE_ADDRESS", "http://127.0.0.1:" + address);
        if (wish.haproxy() != null) {
            environment.put("CHUONGVANG_DRAIN", DRAIN);
        }
        if (clock != null) {
            environment.putAll(clock.environment());
        }
        var process = new ServerProcess(folder, port, wish.jvm(), wish.more(), environment, output);
        return new Place(process, address, tunnels, clock);
    }

    private static Map<String, String> environment(
            SharedStorage storage, @Nullable Tunnels tunnels) {
        return tunnels == null
                ? storage.environment()
                : storage.environment(tunnels.database().port(), tunnels.redis().port());
    }

    public List<ServerProcess> nodes() {
        return places.stream().map(Place::process).toList();
    }

    /** The place of the node that the others reach at this address. */
    public int nodeAt(URI address) {
        for (int n = 0; n < places.size(); n++) {
            if (places.get(n).address() == address.getPort()) {
                return n;
            }
        }
        throw new IllegalStateException("no node of ours at " + address);
    }

    /** Its lines, to be broken. */
    public Tunnels tunnels(int node) {
        return Optional.ofNullable(places.get(node).tunnels()).orElseThrow();
    }

    /** Those of all nodes. */
    public List<Tunnels> tunnels() {
        return IntStream.range(0, places.size()).mapToObj(this::tunnels).toList();
    }

    /** A node's wall clock, to be turned. */
    public WallClock clock(int node) {
        return Optional.ofNullable(places.get(node).clock()).orElseThrow();
    }

    /** Where the databases are, to be filled. */
    public SmallDisk disk() {
        return Optional.ofNullable(disk).orElseThrow();
    }

    public SharedStorage storage() {
        return storage;
    }

    public int port() {
        return door.port();
    }

    public URI http() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    public URI webSocket() {
        return URI.create("ws://127.0.0.1:" + port() + "/ws");
    }

    /** The account that the very first start on a data folder makes and prints. */
    public FirstHost firstHost() {
        return nodes().getFirst().firstHost();
    }

    /**
     * New connections go to the others from now on. A real balancer sees that by itself, while the
     * node drains.
     */
    public void shut(int node) {
        shut.add(node);
    }

    public void open(int node) {
        shut.remove(node);
    }

    /** A connection to the database for whoever looks from outside. */
    public Connection connect() throws SQLException {
        var postgres = storage.postgres();
        return DriverManager.getConnection(
                postgres.jdbcUrl(PostgresServer.NAME), PostgresServer.NAME, postgres.password());
    }

    @Override
    public void close() throws IOException {
        door.close();
        var stopping = nodes().stream().map(node -> Thread.ofVirtual().start(() -> stop(node)));
        for (var thread : stopping.toList()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        for (var place : places) {
            if (place.tunnels() != null) {
                place.tunnels().close();
            }
        }
        storage.close();
        if (disk != null) {
            disk.close();
        }
    }

    private static void stop(ServerProcess node) {
        try {
            node.close();
        } catch (IOException _) {
            node.kill();
        }
    }
}
