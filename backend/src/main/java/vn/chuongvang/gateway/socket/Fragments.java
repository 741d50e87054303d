package vn.chuongvang.gateway.socket;

import io.netty.buffer.ByteBuf;

import org.jspecify.annotations.Nullable;

/** Joins the fragments of one message; almost every message comes in one. */
final class Fragments {
    enum Outcome {
        WHOLE,
        MORE_TO_COME,
        OUT_OF_ORDER,
        TOO_LONG
    }

    private @Nullable ByteBuf begun;

    /** Takes a first fragment or a whole message. */
    Outcome first(ByteBuf payload, boolean isLast, int longest) {
        if (begun != null) {
            return Outcome.OUT_OF_ORDER;
        }
        if (payload.readableBytes() > longest) {
            return Outcome.TOO_LONG;
        }
        if (!isLast) {
            begun = payload.alloc().heapBuffer().writeBytes(payload);
        }
        return isLast ? Outcome.WHOLE : Outcome.MORE_TO_COME;
    }

    /** Takes a further fragment; after WHOLE, {@link #take} gives the message. */
    Outcome further(ByteBuf payload, boolean isLast, int longest) {
        if (begun == null) {
            return Outcome.OUT_OF_ORDER;
        }
        if (begun.readableBytes() + payload.readableBytes() > longest) {
            return Outcome.TOO_LONG;
        }
        begun.writeBytes(payload);
        return isLast ? Outcome.WHOLE : Outcome.MORE_TO_COME;
    }

    /** The joined message, which the caller releases. */
    ByteBuf take() {
        var whole = begun;
        if (whole == null) {
            throw new IllegalStateException("nothing begun");
        }
        begun = null;
        return whole;
    }

    void drop() {
        if (begun != null) {
            begun.release();
            begun = null;
        }
    }

    boolean isEmpty() {
        return begun == null;
    }
}
