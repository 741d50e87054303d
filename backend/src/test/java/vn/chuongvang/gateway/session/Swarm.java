package vn.chuongvang.gateway.session;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Everybody of a contest on two threads: answers each question at once and counts every frame. */
final class Swarm implements AutoCloseable {
    private static final Pattern TYPE = Pattern.compile("^\\{\"t\":\"(\\w+)\"");
    private static final Pattern ROUND = Pattern.compile("\"round\":(\\d+)");

    private final MultiThreadIoEventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final ConcurrentMap<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Set<String>> texts = new ConcurrentHashMap<>();
    private final AtomicInteger up = new AtomicInteger();
    private volatile IntUnaryOperator choice = _ -> 1;

    Swarm(int port, Venue.Contest contest) {
        var address = URI.create("ws://127.0.0.1:" + port + "/ws");
        for (int seat = 1; seat <= contest.tokens().size(); seat++) {
            connect(address, seat, contest.tokenOf(seat));
        }
    }

    private void connect(URI address, int seat, String token) {
        var config = WebSocketClientProtocolConfig.newBuilder().webSocketUri(address).build();
        new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .handler(
                        new ChannelInitializer<Channel>() {
                            @Override
                            protected void initChannel(Channel channel) {
                                channel.pipeline()
                                        .addLast(
                                                new HttpClientCodec(),
                                                new HttpObjectAggregator(8192),
                                                new WebSocketClientProtocolHandler(config),
                                                new Phone(seat, token));
                            }
                        })
                .connect("127.0.0.1", address.getPort())
                .syncUninterruptibly();
    }

    void answerWith(IntUnaryOperator option) {
        choice = option;
    }

    void forget() {
        counts.clear();
        texts.clear();
        up.set(0);
    }

    int count(String type) {
        return counts.getOrDefault(type, new AtomicInteger()).get();
    }

    int down() {
        return counts.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    int up() {
        return up.get();
    }

    Collection<String> distinct(String type) {
        return texts.getOrDefault(type, Set.of());
    }

    int resultBytes() {
        return distinct("result").stream().mapToInt(String::length).max().orElse(0);
    }

    @Override
    public void close() {
        loops.shutdownGracefully();
    }

    private final class Phone extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        private final int seat;
        private final String token;

        Phone(int seat, String token) {
            this.seat = seat;
            this.token = token;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                say(context, "{\"t\":\"hello\",\"as\":\"contestant\",\"token\":\"" + token + "\"}");
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            var text = frame.text();
            var type = TYPE.matcher(text);
            var name = type.find() ? type.group(1) : "?";
            counts.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
            texts.computeIfAbsent(name, _ -> ConcurrentHashMap.newKeySet()).add(text);
            if (name.equals("ask")) {
                var round = ROUND.matcher(text);
                if (round.find()) {
                    up.incrementAndGet();
                    say(
                            context,
                            "{\"t\":\"answer\",\"round\":%s,\"attempt\":1,\"option\":%d}"
                                    .formatted(round.group(1), choice.applyAsInt(seat)));
                }
            }
        }

        private void say(ChannelHandlerContext context, String json) {
            context.writeAndFlush(
                    new TextWebSocketFrame(
                            Unpooled.copiedBuffer(json, java.nio.charset.StandardCharsets.UTF_8)));
        }
    }
}
