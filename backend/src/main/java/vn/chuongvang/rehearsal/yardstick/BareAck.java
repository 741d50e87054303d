package vn.chuongvang.rehearsal.yardstick;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

import java.nio.charset.StandardCharsets;

/** Answer in, acknowledgement out, without a JSON library: the least that it can cost. */
final class BareAck {

    private static final ByteBuf ANSWER = ascii("{\"t\":\"answer\"");
    private static final ByteBuf ROUND = ascii("\"round\":");
    private static final ByteBuf ATTEMPT = ascii("\"attempt\":");

    private BareAck() {}

    static boolean isAnswer(ByteBuf payload) {
        return payload.readableBytes() > ANSWER.readableBytes()
                && ByteBufUtil.equals(
                        payload, payload.readerIndex(), ANSWER, 0, ANSWER.readableBytes());
    }

    static ByteBuf of(ByteBuf answer, long receipt, ByteBufAllocator allocator) {
        ByteBuf ack = allocator.directBuffer(96);
        ByteBufUtil.writeAscii(ack, "{\"t\":\"ack\",\"round\":");
        number(ack, after(answer, ROUND));
        ByteBufUtil.writeAscii(ack, ",\"attempt\":");
        number(ack, after(answer, ATTEMPT));
        ByteBufUtil.writeAscii(ack, ",\"receipt\":");
        number(ack, receipt);
        ByteBufUtil.writeAscii(ack, ",\"at\":");
        number(ack, System.currentTimeMillis());
        return ack.writeByte('}');
    }

    private static ByteBuf ascii(String text) {
        return Unpooled.unreleasableBuffer(
                Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void number(ByteBuf into, long value) {
        ByteBufUtil.writeAscii(into, Long.toString(value));
    }

    private static long after(ByteBuf payload, ByteBuf label) {
        int at = ByteBufUtil.indexOf(label, payload);
        long value = 0;
        for (int i = at + label.readableBytes(); i < payload.writerIndex(); i++) {
            int digit = payload.getByte(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
