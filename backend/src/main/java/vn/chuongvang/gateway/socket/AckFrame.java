package vn.chuongvang.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

import vn.chuongvang.gateway.message.ServerMessage;

import java.nio.charset.StandardCharsets;

/**
 * The acknowledgement as a frame, written by hand: the one message of a question that is encoded
 * for every contestant. Its bytes are those that the {@link Codec} would write.
 */
final class AckFrame {
    private static final byte[] ROUND = ascii("{\"t\":\"ack\",\"round\":");
    private static final byte[] ATTEMPT = ascii(",\"attempt\":");
    private static final byte[] RECEIPT = ascii(",\"receipt\":");
    private static final byte[] AT = ascii(",\"at\":");

    /** Labels, two ints, two longs and the brace are under 126 bytes: one byte tells the length. */
    private static final int HEADER = 2;

    private static final int LONGEST = HEADER + 125;

    private AckFrame() {}

    static ByteBuf of(ServerMessage.Ack ack, ByteBufAllocator memory) {
        var frame = memory.directBuffer(LONGEST);
        frame.writeByte(0x81).writeByte(0);
        frame.writeBytes(ROUND);
        number(frame, ack.round());
        frame.writeBytes(ATTEMPT);
        number(frame, ack.attempt());
        frame.writeBytes(RECEIPT);
        number(frame, ack.receipt());
        frame.writeBytes(AT);
        number(frame, ack.at());
        frame.writeByte('}');
        return frame.setByte(1, frame.readableBytes() - HEADER);
    }

    private static void number(ByteBuf frame, long value) {
        if (value < 0) {
            frame.writeBytes(ascii(Long.toString(value)));
            return;
        }
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        int end = frame.writerIndex() + digits;
        long rest = value;
        for (int at = end - 1; at >= end - digits; at--) {
            frame.setByte(at, (byte) ('0' + rest % 10));
            rest /= 10;
        }
        frame.writerIndex(end);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
