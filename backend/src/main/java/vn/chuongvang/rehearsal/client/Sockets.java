package vn.chuongvang.rehearsal.client;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;

import reactor.netty.resources.LoopResources;

import java.net.URI;
import java.time.Duration;

/** Thousands of WebSocket clients in one process: one event loop per core, no thread per client. */
public final class Sockets implements AutoCloseable {

    private static final int MAX_FRAME = 4 << 20;
    private static final int CONNECT_TIMEOUT_MS = 10_000;

    private final LoopResources resources;
    private final EventLoopGroup loops;
    private final Class<? extends SocketChannel> channelType;
    private final URI url;

    /**
     * @param url the server's WebSocket address, {@code ws://…/ws}
     */
    public Sockets(URI url) {
        this.resources =
                LoopResources.create("simulated", Runtime.getRuntime().availableProcessors(), true);
        this.loops = resources.onClient(LoopResources.hasNativeSupport());
        this.channelType = resources.onChannelClass(SocketChannel.class, loops);
        this.url = url;
    }

    /** A loop for one device; all its sockets, one after the other, live on it. */
    public EventLoop loop() {
        return loops.next();
    }

    public void connect(EventLoop loop, SocketEvents events, Traffic traffic) {
        new Bootstrap()
                .group(loop)
                .channel(channelType)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(
                        new ChannelInitializer<>() {
                            @Override
                            protected void initChannel(Channel channel) {
                                channel.pipeline()
                                        .addLast(
                                                new HttpClientCodec(),
                                                new HttpObjectAggregator(8_192),
                                                upgrade(),
                                                new FrameHandler(events, traffic));
                            }
                        })
                .connect(url.getHost(), url.getPort())
                .addListener(
                        (ChannelFutureListener)
                                connected -> {
                                    if (!connected.isSuccess()) {
                                        events.closed(FrameHandler.LINE_BROKE);
                                    }
                                });
    }

    static void send(Channel channel, byte[] text) {
        channel.writeAndFlush(
                new TextWebSocketFrame(Unpooled.wrappedBuffer(text)), channel.voidPromise());
    }

    private WebSocketClientProtocolHandler upgrade() {
        HttpHeaders headers = new DefaultHttpHeaders();
        headers.set(HttpHeaderNames.ORIGIN, "http://" + url.getAuthority());
        return new WebSocketClientProtocolHandler(
                WebSocketClientHandshakerFactory.newHandshaker(
                        url, WebSocketVersion.V13, null, false, headers, MAX_FRAME),
                false,
                true);
    }

    @Override
    public void close() {
        resources.disposeLater(Duration.ZERO, Duration.ofSeconds(2)).block();
    }
}
