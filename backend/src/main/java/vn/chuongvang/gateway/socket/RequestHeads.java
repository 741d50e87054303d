package vn.chuongvang.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * First in the pipeline. Hands each request head to the HTTP codec by itself, so that a frame in
 * the same TCP segment as the handshake reaches the frame decoder that the handshake put there, and
 * not the HTTP parser. And gives a client a bounded time to send a whole head.
 */
final class RequestHeads extends ChannelInboundHandlerAdapter {
    static final String NAME = "chuongvang.requestHeads";
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final Duration patience;
    private int matched;
    private boolean betweenRequests;
    private boolean upgraded;
    private @Nullable Future<?> deadline;

    RequestHeads(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        expectHead(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        headArrived();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        headArrived();
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof ByteBuf bytes)) {
            context.fireChannelRead(message);
            return;
        }
        if (betweenRequests) {
            betweenRequests = false;
            expectHead(context);
        }
        for (int end = endOfHead(bytes); end >= 0; end = endOfHead(bytes)) {
            var head = bytes.readRetainedSlice(end - bytes.readerIndex());
            context.fireChannelRead(head);
        }
        if (bytes.isReadable()) {
            context.fireChannelRead(bytes);
        } else {
            bytes.release();
        }
        if (upgraded) {
            context.pipeline().remove(this);
        }
    }

    /** Index after the next empty line, whose bytes may lie in several reads; or -1. */
    private int endOfHead(ByteBuf bytes) {
        for (int i = bytes.readerIndex(); i < bytes.writerIndex(); i++) {
            var next = bytes.getByte(i);
            matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
            if (matched == END.length) {
                matched = 0;
                return i + 1;
            }
        }
        return -1;
    }

    private void expectHead(ChannelHandlerContext context) {
        deadline =
                context.executor()
                        .schedule(
                                () -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void headArrived() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    void requestArrived() {
        betweenRequests = true;
    }

    /** No more requests on this connection: what follows are frames. */
    void becameWebSocket() {
        upgraded = true;
    }
}
