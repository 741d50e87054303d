package vn.chuongvang.live;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Streams of Redis, one server or a cluster of them. Lettuce itself and not its template: a reader
 * that waits needs one connection for good, and the template opens one for every read.
 */
final class Streams {

    /** What is said. */
    static final String WORDS = "w";

    /** The node that says it. */
    static final String NODE = "n";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Whoever is so far behind reads the journal. */
    private static final int KEPT = 2_000;

    private static final Duration KEPT_FOR = Duration.ofHours(6);

    private static final RedisCodec<String, byte[]> CODEC =
            RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final Supplier<AbstractRedisClient> client;

    Streams(Supplier<LettuceConnectionFactory> factory) {
        this.client = () -> factory.get().getRequiredNativeClient();
    }

    /** Blocks; to be closed. */
    Connection connect() {
        return switch (client.get()) {
            case RedisClusterClient cluster -> {
                var connection = cluster.connect(CODEC);
                yield new Connection(connection, connection.async());
            }
            case RedisClient single -> {
                var connection = single.connect(CODEC);
                yield new Connection(connection, connection.async());
            }
            case AbstractRedisClient other ->
                    throw new IllegalStateException("a client of unknown kind: " + other);
        };
    }

    /** One connection, for one thread. */
    static final class Connection implements AutoCloseable {

        private final StatefulConnection<String, byte[]> connection;
        private final RedisClusterAsyncCommands<String, byte[]> commands;

        private Connection(
                StatefulConnection<String, byte[]> connection,
                RedisClusterAsyncCommands<String, byte[]> commands) {
            this.connection = connection;
            this.commands = commands;
        }

        void add(String key, byte[] node, byte[] words) throws Exception {
            var trimmed = XAddArgs.Builder.maxlen(KEPT).approximateTrimming();
            await(commands.xadd(key, trimmed, Map.of(NODE, node, WORDS, words)));
        }

        /** A stream that nobody writes to goes away by itself. */
        void expire(String key) throws Exception {
            await(commands.expire(key, KEPT_FOR));
        }

        /** The last message's id; the first of all ids when there is none. */
        String end(String key) throws Exception {
            var found = await(commands.xrevrange(key, Range.unbounded(), Limit.from(1)));
            return found.isEmpty() ? StreamId.FIRST : found.getFirst().getId();
        }

        @SuppressWarnings("unchecked") // the array of the variable arguments
        List<StreamMessage<String, byte[]>> read(XReadArgs how, String key, String after)
                throws Exception {
            return await(commands.xread(how, XReadArgs.StreamOffset.from(key, after)));
        }

        private static <T> T await(Future<T> answer) throws Exception {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            if (connection.isOpen()) {
                connection.closeAsync();
            }
        }
    }
}
