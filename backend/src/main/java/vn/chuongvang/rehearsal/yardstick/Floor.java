package vn.chuongvang.rehearsal.yardstick;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.BareMessages;
import vn.chuongvang.rehearsal.client.WireCodec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Everybody connected, by event loop, and the question they play. */
final class Floor {

    private static final long READ_MS = 300;
    private static final long WINDOW_MS = 3_000;
    private static final Wire.Key KEY =
            Wire.Key.of(
                    1,
                    null,
                    "Ngày Chuyển đổi số quốc gia là ngày 10/10 hằng năm.",
                    "QĐ 505/QĐ-TTg");

    private final Map<EventLoop, List<Channel>> byLoop = new ConcurrentHashMap<>();
    private final AtomicInteger seats = new AtomicInteger();
    private final AtomicLong seq = new AtomicLong();
    private final AtomicInteger round = new AtomicInteger();

    /** Called on the channel's own loop. */
    int join(Channel channel) {
        byLoop.computeIfAbsent(channel.eventLoop(), _ -> new ArrayList<>()).add(channel);
        return seats.getAndIncrement();
    }

    void leave(Channel channel) {
        byLoop.getOrDefault(channel.eventLoop(), List.of()).remove(channel);
    }

    long nextSeq() {
        return seq.incrementAndGet();
    }

    long seq() {
        return seq.get();
    }

    int seats() {
        return seats.get();
    }

    int round() {
        return round.get();
    }

    /** One question to all: encoded once, written on each loop. */
    void ask() {
        long opens = System.currentTimeMillis() + READ_MS;
        Wire.Question question =
                BareMessages.choice(
                        round.incrementAndGet(),
                        "Ngày nào hằng năm được chọn là Ngày Chuyển đổi số quốc gia?",
                        List.of("Ngày 22 tháng 4", "Ngày 10 tháng 10", "Ngày 1 tháng 7", "Ngày 2"),
                        opens,
                        opens + WINDOW_MS);
        byte[] bytes = WireCodec.encode(new ServerMessage.Ask(nextSeq(), seats.get(), question));
        broadcast(bytes);
    }

    /** The clock as a bare broadcast: the smallest frame everybody gets. */
    void broadcast(byte[] bytes) {
        ByteBuf shared = Unpooled.unreleasableBuffer(Unpooled.directBuffer().writeBytes(bytes));
        byLoop.forEach((loop, channels) -> loop.execute(() -> write(channels, shared)));
    }

    private static void write(List<Channel> channels, ByteBuf shared) {
        for (Channel channel : channels) {
            channel.writeAndFlush(
                    new TextWebSocketFrame(shared.duplicate()), channel.voidPromise());
        }
    }

    /** A result for everybody: one tail, and a few personal bytes before it. */
    void reveal() {
        byte[] whole =
                WireCodec.encode(
                        new ServerMessage.Result(
                                "L",
                                "right",
                                1,
                                null,
                                nextSeq(),
                                round.get(),
                                round.get(),
                                null,
                                seats.get(),
                                0,
                                KEY));
        byLoop.forEach(
                (loop, channels) -> loop.execute(() -> channels.forEach(c -> writeOwn(c, whole))));
    }

    private static void writeOwn(Channel channel, byte[] whole) {
        ByteBuf own = channel.alloc().directBuffer(whole.length).writeBytes(whole);
        channel.writeAndFlush(new TextWebSocketFrame(own), channel.voidPromise());
    }
}
