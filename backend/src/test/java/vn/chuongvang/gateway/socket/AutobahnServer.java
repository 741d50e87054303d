package vn.chuongvang.gateway.socket;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;

import reactor.netty.http.server.HttpServer;

import vn.chuongvang.gateway.message.ClientMessage;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Our WebSocket pipeline with an echo behind it instead of contests, for the Autobahn test suite:
 * {@code ./mvnw -Pautobahn}, see docs/security.md.
 */
public final class AutobahnServer {
    private static final int AS_MANY_AS_IT_LIKES = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private AutobahnServer() {}

    /** The suite calls it with the port to listen on. */
    public static void main(String[] arguments) throws Exception {
        var sockets =
                new Sockets(
                        settings(),
                        new Codec(),
                        new Meters(new SimpleMeterRegistry()),
                        Instant::now,
                        (_, _) -> {},
                        Echo::new);
        HttpServer.create()
                // The suite knocks at the address of the machine's own name.
                .host(InetAddress.getLocalHost().getHostAddress())
                .port(Integer.parseInt(arguments[0]))
                .doOnChannelInit((_, channel, _) -> install(sockets, channel))
                .route(_ -> {})
                .bindNow()
                .onDispose()
                .block();
    }

    private static void install(Sockets sockets, Channel channel) {
        sockets.install(channel);
        channel.pipeline().addBefore(Door.NAME, "root", new Root());
    }

    /** Only the limit of messages a second is another one: it is tested elsewhere. */
    private static SocketSettings settings() {
        var ours = EchoServer.defaults();
        return new SocketSettings(
                List.of(),
                AS_MANY_AS_IT_LIKES,
                AS_MANY_AS_IT_LIKES,
                ours.perAddress(),
                PATIENCE,
                PATIENCE,
                PATIENCE,
                PATIENCE,
                PATIENCE,
                PATIENCE,
                PATIENCE,
                ours.contestantFrame(),
                ours.staffFrame(),
                AS_MANY_AS_IT_LIKES,
                AS_MANY_AS_IT_LIKES,
                ours.wideQueuedBytes(),
                AS_MANY_AS_IT_LIKES,
                ours.wideQueuedBytes());
    }

    /** The suite can only ask for the root. */
    private static final class Root extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                request.setUri(Door.PATH);
            }
            context.fireChannelRead(message);
        }
    }

    /** Says what it hears, to who may send as much as staff; no message of ours in between. */
    private static final class Echo extends Talk {
        private final ClientSocket socket;

        Echo(ClientSocket socket, Sockets sockets) {
            super(socket, sockets);
            this.socket = socket;
            socket.loop().execute(() -> socket.admit(NOBODY, Allowance.STAFF));
        }

        @Override
        void heard(ByteBuf payload) {
            if (isUtf8(payload)) {
                socket.send(Frame.text(ByteBufUtil.getBytes(payload)));
            } else {
                socket.close(CloseCode.NOT_UTF8);
            }
        }

        @Override
        void admit(Conversation admitted) {}

        @Override
        void farewell(CloseCode code) {}
    }

    private static final Conversation NOBODY =
            new Conversation() {
                @Override
                public void said(ClientMessage message, Instant at) {}

                @Override
                public void ended() {}
            };
}
