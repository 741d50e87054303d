package vn.chuongvang.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One encoded WebSocket frame, header included, that any number of sockets may send at the same
 * time: they share its bytes.
 */
public final class Frame {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int LONGEST_HEADER = 10;

    /** What becomes of a frame while its socket is slow. */
    enum Keeping {
        ALWAYS,
        NEWEST,
        /** Newest too, of a series of its own. */
        NEWEST_ASIDE
    }

    private final ByteBuf bytes;
    private final Keeping keeping;

    private Frame(ByteBuffer direct, Keeping keeping) {
        // Memory that the JDK frees with this object: nobody has to count the last sender.
        this.bytes = Unpooled.wrappedBuffer(direct);
        this.keeping = keeping;
    }

    /** A text frame around JSON in UTF-8. */
    public static Frame text(byte[] json) {
        return of(TEXT, json, Keeping.ALWAYS);
    }

    /** As {@link #text}; a newer frame of this kind makes it worthless, so it may be skipped. */
    public static Frame replaceableText(byte[] json) {
        return of(TEXT, json, Keeping.NEWEST);
    }

    /** As {@link #replaceableText}, for what does not take the place of those. */
    public static Frame asideText(byte[] json) {
        return of(TEXT, json, Keeping.NEWEST_ASIDE);
    }

    static Frame close(CloseCode code) {
        var reason = code.reason().getBytes(StandardCharsets.US_ASCII);
        var payload = ByteBuffer.allocate(2 + reason.length);
        payload.putShort((short) code.code()).put(reason);
        return control(CLOSE, payload.array());
    }

    /** Header and payload of a frame for one socket only, from its event loop's own memory. */
    static ByteBuf personal(ByteBufAllocator memory, byte[] json) {
        var buffer = memory.directBuffer(json.length + LONGEST_HEADER);
        var header = ByteBuffer.allocate(LONGEST_HEADER);
        putHeader(header, TEXT, json.length);
        return buffer.writeBytes(header.flip()).writeBytes(json);
    }

    static ByteBuf ping(ByteBufAllocator memory, long word) {
        return memory.directBuffer(2 + Long.BYTES)
                .writeByte(0x89)
                .writeByte(Long.BYTES)
                .writeLong(word);
    }

    static ByteBuf pong(ByteBufAllocator memory, ByteBuf payload) {
        var length = payload.readableBytes();
        return memory.directBuffer(2 + length)
                .writeByte(0x8A)
                .writeByte(length)
                .writeBytes(payload);
    }

    /** A view of the bytes to write to one channel, which releases it. */
    ByteBuf share() {
        return bytes.retainedDuplicate();
    }

    Keeping keeping() {
        return keeping;
    }

    public int size() {
        return bytes.readableBytes();
    }

    private static Frame control(int opcode, byte[] payload) {
        return of(opcode, payload, Keeping.ALWAYS);
    }

    private static Frame of(int opcode, byte[] payload, Keeping keeping) {
        var direct = ByteBuffer.allocateDirect(LONGEST_HEADER + payload.length);
        putHeader(direct, opcode, payload.length);
        return new Frame(direct.put(payload).flip(), keeping);
    }

    private static void putHeader(ByteBuffer out, int opcode, int length) {
        out.put((byte) opcode);
        if (length < 126) {
            out.put((byte) length);
        } else if (length < 1 << 16) {
            out.put((byte) 126).putShort((short) length);
        } else {
            out.put((byte) 127).putLong(length);
        }
    }
}
