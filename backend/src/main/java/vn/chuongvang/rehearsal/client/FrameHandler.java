package vn.chuongvang.rehearsal.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.gateway.message.ServerMessage;

/** Turns the frames of one socket into {@link SocketEvents}; a socket is closed exactly once. */
final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

    /** The close code that browsers report when no close frame came. */
    static final int LINE_BROKE = 1006;

    private static final Logger log = LoggerFactory.getLogger(FrameHandler.class);

    private final SocketEvents events;
    private final Traffic traffic;
    private int closeCode = LINE_BROKE;

    FrameHandler(SocketEvents events, Traffic traffic) {
        this.events = events;
        this.traffic = traffic;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            events.opened(context.channel());
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame text -> {
                int bytes = text.content().readableBytes();
                ServerMessage message = WireCodec.decodeFromServer(text.content());
                if (!(message instanceof ServerMessage.Pong)) {
                    traffic.down(bytes);
                }
                events.received(message, bytes);
            }
            case CloseWebSocketFrame close -> {
                closeCode = close.statusCode() < 0 ? LINE_BROKE : close.statusCode();
                context.close();
            }
            default -> log.debug("ignored a {}", frame.getClass().getSimpleName());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        events.closed(closeCode);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.debug("socket failed", cause);
        context.close();
    }
}
