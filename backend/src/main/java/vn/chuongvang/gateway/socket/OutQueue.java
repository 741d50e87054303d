package vn.chuongvang.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.WriteBufferWaterMark;

import org.jspecify.annotations.Nullable;

/**
 * What waits for one socket, with a bound. While the socket is slow, of the replaceable frames only
 * the newest is kept; everything else must get through, or the socket is closed and resumes.
 */
final class OutQueue {
    /** Above the high mark Netty calls the channel not writable; below the low one it is again. */
    static final WriteBufferWaterMark MARKS = new WriteBufferWaterMark(16 << 10, 64 << 10);

    private final Channel channel;
    private final SocketSettings settings;
    private final Meters meters;
    private @Nullable Frame heldBack;
    private @Nullable Frame heldAside;
    private boolean unflushed;
    private int mostBytes;

    OutQueue(Channel channel, SocketSettings settings, Meters meters) {
        this.channel = channel;
        this.settings = settings;
        this.meters = meters;
        this.mostBytes = settings.queuedBytes();
    }

    void allow(int bytes) {
        mostBytes = bytes;
    }

    /** False when the queue is full: the frame was not taken. */
    boolean offer(Frame frame) {
        if (frame.keeping() != Frame.Keeping.ALWAYS && !channel.isWritable()) {
            hold(frame);
            meters.skipped();
            return true;
        }
        if (isFull()) {
            return false;
        }
        force(frame.share());
        return true;
    }

    private void hold(Frame frame) {
        if (frame.keeping() == Frame.Keeping.NEWEST) {
            heldBack = frame;
        } else {
            heldAside = frame;
        }
    }

    boolean offer(ByteBuf personal) {
        if (isFull()) {
            personal.release();
            return false;
        }
        force(personal);
        return true;
    }

    /** For control frames and the last words of a socket that is being closed. */
    void force(ByteBuf bytes) {
        meters.sent(bytes.readableBytes());
        channel.write(bytes, channel.voidPromise());
        unflushed = true;
    }

    void flush() {
        if (unflushed) {
            unflushed = false;
            channel.flush();
        }
    }

    /** The channel is writable again: the newest replaceable frames go out. */
    void drained() {
        var frame = heldBack;
        var aside = heldAside;
        heldBack = null;
        heldAside = null;
        if (frame != null) {
            force(frame.share());
        }
        if (aside != null) {
            force(aside.share());
        }
        flush();
    }

    /** Bytes that the system has not taken yet; frames that are replaced meanwhile apart. */
    long waitingBytes() {
        var waiting = channel.unsafe().outboundBuffer();
        return waiting == null ? 0 : waiting.totalPendingWriteBytes();
    }

    private boolean isFull() {
        var waiting = channel.unsafe().outboundBuffer();
        return waiting == null
                || waiting.totalPendingWriteBytes() > mostBytes
                || waiting.size() >= settings.queuedFrames();
    }
}
