package vn.chuongvang.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.gateway.message.ServerMessage;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * One WebSocket, used on its event loop only: takes frames apart, keeps the limits of size, rate
 * and silence, and answers everything beyond them with a close code. What the messages mean is for
 * its {@link Talk}.
 */
public final class ClientSocket extends ChannelInboundHandlerAdapter {
    static final String NAME = "chuongvang.socket";
    private static final Logger LOG = LoggerFactory.getLogger(ClientSocket.class);
    private static final long LINGER = 2_000_000_000L;

    private final Sockets sockets;
    private final Channel channel;
    private final InetAddress address;
    private final Optional<String> origin;
    private final boolean watching;
    private final OutQueue out;
    private final RateLimit rate;
    private final Fragments fragments = new Fragments();
    private final SignsOfReading reading;
    private final Talk talk;
    private int longest = SocketSettings.STRANGER_FRAME;
    private boolean isNarrow;
    private long lastRead = System.nanoTime();
    private long closingSince;

    /** Position among the sockets of its event loop, kept by {@link LoopSockets}. */
    int slot;

    ClientSocket(
            Sockets sockets,
            Channel channel,
            InetAddress address,
            Optional<String> origin,
            boolean watching) {
        this.sockets = sockets;
        this.channel = channel;
        this.address = address;
        this.origin = origin;
        this.watching = watching;
        this.out = new OutQueue(channel, sockets.settings(), sockets.meters());
        this.rate = new RateLimit(sockets.settings(), lastRead);
        this.reading = new SignsOfReading(sockets.settings(), lastRead);
        this.talk = sockets.talk(this);
    }

    /**
     * The address of the page behind this socket, which this server or the configuration vouches
     * for. A client without a page has to bring a token.
     */
    public Optional<String> origin() {
        return origin;
    }

    /** Whether it came in by the door of spectators, which has a brake of its own. */
    public boolean isWatching() {
        return watching;
    }

    /** Runs tasks on the thread that alone may use this socket. */
    public Executor loop() {
        return channel.eventLoop();
    }

    /** What may wait for this socket, from here on: its first messages may be the longest. */
    public void allow(Allowance allowance) {
        out.allow(allowance.queuedBytes(sockets.settings()));
    }

    /** From here on {@code conversation} hears what this socket says. */
    public void admit(Conversation conversation, Allowance allowance) {
        if (isClosing() || !channel.isActive()) {
            conversation.ended();
            return;
        }
        longest = allowance.longestFrame(sockets.settings());
        isNarrow = longest > SocketSettings.STRANGER_FRAME;
        widen();
        talk.admit(conversation);
    }

    /** A decoder amid a frame has read its head already, so it also reads its end. */
    private void widen() {
        var pipeline = channel.pipeline();
        if (isNarrow && pipeline.get(FrameDecoder.NAME) != null && !isAmidFrame()) {
            isNarrow = false;
            pipeline.replace(FrameDecoder.NAME, FrameDecoder.NAME, new FrameDecoder(longest));
        }
    }

    public void send(Frame frame) {
        if (!isClosing() && !out.offer(frame)) {
            close(CloseCode.SLOW);
        }
    }

    /** For a message to this one device; what goes to many is a {@link Frame}. */
    public void send(ServerMessage message) {
        if (!isClosing() && !out.offer(encoded(message))) {
            close(CloseCode.SLOW);
        }
    }

    /** As {@link #send}, also to who is being sent away. */
    void force(ServerMessage message) {
        out.force(encoded(message));
    }

    public void flush() {
        out.flush();
    }

    /** Says goodbye with the reason, and closes when the client has heard it or after 2 s. */
    public void close(CloseCode code) {
        if (isClosing() || !channel.isActive()) {
            return;
        }
        sockets.meters().closed(code);
        closingSince = System.nanoTime();
        talk.farewell(code);
        out.force(Frame.close(code).share());
        out.flush();
        talk.end();
        channel.config().setAutoRead(true);
    }

    /** Asks the browser for a sign of life and takes the time; {@link #line} has it afterwards. */
    public void measure() {
        if (!isClosing()) {
            ping(System.nanoTime());
            out.flush();
        }
    }

    private void ping(long now) {
        if (!reading.isAsked()) {
            talk.quality().asked(now);
        }
        out.force(Frame.ping(channel.alloc(), reading.ask(now)));
    }

    /** Answers a ping of the page, and asks beside it whether the page reads. */
    void pong(ServerMessage.Pong pong) {
        send(pong);
        if (!isClosing() && reading.isWorthwhile(lastRead)) {
            ping(lastRead);
        }
    }

    /** From any thread. */
    public Line line() {
        return talk.quality().line();
    }

    boolean isClosing() {
        return closingSince != 0;
    }

    InetAddress address() {
        return address;
    }

    void listen(boolean listening) {
        channel.config().setAutoRead(listening);
        if (listening) {
            reading.listeningAgain(System.nanoTime());
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel.config().setWriteBufferWaterMark(OutQueue.MARKS);
        sockets.opened(this, channel.eventLoop());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fragments.drop();
        talk.end();
        sockets.gone(this, channel.eventLoop());
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            lastRead = System.nanoTime();
            if (message instanceof WebSocketFrame frame) {
                received(frame);
            }
            if (isNarrow) {
                widen();
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void received(WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame) {
            closedByPeer();
        } else if (frame instanceof PongWebSocketFrame) {
            if (reading.answered(frame.content(), lastRead)) {
                talk.quality().answered(lastRead);
            }
        } else if (!isClosing()) {
            sockets.meters().received();
            switch (rate.take(lastRead)) {
                case PASS -> within(frame);
                case REFUSE -> talk.refuse("TOO_MANY_MESSAGES");
                case CUT -> close(CloseCode.TOO_MANY_MESSAGES);
            }
        }
    }

    private void within(WebSocketFrame frame) {
        var payload = frame.content();
        switch (frame) {
            case PingWebSocketFrame _ -> out.force(Frame.pong(channel.alloc(), payload));
            case TextWebSocketFrame _ ->
                    joined(
                            fragments.first(payload, frame.isFinalFragment(), longest),
                            payload.retain());
            case ContinuationWebSocketFrame _ -> {
                var outcome = fragments.further(payload, frame.isFinalFragment(), longest);
                joined(
                        outcome,
                        outcome == Fragments.Outcome.WHOLE ? fragments.take() : payload.retain());
            }
            default -> close(CloseCode.TEXT_ONLY);
        }
    }

    private void joined(Fragments.Outcome outcome, ByteBuf message) {
        try {
            switch (outcome) {
                case WHOLE -> talk.heard(message);
                case MORE_TO_COME -> {}
                case OUT_OF_ORDER -> close(CloseCode.PROTOCOL_ERROR);
                case TOO_LONG -> close(CloseCode.TOO_BIG);
            }
        } finally {
            message.release();
        }
    }

    private void closedByPeer() {
        if (!isClosing()) {
            closingSince = System.nanoTime();
            out.force(Frame.close(CloseCode.NORMAL).share());
            out.flush();
            talk.end();
        }
        channel.close();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        out.flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (channel.isWritable() && !isClosing()) {
            out.drained();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case IOException _ -> channel.close();
            case TooLongFrameException _ -> close(CloseCode.TOO_BIG);
            case CorruptedWebSocketFrameException corrupted
                    when corrupted.closeStatus() == WebSocketCloseStatus.MESSAGE_TOO_BIG ->
                    close(CloseCode.TOO_BIG);
            case CorruptedFrameException _ -> close(CloseCode.PROTOCOL_ERROR);
            default -> {
                LOG.error("a bug ended a socket", cause);
                close(CloseCode.INTERNAL);
            }
        }
    }

    /** Called about once a second. */
    long waitingBytes() {
        return out.waitingBytes();
    }

    void check(long now) {
        var settings = sockets.settings();
        var silent = now - lastRead;
        reading.waiting(out.waitingBytes(), now);
        if (isClosing()) {
            if (now - closingSince > LINGER) {
                channel.close();
            }
        } else if (talk.isTooLate(now)) {
            close(CloseCode.HELLO_TIMEOUT);
        } else if (silent > settings.silentFor().toNanos() || isFrameHalfSent(now)) {
            close(CloseCode.SILENT);
        } else if (reading.isOverdue(now) && channel.config().isAutoRead() && !isAmidFrame()) {
            close(CloseCode.SLOW);
        } else if (reading.isDue(now)) {
            ping(now);
            out.flush();
        }
    }

    /** An answer to a ping cannot come before the frame's end; how long that takes is bounded. */
    private boolean isAmidFrame() {
        return channel.pipeline().get(FrameDecoder.NAME) instanceof FrameDecoder decoder
                && decoder.isAmidFrame();
    }

    private boolean isFrameHalfSent(long now) {
        var patience = sockets.settings().frameWithin().toNanos();
        return channel.pipeline().get(FrameDecoder.NAME) instanceof FrameDecoder decoder
                && decoder.isHalfOlderThan(patience, now);
    }

    private ByteBuf encoded(ServerMessage message) {
        if (message instanceof ServerMessage.Ack ack) {
            return AckFrame.of(ack, channel.alloc());
        }
        return Frame.personal(channel.alloc(), sockets.codec().write(message));
    }
}
