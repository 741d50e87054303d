package vn.chuongvang.rehearsal.yardstick;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.AudienceMessage;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.BareMessages;
import vn.chuongvang.rehearsal.client.WireCodec;

import java.util.List;

/** One socket of the yardstick: acknowledges an answer as soon as it is read. */
final class Seat extends SimpleChannelInboundHandler<TextWebSocketFrame> {

    private static final Logger LOG = LoggerFactory.getLogger(Seat.class);
    private static final Wire.ContestCard CARD =
            new Wire.ContestCard(
                    "Thước đo",
                    "Chuông Vàng",
                    "000000",
                    20,
                    0,
                    10,
                    0,
                    true,
                    true,
                    false,
                    false,
                    null);

    private final Floor floor;
    private boolean host;

    Seat(Floor floor) {
        this.floor = floor;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
        if (BareAck.isAnswer(frame.content())) {
            ByteBuf ack = BareAck.of(frame.content(), floor.nextSeq(), context.alloc());
            context.writeAndFlush(new TextWebSocketFrame(ack), context.voidPromise());
            return;
        }
        switch (WireCodec.decodeFromClient(frame.content())) {
            case ClientMessage.Hello hello -> welcome(context, hello);
            case ClientMessage.Act act -> act(context, act);
            case ClientMessage.Ping ping ->
                    send(context, new ServerMessage.Pong(ping.c(), System.currentTimeMillis()));
            case ClientMessage.Answer _,
                    ClientMessage.Nudge _,
                    ClientMessage.Practice _,
                    ClientMessage.Peek _,
                    ClientMessage.Raise _,
                    ClientMessage.Leave _,
                    AudienceMessage _ -> {}
        }
    }

    private void welcome(ChannelHandlerContext context, ClientMessage.Hello hello) {
        host = hello.as() == Audience.HOST;
        Wire.You you =
                host ? null : new Wire.You(floor.join(context.channel()), null, "Thí sinh", "Tổ 1");
        send(
                context,
                new ServerMessage.Welcome(
                        hello.as(), System.currentTimeMillis(), floor.seq(), 1, false, CARD, you));
        if (host) {
            console(context, "read:main");
        } else {
            send(
                    context,
                    new ServerMessage.State(
                            floor.seq(),
                            "lobby",
                            "L",
                            null,
                            floor.seats(),
                            0,
                            0,
                            null,
                            "",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }
    }

    private void act(ChannelHandlerContext context, ClientMessage.Act act) {
        boolean asks = act.act() instanceof StaffAct.Read;
        if (asks) {
            floor.ask();
        } else {
            floor.reveal();
        }
        send(context, new ServerMessage.Done(act.id(), floor.seq(), floor.seq()));
        console(context, asks ? "reveal" : "read:main");
    }

    private void console(ChannelHandlerContext context, String next) {
        send(
                context,
                BareMessages.console(
                        floor.seq(),
                        next.equals("read:main") ? "SETTLED" : "LOCKED",
                        List.of(next),
                        floor.seats(),
                        null,
                        null));
    }

    private static void send(ChannelHandlerContext context, ServerMessage message) {
        byte[] bytes = WireCodec.encode(message);
        ByteBuf payload = context.alloc().directBuffer(bytes.length).writeBytes(bytes);
        context.writeAndFlush(new TextWebSocketFrame(payload), context.voidPromise());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (!host) {
            floor.leave(context.channel());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("a socket failed", cause);
        context.close();
    }
}
