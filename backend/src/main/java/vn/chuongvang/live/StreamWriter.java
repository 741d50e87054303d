package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes to the streams of all contests on one connection. */
final class StreamWriter {

    private static final Logger LOG = LoggerFactory.getLogger(StreamWriter.class);
    private static final int TOUCH_EVERY = 500;

    private final Streams streams;
    private final byte[] node;
    private final Map<String, Integer> written = new ConcurrentHashMap<>();
    private volatile Streams.@Nullable Connection connection;

    /**
     * @param node that writes
     */
    StreamWriter(Streams streams, String node) {
        this.node = node.getBytes(StandardCharsets.UTF_8);
        this.streams = streams;
    }

    /** Blocks until Redis has it; false when it does not answer, and then it may have it or not. */
    boolean add(String key, byte[] message) {
        try {
            var open = connection();
            open.add(key, node, message);
            if (written.merge(key, 1, Integer::sum) % TOUCH_EVERY == 1) {
                open.expire(key);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            LOG.debug("{} takes nothing: {}", key, e.toString());
            return false;
        }
    }

    /** Lettuce connects again by itself once it has been connected. */
    private Streams.Connection connection() {
        var open = connection;
        if (open == null) {
            synchronized (this) {
                open = connection;
                if (open == null) {
                    open = streams.connect();
                    connection = open;
                }
            }
        }
        return open;
    }

    void close() {
        var open = connection;
        if (open != null) {
            open.close();
        }
    }
}
