package vn.chuongvang.live;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;

import java.time.Duration;

/**
 * Holds the advisory lock of this node's name on a connection of its own, and looks twice a second
 * that it still does. When the process dies, PostgreSQL frees the lock at once: nobody has to wait
 * for a lease to run out.
 */
final class NodeLock {

    private static final Logger LOG = LoggerFactory.getLogger(NodeLock.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConnectionFactory unpooled;
    private final ServerClock clock;
    private final String node;
    private final Duration settle;

    private @Nullable Connection connection;
    private volatile long heldSince;

    NodeLock(ConnectionFactory unpooled, ServerClock clock, String node, Duration settle) {
        this.unpooled = unpooled;
        this.clock = clock;
        this.node = node;
        this.settle = settle;
    }

    /** True while the locks of others can be believed: see {@link NodeSettings#settle}. */
    boolean isSettled() {
        var since = heldSince;
        return since != 0 && clock.timer() - since > settle.toNanos();
    }

    /** On one thread: takes the lock, or looks whether it is still held. */
    void keep() {
        try {
            var open = connection;
            if (open == null) {
                open = Mono.from(unpooled.create()).block(PATIENCE);
                if (open == null) {
                    return;
                }
                connection = open;
                NodeTables.lock(open, node).block(PATIENCE);
                heldSince = clock.timer();
            }
            NodeTables.alive(open, node).block(PATIENCE);
        } catch (RuntimeException e) {
            LOG.debug("the node's lock is not held: {}", e.toString());
            free();
        }
    }

    void free() {
        heldSince = 0;
        var open = connection;
        connection = null;
        if (open != null) {
            Mono.from(open.close()).onErrorComplete().subscribe();
        }
    }
}
