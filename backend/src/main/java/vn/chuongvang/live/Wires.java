package vn.chuongvang.live;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import java.util.function.Supplier;

/** Makes each contest's wire; all write on one connection. */
final class Wires implements AutoCloseable {

    private final Nodes nodes;
    private final WordBytes words;
    private final Streams streams;
    private final StreamWriter writer;
    private final DirectWay direct;

    /**
     * @param redis asked for only when there are other nodes
     */
    Wires(Nodes nodes, Supplier<LettuceConnectionFactory> redis, WordBytes words) {
        this.nodes = nodes;
        this.words = words;
        this.streams = new Streams(redis);
        this.writer = new StreamWriter(streams, nodes.name());
        this.direct = new DirectWay(nodes, words);
    }

    ContestWire of(ContestId contest) {
        return new RedisWire(contest, nodes.name(), words, streams, writer, direct);
    }

    WordBytes words() {
        return words;
    }

    @Override
    public void close() {
        writer.close();
    }
}
