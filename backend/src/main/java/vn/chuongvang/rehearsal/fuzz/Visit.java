package vn.chuongvang.rehearsal.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.rehearsal.client.SocketEvents;
import vn.chuongvang.rehearsal.client.WireCodec;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One socket of somebody with bad intentions: comes in as one of an audience, sends a dozen frames,
 * and asks at the end whether anybody still listens. All of it follows from the seed, but for where
 * the contest stands.
 */
final class Visit implements SocketEvents {
    private static final int MOST_FRAMES = 20;
    private static final int INTERNAL = 1011;
    private static final long AFTER_THE_LAST_MS = 400;

    private final long seed;
    private final Pass pass;
    private final AttackedContest contest;
    private final Witness witness;
    private final SplittableRandom random;
    private final Mangler mangler;
    private final Framing framing;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private volatile @Nullable Channel channel;
    private int frames;

    Visit(
            long seed,
            SplittableRandom random,
            Pass pass,
            AttackedContest contest,
            Examples examples) {
        this.seed = seed;
        this.pass = pass;
        this.contest = contest;
        this.witness = contest.witness();
        this.random = random;
        this.mangler = new Mangler(examples, random);
        this.framing = new Framing(random);
    }

    /** How many frames were sent, when it is over. */
    CompletableFuture<Integer> ended() {
        return ended;
    }

    @Override
    public void opened(Channel opened) {
        channel = opened;
        var hello =
                new String(
                        WireCodec.encode(
                                new ClientMessage.Hello(
                                        pass.as(), pass.token(), pass.code(), null, null)),
                        UTF_8);
        switch (random.nextInt(12)) {
            case 0 -> attack(opened);
            case 1 -> {
                write(framing.text(mangler.wrong(hello)));
                attack(opened);
            }
            default -> write(framing.text(hello.getBytes(UTF_8)));
        }
    }

    @Override
    public void received(ServerMessage message, int bytes) {
        contest.heard(seed, pass.as(), message);
        var over = channel;
        if (over == null) {
            return;
        }
        if (message instanceof ServerMessage.Welcome && frames == 1) {
            attack(over);
        } else if (message instanceof ServerMessage.Pong pong && pong.c() == seed) {
            leave();
        }
    }

    private void attack(Channel over) {
        var moment = contest.moment();
        for (int i = 4 + random.nextInt(MOST_FRAMES - 4); i > 0; i--) {
            var payload =
                    random.nextInt(8) == 0
                            ? mangler.right(pass.as(), moment)
                            : mangler.wrong(pass.as(), moment);
            write(random.nextInt(12) == 0 ? framing.odd(payload) : framing.text(payload));
        }
        if (random.nextBoolean()) {
            write(framing.last(mangler.right(pass.as(), moment)));
            over.eventLoop().schedule(this::leave, AFTER_THE_LAST_MS, TimeUnit.MILLISECONDS);
        } else {
            write(framing.text(WireCodec.encode(new ClientMessage.Ping(seed))));
        }
        over.flush();
    }

    /** Past the encoder of the WebSocket client, which knows only what is allowed. */
    private void write(byte[] bytes) {
        var over = channel;
        if (over != null) {
            frames++;
            over.write(Unpooled.wrappedBuffer(bytes), over.voidPromise());
            if (frames == 1) {
                over.flush();
            }
        }
    }

    /** Without a word, and so that no port stays taken for a minute. */
    void leave() {
        var over = channel;
        if (over != null) {
            over.config().setOption(ChannelOption.SO_LINGER, 0);
            over.close();
        }
    }

    @Override
    public void closed(int code) {
        witness.closed(code);
        if (code == INTERNAL) {
            witness.fault(Fault.INTERNAL_ERROR, seed, pass.as() + " was closed with " + code);
        }
        ended.complete(frames);
    }
}
