package vn.chuongvang.rehearsal.sealed;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * What the trial's server sends: a length of two bytes (as much as a WebSocket header of a text of
 * more than 125 bytes), a kind, and the content.
 */
final class SealedFrame {

    /** The whole question, at the moment. */
    static final byte WHOLE = 1;

    /** The sealed question, some time before. */
    static final byte SEALED = 2;

    /** The key to it, at the moment. */
    static final byte KEY = 3;

    static final int LONGEST = 8_192;

    private SealedFrame() {}

    static ByteBuf of(byte kind, byte[] content) {
        var frame = Unpooled.directBuffer(content.length + 3);
        frame.writeShort(content.length + 1).writeByte(kind).writeBytes(content);
        return Unpooled.unreleasableBuffer(frame.asReadOnly());
    }
}
