package vn.chuongvang.rehearsal.yardstick;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;

import reactor.netty.resources.LoopResources;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * A WebSocket server on bare Netty with the stock codec that plays questions and stores nothing:
 * what a question must cost at least on this machine.
 */
public final class Yardstick implements AutoCloseable {

    /** What it says before the number of its port. */
    public static final String READY = "yardstick on port ";

    private static final int BACKLOG = 4_096;
    private static final int MAX_FRAME = 4_096;

    private final LoopResources resources =
            LoopResources.create("yardstick", Runtime.getRuntime().availableProcessors(), true);
    private final Floor floor = new Floor();
    private final Channel server;

    /**
     * @param port 0 for any free one
     */
    public Yardstick(int port) {
        EventLoopGroup loops = resources.onServer(LoopResources.hasNativeSupport());
        this.server =
                new ServerBootstrap()
                        .group(loops)
                        .channel(resources.onChannelClass(ServerSocketChannel.class, loops))
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<>() {
                                    @Override
                                    protected void initChannel(Channel channel) {
                                        channel.pipeline()
                                                .addLast(
                                                        new HttpServerCodec(),
                                                        new HttpObjectAggregator(8_192),
                                                        new WebSocketServerProtocolHandler(
                                                                "/ws", null, false, MAX_FRAME),
                                                        new Seat(floor));
                                    }
                                })
                        .bind("127.0.0.1", port)
                        .syncUninterruptibly()
                        .channel();
    }

    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public void close() {
        server.close().syncUninterruptibly();
        resources.disposeLater(Duration.ZERO, Duration.ofSeconds(2)).block();
    }

    /** The benchmark runs it as a process of its own; a line says where it listens. */
    public static void run() throws InterruptedException {
        try (Yardstick yardstick = new Yardstick(0)) {
            System.out.println(READY + yardstick.port());
            Thread.currentThread().join();
        }
    }
}
