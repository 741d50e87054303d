package vn.chuongvang.gateway.socket;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Right behind the HTTP codec: takes the requests for {@value #PATH} and {@value #WATCH} out of the
 * HTTP pipeline and turns their connection into a {@link ClientSocket}. Everything else passes on
 * to WebFlux.
 */
final class Door extends ChannelInboundHandlerAdapter {
    static final String NAME = "chuongvang.door";
    static final String PATH = "/ws";
    static final String WATCH = "/ws/watch";

    private final Sockets sockets;
    private final RequestHeads heads;
    private boolean refused;

    Door(Sockets sockets, RequestHeads heads) {
        this.sockets = sockets;
        this.heads = heads;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            heads.headArrived();
        }
        if (message instanceof LastHttpContent) {
            heads.requestArrived();
        }
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request
                && (isFor(PATH, request) || isFor(WATCH, request))) {
            knock(context, request);
        } else {
            context.fireChannelRead(message);
        }
    }

    private static boolean isFor(String path, HttpRequest request) {
        var uri = request.uri();
        return uri.equals(path) || uri.startsWith(path + "?");
    }

    private void knock(ChannelHandlerContext context, HttpRequest request) {
        try {
            var flaw = Handshake.flawOf(request);
            var origin = sockets.origins().of(request.headers());
            if (flaw.isPresent()) {
                refuse(context, flaw.get());
            } else if (origin == Origins.Verdict.STRANGER) {
                refuse(context, Handshake.refusal(HttpResponseStatus.FORBIDDEN));
            } else if (!sockets.admit(addressOf(context), isFor(WATCH, request))) {
                var answer = Handshake.refusal(HttpResponseStatus.SERVICE_UNAVAILABLE);
                answer.headers().setInt(HttpHeaderNames.RETRY_AFTER, 2);
                refuse(context, answer);
            } else {
                accept(context, request);
            }
        } finally {
            ReferenceCountUtil.release(request);
        }
    }

    private void refuse(ChannelHandlerContext context, FullHttpResponse answer) {
        refused = true;
        sockets.meters().handshakeRefused(answer.status().code());
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    private void accept(ChannelHandlerContext context, HttpRequest request) {
        var socket =
                new ClientSocket(
                        sockets,
                        context.channel(),
                        addressOf(context),
                        Optional.ofNullable(request.headers().get(HttpHeaderNames.ORIGIN)),
                        isFor(WATCH, request));
        context.writeAndFlush(Handshake.acceptance(request), context.voidPromise());
        heads.becameWebSocket();
        var pipeline = context.pipeline();
        // Whatever Reactor Netty had behind us belongs to HTTP and would only hold memory.
        while (pipeline.last() != this) {
            pipeline.removeLast();
        }
        pipeline.addAfter(
                RequestHeads.NAME,
                FrameDecoder.NAME,
                new FrameDecoder(SocketSettings.STRANGER_FRAME));
        pipeline.addAfter(FrameDecoder.NAME, ClientSocket.NAME, socket);
        while (pipeline.last() != socket) {
            pipeline.removeLast();
        }
        context.channel().config().setAutoRead(true);
    }

    private static InetAddress addressOf(ChannelHandlerContext context) {
        return ((InetSocketAddress) context.channel().remoteAddress()).getAddress();
    }
}
