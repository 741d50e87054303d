package vn.chuongvang.rehearsal.cluster;

import vn.chuongvang.rehearsal.server.FirstHost;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.storage.PostgresServer;
import vn.chuongvang.storage.SharedStorage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Several servers on one PostgreSQL and one Redis, behind one address. */
public final class Cluster implements AutoCloseable {

    private final SharedStorage storage;
    private final List<ServerProcess> nodes = new ArrayList<>();
    private final Set<Integer> shut = ConcurrentHashMap.newKeySet();
    private final Balancer balancer;

    private Cluster(SharedStorage storage, List<ServerProcess> nodes, int port, InetAddress at)
            throws IOException {
        this.storage = storage;
        this.nodes.addAll(nodes);
        this.balancer =
                new Balancer(
                        port,
                        at,
                        nodes.stream().map(ServerProcess::port).toList(),
                        node -> !shut.contains(node));
    }

    /**
     * Returns when all nodes are healthy.
     *
     * @param port of the one address; 0: any free one
     * @param at where it listens
     * @param more further arguments of every node
     * @param output every line that a node prints, with the node's place
     */
    public static Cluster start(
            Path data,
            String version,
            int nodes,
            int port,
            InetAddress at,
            List<String> jvm,
            List<String> more,
            BiConsumer<Integer, String> output)
            throws IOException, InterruptedException {
        var storage = SharedStorage.open(data, version);
        var processes = new ArrayList<ServerProcess>();
        for (int n = 0; n < nodes; n++) {
            int place = n;
            processes.add(
                    process(
                            data.resolve("node-" + n),
                            jvm,
                            more,
                            storage,
                            line -> output.accept(place, line)));
        }
        var cluster = new Cluster(storage, processes, port, at);
        // The first makes the tables and the first account.
        processes.getFirst().start();
        for (var process : processes.subList(1, nodes)) {
            process.launch();
        }
        for (var process : processes.subList(1, nodes)) {
            process.awaitHealth();
        }
        return cluster;
    }

    private static ServerProcess process(
            Path folder,
            List<String> jvm,
            List<String> more,
            SharedStorage storage,
            Consumer<String> output)
            throws IOException {
        int port = freePort();
        var environment = new HashMap<>(storage.environment());
        environment.put("CHUONGVANG_NODE_ADDRESS", "http://127.0.0.1:" + port);
        return new ServerProcess(folder, port, jvm, more, environment, output);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public List<ServerProcess> nodes() {
        return List.copyOf(nodes);
    }

    public SharedStorage storage() {
        return storage;
    }

    public int port() {
        return balancer.port();
    }

    public URI http() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    public URI webSocket() {
        return URI.create("ws://127.0.0.1:" + port() + "/ws");
    }

    /** The account that the very first start on a data folder makes and prints. */
    public FirstHost firstHost() {
        return nodes.getFirst().firstHost();
    }

    /** New connections go to the others from now on, as a balancer's health check would see to. */
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
        balancer.close();
        var stopping = nodes.stream().map(node -> Thread.ofVirtual().start(() -> stop(node)));
        for (var thread : stopping.toList()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        storage.close();
    }

    private static void stop(ServerProcess node) {
        try {
            node.close();
        } catch (IOException _) {
            node.kill();
        }
    }
}
