package vn.chuongvang.gateway.socket;

import io.netty.buffer.ByteBuf;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether a client reads what it is sent: every browser answers a WebSocket ping with the bytes
 * that were in it (RFC 6455, 5.5.3), which nobody knows who has not read them. Talking proves
 * nothing. On the socket's loop; times are nanoseconds of {@link System#nanoTime}.
 */
final class SignsOfReading {

    private final SocketSettings settings;

    private long word;
    private boolean asked;
    private long askedAt;
    private boolean proven;
    private long provenAt;
    private long waitingBytes;

    SignsOfReading(SocketSettings settings, long now) {
        this.settings = settings;
        this.provenAt = now;
    }

    /** A new client is asked soon, one that has answered before when it is silent for long. */
    boolean isDue(long now) {
        var after = proven ? settings.pingAfter() : settings.firstPing();
        return !asked && now - provenAt > after.toNanos();
    }

    /** Something is sent anyway, and a question beside it costs next to nothing. */
    boolean isWorthwhile(long now) {
        return !asked && now - provenAt > settings.firstPing().toNanos();
    }

    /** The bytes to ask with; the same while an answer is awaited. */
    long ask(long now) {
        if (!asked) {
            asked = true;
            askedAt = now;
            word = ThreadLocalRandom.current().nextLong();
        }
        return word;
    }

    boolean isAsked() {
        return asked;
    }

    /** True when it is the answer to what was asked. */
    boolean answered(ByteBuf payload, long now) {
        if (!asked
                || payload.readableBytes() != Long.BYTES
                || payload.getLong(payload.readerIndex()) != word) {
            return false;
        }
        asked = false;
        proven = true;
        provenAt = now;
        return true;
    }

    /**
     * A client that takes what waits for it reads, if slowly: the ping is behind all that.
     *
     * @param bytes that wait, about once a second
     */
    void waiting(long bytes, long now) {
        if (bytes < waitingBytes) {
            askedAt = now;
        }
        waitingBytes = bytes;
    }

    /** We did not listen until now, so nothing could be heard. */
    void listeningAgain(long now) {
        askedAt = now;
    }

    boolean isOverdue(long now) {
        return asked && now - askedAt > settings.readWithin().toNanos();
    }
}
