package vn.chuongvang.gateway.socket;

import io.netty.buffer.ByteBuf;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ClientMessage;

import java.nio.charset.StandardCharsets;

/**
 * Reads the one message that all phones send in the same second, {@code
 * {"t":"answer","round":3,"attempt":1,"option":2}}, exactly as our page writes it. Anything else,
 * even one space more, is for the {@link Codec}'s strict reader: what this one takes, that one
 * takes for the same.
 */
final class FlatAnswer {
    private static final byte[] ROUND = ascii("{\"t\":\"answer\",\"round\":");
    private static final byte[] ATTEMPT = ascii(",\"attempt\":");
    private static final byte[] OPTION = ascii(",\"option\":");
    private static final int SHORTEST = ROUND.length + ATTEMPT.length + OPTION.length + 4;
    private static final int LONGEST = SHORTEST + 3 * 8;
    private static final int NONE = -1;

    private final ByteBuf payload;
    private final int end;
    private int at;

    private FlatAnswer(ByteBuf payload) {
        this.payload = payload;
        this.at = payload.readerIndex();
        this.end = payload.writerIndex();
    }

    static ClientMessage.@Nullable Answer read(ByteBuf payload) {
        int length = payload.readableBytes();
        return length < SHORTEST || length > LONGEST ? null : new FlatAnswer(payload).answer();
    }

    private ClientMessage.@Nullable Answer answer() {
        int round = passes(ROUND) ? number() : NONE;
        int attempt = round != NONE && passes(ATTEMPT) ? number() : NONE;
        int option = attempt != NONE && passes(OPTION) ? number() : NONE;
        return option != NONE && at == end - 1 && payload.getByte(at) == '}'
                ? new ClientMessage.Answer(round, attempt, option, null)
                : null;
    }

    private boolean passes(byte[] label) {
        if (end - at < label.length) {
            return false;
        }
        for (byte expected : label) {
            if (payload.getByte(at) != expected) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** At most eight digits, without a leading zero. */
    private int number() {
        int from = at;
        int value = 0;
        while (at < end && at - from < 8 && isDigit(payload.getByte(at))) {
            value = value * 10 + payload.getByte(at) - '0';
            at++;
        }
        boolean isNumber = at > from && (at == from + 1 || payload.getByte(from) != '0');
        return isNumber ? value : NONE;
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
