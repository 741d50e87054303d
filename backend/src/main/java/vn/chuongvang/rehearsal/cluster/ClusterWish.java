package vn.chuongvang.rehearsal.cluster;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A cluster to be started.
 *
 * @param port of the one address; 0: any free one
 * @param at where it listens
 * @param jvm switches of every node's JVM beside our own
 * @param more further arguments of every node
 * @param breakable what of it can be broken
 * @param haproxy configuration of a real balancer to stand before it; null: a small one of ours
 */
public record ClusterWish(
        Path data,
        String version,
        int nodes,
        int port,
        InetAddress at,
        List<String> jvm,
        List<String> more,
        Set<Breakable> breakable,
        @Nullable Path haproxy) {

    public ClusterWish {
        jvm = List.copyOf(jvm);
        more = List.copyOf(more);
        breakable = Set.copyOf(breakable);
    }

    /** On a free port of the loopback interface. */
    public static ClusterWish toBreak(
            Path data, String version, int nodes, List<String> jvm, Set<Breakable> breakable) {
        var here = InetAddress.getLoopbackAddress();
        return new ClusterWish(data, version, nodes, 0, here, jvm, List.of(), breakable, null);
    }

    /** The same with these arguments of every node. */
    public ClusterWish with(List<String> arguments) {
        return new ClusterWish(data, version, nodes, port, at, jvm, arguments, breakable, haproxy);
    }

    /**
     * The same behind a real balancer.
     *
     * @param configuration as it lies in {@code docker/}
     */
    public ClusterWish behind(Path configuration) {
        return new ClusterWish(data, version, nodes, port, at, jvm, more, breakable, configuration);
    }

    /** Whether a real balancer can be had on this machine. */
    public static boolean hasRealBalancer() {
        return HaProxy.isThere();
    }
}
