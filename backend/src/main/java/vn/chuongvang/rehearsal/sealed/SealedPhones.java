package vn.chuongvang.rehearsal.sealed;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;

import reactor.netty.resources.LoopResources;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Many phones in one process: each notes when it has read the question. */
final class SealedPhones implements AutoCloseable {

    private static final int CONNECTING = 256;

    private final LoopResources resources =
            LoopResources.create("phones", Runtime.getRuntime().availableProcessors(), true);
    private final EventLoopGroup loops = resources.onClient(LoopResources.hasNativeSupport());
    private final List<Channel> phones = new ArrayList<>();
    private final Queue<Long> shownAt = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sealed = new AtomicInteger();

    /** Returns when all are connected. */
    void connect(int port, int count) throws InterruptedException {
        var free = new Semaphore(CONNECTING);
        var bootstrap =
                new Bootstrap()
                        .group(loops)
                        .channel(resources.onChannelClass(SocketChannel.class, loops))
                        .option(ChannelOption.TCP_NODELAY, true)
                        .handler(
                                new ChannelInitializer<>() {
                                    @Override
                                    protected void initChannel(Channel channel) {
                                        channel.pipeline()
                                                .addLast(
                                                        new LengthFieldBasedFrameDecoder(
                                                                SealedFrame.LONGEST, 0, 2, 0, 2),
                                                        new Phone());
                                    }
                                });
        for (int i = 0; i < count; i++) {
            free.acquire();
            var connecting = bootstrap.connect("127.0.0.1", port);
            connecting.addListener(_ -> free.release());
            phones.add(connecting.channel());
        }
        free.acquire(CONNECTING);
    }

    /** Nanoseconds from a moment until each phone had read the question; forgets them. */
    long[] shownSince(long moment, Duration patience)
            throws InterruptedException, TimeoutException {
        await(shownAt::size, patience);
        long[] waits = shownAt.stream().mapToLong(at -> at - moment).toArray();
        shownAt.clear();
        return waits;
    }

    void awaitSealed(Duration patience) throws InterruptedException, TimeoutException {
        await(sealed::get, patience);
        sealed.set(0);
    }

    private void await(IntSupplier counter, Duration patience)
            throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        while (counter.getAsInt() < phones.size()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(counter.getAsInt() + " of " + phones.size());
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private final class Phone extends SimpleChannelInboundHandler<ByteBuf> {
        private byte[] kept = new byte[0];

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf frame)
                throws GeneralSecurityException {
            byte kind = frame.readByte();
            byte[] content = ByteBufUtil.getBytes(frame);
            switch (kind) {
                case SealedFrame.WHOLE -> show(content);
                case SealedFrame.SEALED -> {
                    kept = content;
                    sealed.incrementAndGet();
                }
                case SealedFrame.KEY -> show(Seal.open(Sample.key(content), kept));
                default -> throw new IllegalStateException("no frame of ours: " + kind);
            }
        }

        private void show(byte[] question) {
            if (Sample.read(question).isEmpty()) {
                throw new IllegalStateException("nothing to show");
            }
            shownAt.add(System.nanoTime());
        }
    }

    @Override
    public void close() {
        phones.forEach(Channel::close);
        resources.disposeLater(Duration.ZERO, Duration.ofSeconds(2)).block();
    }
}
