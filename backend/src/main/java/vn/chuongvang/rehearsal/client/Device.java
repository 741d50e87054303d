package vn.chuongvang.rehearsal.client;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.rehearsal.person.NetworkProfile;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A device with a socket: says hello, delays frames as its network does, comes back after a cut and
 * resumes by the last seq it has seen. Everything happens on one event loop.
 */
final class Device implements SocketEvents {

    private static final int FIRST_WAIT_MS = 500;
    private static final int LONGEST_WAIT_MS = 8_000;
    private static final int SUPERSEDED = 4009;

    private final Sockets sockets;
    private final EventLoop loop;
    private final Traffic traffic;
    private final NetworkProfile network;
    private final RandomGenerator random;
    private final Supplier<CompletableFuture<Pass>> pass;
    private final Consumer<ServerMessage> screen;
    private final Consumer<Boolean> presence;

    private @Nullable Channel channel;
    private @Nullable Pass inHand;
    private Direction up;
    private Direction down;
    private long lastSeq = -1;
    private long epoch = -1;
    private int failures;
    private int connections;
    private boolean on;
    private boolean welcome;
    private boolean caughtUp;
    private boolean present;

    /**
     * @param screen hears every message
     * @param presence told when it has caught up, and when it has no line any more
     */
    Device(
            Sockets sockets,
            Traffic traffic,
            NetworkProfile network,
            RandomGenerator random,
            Supplier<CompletableFuture<Pass>> pass,
            Consumer<ServerMessage> screen,
            Consumer<Boolean> presence) {
        this.sockets = sockets;
        this.loop = sockets.loop();
        this.traffic = traffic;
        this.network = network;
        this.random = random;
        this.pass = pass;
        this.screen = screen;
        this.presence = presence;
        this.up = new Direction(loop, network, random);
        this.down = new Direction(loop, network, random);
    }

    EventLoop loop() {
        return loop;
    }

    void switchOn() {
        loop.execute(
                () -> {
                    on = true;
                    connect();
                });
    }

    void switchOff() {
        loop.execute(
                () -> {
                    on = false;
                    cut();
                });
    }

    /** The line breaks without a word, as in a lift; the device notices and comes back. */
    void cut() {
        Channel cut = channel;
        if (cut != null) {
            channel = null;
            noticePresence();
            cut.close();
        }
    }

    /** True once the server has let this connection in. */
    boolean isWelcome() {
        return channel != null && welcome;
    }

    /**
     * True once everything that the server had to say on entering has been heard: the answer to the
     * first ping comes behind it.
     */
    boolean isCaughtUp() {
        return isWelcome() && caughtUp;
    }

    int connections() {
        return connections;
    }

    long lastSeq() {
        return lastSeq;
    }

    /**
     * Sends when there is a line; otherwise the frame is gone, as on a real phone.
     *
     * @param nudged tiny frames will follow, see {@link Direction#send}
     */
    void send(ClientMessage message, boolean nudged) {
        Channel over = channel;
        if (over == null) {
            return;
        }
        byte[] text = WireCodec.encode(message);
        boolean counts = !(message instanceof ClientMessage.Ping);
        if (network.isDirect()) {
            write(over, text, counts);
            return;
        }
        up.send(() -> whileOn(over, () -> write(over, text, counts)), text.length, nudged);
    }

    private void write(Channel over, byte[] text, boolean counts) {
        if (counts) {
            traffic.up(text.length);
        }
        Sockets.send(over, text);
    }

    @Override
    public void opened(Channel opened) {
        channel = opened;
        welcome = false;
        caughtUp = false;
        connections++;
        noticePresence();
        up = new Direction(loop, network, random);
        down = new Direction(loop, network, random);
        Pass shown = Objects.requireNonNull(inHand);
        send(
                new ClientMessage.Hello(
                        shown.as(),
                        shown.token(),
                        shown.code(),
                        lastSeq < 0 ? null : lastSeq,
                        epoch < 0 ? null : epoch),
                false);
    }

    @Override
    public void received(ServerMessage message, int bytes) {
        Channel over = channel;
        if (network.isDirect() || over == null) {
            show(message);
        } else {
            down.send(() -> whileOn(over, () -> show(message)), bytes, false);
        }
    }

    private void show(ServerMessage message) {
        if (message instanceof ServerMessage.Welcome let) {
            failures = 0;
            welcome = true;
            epoch = let.epoch();
            lastSeq = let.resumed() ? lastSeq : -1;
        }
        caughtUp |= message instanceof ServerMessage.Pong;
        noticePresence();
        lastSeq = Math.max(lastSeq, Seqs.of(message));
        screen.accept(message);
    }

    @Override
    public void closed(int code) {
        channel = null;
        noticePresence();
        if (on && code != SUPERSEDED) {
            long spread = Math.min(LONGEST_WAIT_MS, (long) FIRST_WAIT_MS << Math.min(failures, 10));
            failures++;
            loop.schedule(this::connect, random.nextLong(spread) + 1, TimeUnit.MILLISECONDS);
        }
    }

    private void noticePresence() {
        boolean now = isCaughtUp();
        if (now != present) {
            present = now;
            presence.accept(now);
        }
    }

    private void connect() {
        if (on && channel == null) {
            pass.get().whenComplete((given, failure) -> loop.execute(() -> knock(given, failure)));
        }
    }

    private void knock(Pass given, @Nullable Throwable failure) {
        if (failure != null) {
            closed(FrameHandler.LINE_BROKE);
            return;
        }
        inHand = given;
        sockets.connect(loop, this, traffic);
    }

    private void whileOn(Channel over, Runnable action) {
        if (channel == over) {
            action.run();
        }
    }

    static long now() {
        return System.currentTimeMillis();
    }
}
