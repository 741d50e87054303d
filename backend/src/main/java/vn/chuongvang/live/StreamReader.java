package vn.chuongvang.live;

import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one stream of Redis from its end on, on a virtual thread and a connection of its own. When
 * Redis was away, it goes on after the last message it saw.
 */
final class StreamReader {

    private static final Logger LOG = LoggerFactory.getLogger(StreamReader.class);
    private static final Duration BLOCK = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int AT_ONCE = 100;

    private final Streams streams;
    private final String key;
    private final byte[] node;
    private final Consumer<byte[]> take;
    private final Runnable ready;
    private final Thread thread;

    private @Nullable String last;
    private volatile boolean deaf = true;
    private volatile boolean closed;
    private boolean complained;

    /**
     * @param node whose own words are passed over
     * @param take each message, in order
     * @param ready from here on everything is heard; again after every interruption
     */
    StreamReader(Streams streams, String key, String node, Consumer<byte[]> take, Runnable ready) {
        this.node = node.getBytes(StandardCharsets.UTF_8);
        this.streams = streams;
        this.key = key;
        this.take = take;
        this.ready = ready;
        this.thread = Thread.ofVirtual().name("reader of " + key).start(this::run);
    }

    boolean isDeaf() {
        return deaf;
    }

    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try (var connection = streams.connect()) {
                position(connection);
                while (!closed) {
                    deliver(
                            connection.read(
                                    XReadArgs.Builder.block(BLOCK).count(AT_ONCE), key, last()));
                }
            } catch (InterruptedException _) {
                // Closed, or woken for nothing: the loop looks.
            } catch (Exception e) {
                if (!deaf) {
                    LOG.debug("{} is not heard: {}", key, e.toString());
                }
                deaf = true;
                pause();
            }
        }
    }

    /** A stream that was lost and begun anew may be behind what was read of the old one. */
    private void position(Streams.Connection connection) throws Exception {
        var end = connection.end(key);
        if (last == null || StreamId.isAfter(last, end)) {
            last = end;
        }
        deaf = false;
        ready.run();
    }

    private String last() {
        var id = last;
        return id == null ? StreamId.FIRST : id;
    }

    private void deliver(List<StreamMessage<String, byte[]>> messages) {
        for (var message : messages) {
            last = message.getId();
            var words = message.getBody().get(Streams.WORDS);
            if (words != null && !Arrays.equals(node, message.getBody().get(Streams.NODE))) {
                quietly(words);
            }
        }
    }

    /** Words of a newer version must not end the reading. */
    private void quietly(byte[] words) {
        try {
            take.accept(words);
        } catch (RuntimeException e) {
            if (!complained) {
                complained = true;
                LOG.error("{}: not understood; later ones are passed over in silence", key, e);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException _) {
            // The loop looks whether it is closed.
        }
    }
}
