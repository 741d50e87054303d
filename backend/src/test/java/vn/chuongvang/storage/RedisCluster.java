package vn.chuongvang.storage;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;

import vn.chuongvang.rehearsal.server.FreePort;
import vn.chuongvang.testing.Storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A real Redis Cluster of three masters with a replica each, from the embedded program. */
public final class RedisCluster implements AutoCloseable {

    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;

    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Path folder;
    private final List<Integer> ports = new ArrayList<>();
    private final Map<Integer, Process> processes = new HashMap<>();

    private RedisCluster(Path folder) {
        this.folder = folder;
    }

    public static RedisCluster start() throws IOException {
        var cluster = new RedisCluster(Files.createTempDirectory("chuongvang-redis-cluster-"));
        for (int n = 0; n < 2 * MASTERS; n++) {
            cluster.launch(FreePort.find());
        }
        cluster.join();
        return cluster;
    }

    /** As {@code spring.data.redis.cluster.nodes} wants them. */
    public String nodes() {
        return String.join(",", ports.stream().map(port -> "127.0.0.1:" + port).toList());
    }

    /** SIGKILL of the master that has this key; returns when its replica is the master. */
    public void failOver(String key) {
        int slot = ask(ports.getFirst(), redis -> Math.toIntExact(redis.clusterKeyslot(key)));
        int master = masterOf(slot, ports.getFirst());
        processes.get(master).destroyForcibly();
        int other = ports.stream().filter(port -> port != master).findFirst().orElseThrow();
        until(() -> masterOf(slot, other) != master);
    }

    private static int masterOf(int slot, int asked) {
        return ask(
                asked,
                redis ->
                        redis.clusterSlots().stream()
                                .map(range -> (List<?>) range)
                                .filter(
                                        range ->
                                                (Long) range.get(0) <= slot
                                                        && slot <= (Long) range.get(1))
                                .map(range -> (List<?>) range.get(2))
                                .map(server -> ((Long) server.get(1)).intValue())
                                .findFirst()
                                .orElseThrow());
    }

    private void launch(int port) throws IOException {
        var home = Files.createDirectory(folder.resolve(Integer.toString(port)));
        var command =
                List.of(
                        new Programs(Storage.programs()).redis().toString(),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        home.toString(),
                        "--save",
                        "",
                        "--cluster-enabled",
                        "yes",
                        "--cluster-node-timeout",
                        "1000");
        processes.put(
                port,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("log").toFile())
                        .start());
        ports.add(port);
        until(() -> isUp(port));
    }

    private void join() {
        int first = ports.getFirst();
        for (int n = 0; n < MASTERS; n++) {
            int from = SLOTS * n / MASTERS;
            int[] slots = IntStream.range(from, SLOTS * (n + 1) / MASTERS).toArray();
            ask(ports.get(n), redis -> redis.clusterAddSlots(slots));
        }
        ports.forEach(port -> ask(first, redis -> redis.clusterMeet("127.0.0.1", port)));
        ports.forEach(port -> until(() -> knows(port) == ports.size()));
        for (int n = 0; n < MASTERS; n++) {
            var master = ask(ports.get(n), RedisCommands::clusterMyId);
            ask(ports.get(MASTERS + n), redis -> redis.clusterReplicate(master));
        }
        ports.forEach(
                port -> until(() -> ask(port, RedisCommands::clusterInfo).contains("state:ok")));
        var replicas = ports.subList(MASTERS, ports.size());
        replicas.forEach(
                port ->
                        until(
                                () ->
                                        ask(port, redis -> redis.info("replication"))
                                                .contains("master_link_status:up")));
    }

    private static int knows(int port) {
        return (int) ask(port, RedisCommands::clusterNodes).lines().count();
    }

    private static boolean isUp(int port) {
        try {
            return ask(port, RedisCommands::ping).equals("PONG");
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static <T> T ask(int port, Function<RedisCommands<String, String>, T> question) {
        try (var client = RedisClient.create(RedisURI.create("127.0.0.1", port));
                var connection = client.connect()) {
            return question.apply(connection.sync());
        }
    }

    private static void until(BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the cluster does not come together");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        processes.values().forEach(process -> process.destroyForcibly().onExit().join());
    }
}
