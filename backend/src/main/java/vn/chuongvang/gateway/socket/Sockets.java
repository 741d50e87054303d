package vn.chuongvang.gateway.socket;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;

import reactor.netty.NettyPipeline;

import java.net.InetAddress;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** All WebSockets of this server, and what they share. */
public final class Sockets {
    private final SocketSettings settings;
    private final Origins origins;
    private final Admission seats;
    private final Admission stands;
    private final Codec codec;
    private final Meters meters;
    private final Supplier<Instant> clock;
    private final Reception reception;
    private final BiFunction<ClientSocket, Sockets, Talk> talks;
    private final ConcurrentMap<EventLoop, LoopSockets> loops = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean stopping;

    public Sockets(
            SocketSettings settings,
            Codec codec,
            Meters meters,
            Supplier<Instant> clock,
            Reception reception) {
        this(settings, codec, meters, clock, reception, Talk::new);
    }

    /**
     * @param talks who hears what a socket says, made once for each
     */
    Sockets(
            SocketSettings settings,
            Codec codec,
            Meters meters,
            Supplier<Instant> clock,
            Reception reception,
            BiFunction<ClientSocket, Sockets, Talk> talks) {
        this.settings = settings;
        this.origins = new Origins(settings.origins());
        this.seats = new Admission(settings.handshakesPerSecond(), settings.perAddress());
        this.stands = new Admission(settings.spectatorsPerSecond(), settings.perAddress());
        this.codec = codec;
        this.meters = meters;
        this.clock = clock;
        this.reception = reception;
        this.talks = talks;
    }

    /** Puts the WebSocket endpoint in front of what Reactor Netty made ready for HTTP. */
    public void install(Channel channel) {
        var heads = new RequestHeads(settings.headWithin());
        var pipeline = channel.pipeline();
        pipeline.addBefore(NettyPipeline.HttpCodec, RequestHeads.NAME, heads);
        pipeline.addAfter(NettyPipeline.HttpCodec, Door.NAME, new Door(this, heads));
    }

    /** Lets nobody in any more and says goodbye to everybody. */
    public void closeAll(CloseCode code) {
        stopping = true;
        loops.values().forEach(sockets -> sockets.loop().execute(() -> sockets.closeAll(code)));
    }

    public int open() {
        return open.get();
    }

    /** Bytes that wait for slow sockets, up to a second ago. */
    public long waitingBytes() {
        return loops.values().stream().mapToLong(LoopSockets::waitingBytes).sum();
    }

    /** Bytes that wait for the slowest socket, up to a second ago. */
    public long longestQueue() {
        return loops.values().stream().mapToLong(LoopSockets::longestQueue).max().orElse(0);
    }

    boolean admit(InetAddress address, boolean watching) {
        return !stopping && admission(watching).admit(address);
    }

    private Admission admission(boolean watching) {
        return watching ? stands : seats;
    }

    void opened(ClientSocket socket, EventLoop loop) {
        open.incrementAndGet();
        loops.computeIfAbsent(loop, LoopSockets::new).add(socket);
    }

    void gone(ClientSocket socket, EventLoop loop) {
        open.decrementAndGet();
        admission(socket.isWatching()).left(socket.address());
        loops.computeIfAbsent(loop, LoopSockets::new).remove(socket);
    }

    Instant now() {
        return clock.get();
    }

    SocketSettings settings() {
        return settings;
    }

    Origins origins() {
        return origins;
    }

    Codec codec() {
        return codec;
    }

    Meters meters() {
        return meters;
    }

    Talk talk(ClientSocket socket) {
        return talks.apply(socket, this);
    }

    Reception reception() {
        return reception;
    }
}
