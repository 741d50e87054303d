package vn.chuongvang.gateway.socket;

import io.netty.buffer.ByteBuf;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said on one socket: first {@code hello}, then whatever the {@link Conversation} takes.
 *
 * <pre>STRANGER --hello--&gt; GREETING --admit--&gt; ADMITTED --&gt; OVER</pre>
 */
class Talk {
    private static final int MOST_FLAWS = 10;
    private static final int MOST_EARLY = 8;

    private enum Phase {
        STRANGER,
        GREETING,
        ADMITTED,
        OVER
    }

    private record Said(ClientMessage message, Instant at) {}

    private final ClientSocket socket;
    private final Sockets sockets;
    private final LineQuality quality = new LineQuality();
    private final long since = System.nanoTime();
    private Phase phase = Phase.STRANGER;
    private List<Said> early = List.of();
    private @Nullable Conversation conversation;
    private int flaws;

    Talk(ClientSocket socket, Sockets sockets) {
        this.socket = socket;
        this.sockets = sockets;
    }

    LineQuality quality() {
        return quality;
    }

    void heard(ByteBuf payload) {
        var at = sockets.now();
        switch (sockets.codec().read(payload)) {
            case Codec.Reading.Understood(ClientMessage message) -> said(message, at);
            case Codec.Reading.Flawed flaw -> {
                if (!isUtf8(payload)) {
                    socket.close(CloseCode.NOT_UTF8);
                } else {
                    flawed(flaw.code);
                }
            }
        }
    }

    private void said(ClientMessage message, Instant at) {
        switch (phase) {
            case STRANGER -> {
                if (message instanceof ClientMessage.Hello hello) {
                    phase = Phase.GREETING;
                    socket.listen(false);
                    sockets.reception().greet(socket, hello);
                } else {
                    socket.close(CloseCode.REFUSED);
                }
            }
            case GREETING -> keep(new Said(message, at));
            case ADMITTED -> {
                if (message instanceof ClientMessage.Hello) {
                    flawed("HELLO_TWICE");
                } else if (message instanceof ClientMessage.Ping(double c)) {
                    quality.clock(c, at.toEpochMilli());
                    socket.pong(new ServerMessage.Pong(c, at.toEpochMilli()));
                } else if (conversation != null) {
                    conversation.said(message, at);
                }
            }
            case OVER -> {}
        }
    }

    /** Frames that came in the same read as the hello wait until it is answered. */
    private void keep(Said said) {
        if (early.isEmpty()) {
            early = new ArrayList<>();
        }
        early.add(said);
        if (early.size() > MOST_EARLY) {
            socket.close(CloseCode.TOO_MANY_MESSAGES);
        }
    }

    void admit(Conversation admitted) {
        if (phase != Phase.GREETING) {
            throw new IllegalStateException("admitted while " + phase);
        }
        phase = Phase.ADMITTED;
        conversation = admitted;
        var waiting = early;
        early = List.of();
        waiting.forEach(kept -> said(kept.message(), kept.at()));
        socket.listen(true);
        socket.flush();
    }

    private void flawed(String code) {
        flaws++;
        if (phase == Phase.STRANGER || flaws >= MOST_FLAWS) {
            socket.close(CloseCode.MALFORMED);
        } else {
            refuse(code);
        }
    }

    void refuse(String code) {
        sockets.meters().refused(code);
        socket.send(new ServerMessage.Refused(code, null, null, null, null));
    }

    /** The last message before the close frame. */
    void farewell(CloseCode code) {
        socket.force(new ServerMessage.Bye(code.code(), code.reason()));
    }

    boolean isTooLate(long now) {
        return phase == Phase.STRANGER && now - since > sockets.settings().helloWithin().toNanos();
    }

    void end() {
        phase = Phase.OVER;
        early = List.of();
        var ending = conversation;
        conversation = null;
        if (ending != null) {
            ending.ended();
        }
    }

    static boolean isUtf8(ByteBuf payload) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(payload.nioBuffer());
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
