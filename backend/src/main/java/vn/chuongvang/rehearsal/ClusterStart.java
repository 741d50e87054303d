package vn.chuongvang.rehearsal;

import vn.chuongvang.rehearsal.cluster.Cluster;
import vn.chuongvang.rehearsal.cluster.ClusterWish;
import vn.chuongvang.start.Options;
import vn.chuongvang.start.ServerPort;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code ./chuongvang cluster --nodes 3}: several servers on one machine behind one address, on one
 * data folder.
 */
public final class ClusterStart {

    private static final String NODES = "--nodes";
    private static final int DEFAULT = 3;
    private static final int MOST = 9;

    private ClusterStart() {}

    public static void run(List<String> arguments) throws Exception {
        var rest = new ArrayList<>(arguments);
        int nodes = nodes(rest);
        var environment = Options.environment(Options.settings(rest));
        if (!environment.getProperty("spring.r2dbc.url", "").isBlank()) {
            throw new StartRefused("cluster-own-database");
        }
        ServerPort.demandFree(environment);
        var data = Path.of(environment.getProperty("chuongvang.data", "data"));
        var cluster =
                Cluster.start(
                        new ClusterWish(
                                data,
                                environment.getRequiredProperty("chuongvang.version"),
                                nodes,
                                environment.getProperty("server.port", Integer.class, 8080),
                                InetAddress.getByAddress(new byte[4]),
                                List.of(),
                                List.of(),
                                Set.of(),
                                null),
                        (node, line) -> System.out.println(node + "| " + line));
        var end = Thread.ofPlatform().unstarted(() -> close(cluster));
        Runtime.getRuntime().addShutdownHook(end);
        System.out.println(
                Words.line(
                        "cluster-ready",
                        nodes,
                        cluster.http(),
                        String.join(
                                " ",
                                cluster.nodes().stream()
                                        .map(node -> node.http("/").toString())
                                        .toList())));
        Thread.currentThread().join();
    }

    /** Takes the option out of the others. */
    private static int nodes(List<String> options) {
        int at = options.indexOf(NODES);
        if (at < 0) {
            return DEFAULT;
        }
        options.remove(at);
        try {
            int nodes = at < options.size() ? Integer.parseInt(options.remove(at)) : 0;
            if (nodes >= 1 && nodes <= MOST) {
                return nodes;
            }
        } catch (NumberFormatException _) {
            // As bad as none.
        }
        throw new StartRefused("cluster-nodes", MOST);
    }

    private static void close(Cluster cluster) {
        try {
            cluster.close();
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
