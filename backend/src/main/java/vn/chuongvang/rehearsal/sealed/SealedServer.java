package vn.chuongvang.rehearsal.sealed;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;

import reactor.netty.resources.LoopResources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Bare Netty in a process of its own that does what it reads from its input: {@code whole}, {@code
 * seal} and {@code open}. Each time it prints when it began, in nanoseconds of the machine's
 * monotonic clock, which is the same in every process.
 */
public final class SealedServer {

    static final String READY = "sealed-server ";

    /** So long the sealed question is on its way: nobody waits for it. */
    private static final long EARLY_MS = 1_000;

    private final Map<EventLoop, List<Channel>> byLoop = new ConcurrentHashMap<>();
    private byte[] key = new byte[0];

    private SealedServer() {}

    /** Ends when its input does. */
    public static void run() throws IOException, GeneralSecurityException, InterruptedException {
        new SealedServer().serve();
    }

    private void serve() throws IOException, GeneralSecurityException, InterruptedException {
        var resources =
                LoopResources.create("sealed", Runtime.getRuntime().availableProcessors(), true);
        var loops = resources.onServer(LoopResources.hasNativeSupport());
        var server =
                new ServerBootstrap()
                        .group(loops)
                        .channel(resources.onChannelClass(ServerSocketChannel.class, loops))
                        .option(ChannelOption.SO_BACKLOG, 4_096)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        channel.pipeline().addLast(new Joining());
                                    }
                                })
                        .bind("127.0.0.1", 0)
                        .sync()
                        .channel();
        System.out.println(READY + ((InetSocketAddress) server.localAddress()).getPort());
        var wishes =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (var wish = wishes.readLine(); wish != null; wish = wishes.readLine()) {
            long began = System.nanoTime();
            switch (wish) {
                case "whole" -> toAll(SealedFrame.of(SealedFrame.WHOLE, Sample.question()), 0);
                case "seal" -> {
                    key = Seal.key();
                    var sealed = Seal.close(key, Sample.question());
                    toAll(SealedFrame.of(SealedFrame.SEALED, sealed), EARLY_MS);
                }
                case "open" -> toAll(SealedFrame.of(SealedFrame.KEY, Sample.opening(key)), 0);
                default -> throw new IOException("not a wish: " + wish);
            }
            System.out.println(began);
        }
        resources.dispose();
    }

    private final class Joining extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            byLoop.computeIfAbsent(context.channel().eventLoop(), _ -> new ArrayList<>())
                    .add(context.channel());
        }
    }

    /**
     * @param withinMs spread evenly over so long; 0: at once
     */
    private void toAll(ByteBuf frame, long withinMs) {
        byLoop.forEach(
                (loop, channels) -> loop.execute(() -> write(loop, channels, frame, withinMs)));
    }

    private static void write(
            EventLoop loop, List<Channel> channels, ByteBuf frame, long withinMs) {
        for (int i = 0; i < channels.size(); i++) {
            var channel = channels.get(i);
            long at = withinMs * i / channels.size();
            if (at == 0) {
                channel.writeAndFlush(frame.duplicate(), channel.voidPromise());
            } else {
                loop.schedule(
                        () -> channel.writeAndFlush(frame.duplicate(), channel.voidPromise()),
                        at,
                        TimeUnit.MILLISECONDS);
            }
        }
    }
}
