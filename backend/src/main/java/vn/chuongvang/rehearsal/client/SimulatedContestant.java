package vn.chuongvang.rehearsal.client;

import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ScheduledFuture;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.person.Persona;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One contestant with a phone. Behaves as the page on a real phone does: answers from the opening
 * to the lock by the server's clock, keeps an answer until it is acknowledged, sends it again with
 * the same attempt, and never believes more than it was told.
 */
public final class SimulatedContestant {

    private static final long[] NUDGES_MS = {80, 250, 600};
    private static final long[] RESENDS_MS = {1_500, 4_500, 7_500, 10_500, 15_000, 20_000, 30_000};

    private final Device device;
    private final Persona persona;
    private final Deciding deciding;
    private final SplittableRandom random;
    private final Tally tally;
    private final Memory memory = new Memory();

    private long clockOffset;
    private Wire.@Nullable Question question;
    private int answeredRound;
    private int attempt;
    private double thoughtOfWindow;
    private @Nullable ScheduledFuture<?> thumb;
    private @Nullable Tap pending;
    private long tappedAt;

    SimulatedContestant(Hall hall, Pass pass, Persona persona, SplittableRandom random) {
        this.persona = persona;
        this.random = random;
        this.tally = hall.tally();
        this.deciding = new Deciding(persona, hall.keys(), random);
        CompletableFuture<Pass> ready = CompletableFuture.completedFuture(pass);
        this.device =
                new Device(
                        hall.sockets(),
                        hall.traffic(),
                        persona.network(),
                        random,
                        () -> ready,
                        this::heard);
    }

    void enter() {
        device.switchOn();
    }

    void leave() {
        device.switchOff();
    }

    /** Cuts the line as a tunnel does; the phone comes back by itself. */
    void cut() {
        device.loop().execute(device::cut);
    }

    Future<Testimony> testify() {
        return device.loop().submit(() -> memory.testimony(device.lastSeq(), device.connections()));
    }

    Future<Boolean> isIn() {
        return device.loop().submit(() -> device.isWelcome());
    }

    private void heard(ServerMessage message) {
        tally.heard(message);
        switch (message) {
            case ServerMessage.Welcome welcome -> welcomed(welcome);
            case ServerMessage.State state -> resumed(state);
            case ServerMessage.Ask ask -> asked(ask.question());
            case ServerMessage.Clock clock -> clockChanged(clock);
            case ServerMessage.Ack ack -> acknowledged(ack);
            case ServerMessage.Result result -> ruled(result);
            case ServerMessage.Standing standing -> memory.lamp(standing.you());
            case ServerMessage.End end -> memory.lamp(end.you());
            case ServerMessage.Refused refused -> refused(refused);
            case ServerMessage.Busy busy -> after(busy.retryMs(), this::resend);
            case ServerMessage.Stage _,
                    ServerMessage.Roster _,
                    ServerMessage.Console _,
                    ServerMessage.Progress _,
                    ServerMessage.Done _ ->
                    memory.protest("a contestant was sent " + message.getClass().getSimpleName());
            case ServerMessage.Pong _, ServerMessage.Practised _, ServerMessage.Bye _ -> {}
        }
    }

    private void welcomed(ServerMessage.Welcome welcome) {
        clockOffset = welcome.now() - Device.now();
        memory.rules(welcome.contest());
        if (welcome.you() == null) {
            memory.protest("welcomed without a seat");
        } else {
            memory.seated(welcome.you());
        }
        resend();
    }

    private void resumed(ServerMessage.State state) {
        memory.lamp(state.you());
        ServerMessage.MyAnswer mine = state.answer();
        if (mine != null) {
            attempt = Math.max(attempt, mine.attempt());
            told(mine.round(), mine.attempt(), mine.receipt(), mine.at());
        }
        if (state.question() != null) {
            asked(state.question());
        }
    }

    private void asked(Wire.Question asked) {
        boolean isNew = question == null || question.round() != asked.round();
        question = asked;
        if (isNew) {
            attempt = answeredRound == asked.round() ? attempt : 0;
            pending = null;
            long window = Math.max(1, asked.closesAt() - asked.opensAt());
            thoughtOfWindow = (double) persona.thinking().drawn(random, window) / window;
            mayDropOut(asked);
        }
        if (answeredRound != asked.round()) {
            think();
        }
    }

    private void mayDropOut(Wire.Question asked) {
        if (random.nextDouble() < persona.dropsOut()) {
            long window = Math.max(1, asked.closesAt() - Device.now() - clockOffset);
            after(random.nextLong(window), device::cut);
        }
    }

    private void clockChanged(ServerMessage.Clock clock) {
        Wire.Question shown = question;
        if (shown == null || shown.round() != clock.round()) {
            return;
        }
        question =
                new Wire.Question(
                        shown.round(),
                        shown.n(),
                        shown.of(),
                        shown.source(),
                        shown.kind(),
                        shown.text(),
                        shown.options(),
                        shown.unit(),
                        shown.among(),
                        clock.opensAt(),
                        clock.closesAt());
        if (clock.paused() != null) {
            stopThumb();
        } else if (answeredRound != shown.round()) {
            think();
        }
    }

    /** Plans the tap at its share of the window, so that a stretched window stretches thinking. */
    private void think() {
        stopThumb();
        Wire.Question shown = question;
        if (shown == null || !memory.mayAnswer()) {
            return;
        }
        long window = shown.closesAt() - shown.opensAt();
        long at = shown.opensAt() + (long) (window * thoughtOfWindow) - clockOffset;
        thumb =
                device.loop()
                        .schedule(this::tap, Math.max(0, at - Device.now()), TimeUnit.MILLISECONDS);
    }

    private void stopThumb() {
        if (thumb != null) {
            thumb.cancel(false);
            thumb = null;
        }
    }

    private void tap() {
        Wire.Question shown = question;
        long now = Device.now() + clockOffset;
        if (shown == null || now >= shown.closesAt() || !memory.mayAnswer()) {
            return;
        }
        answeredRound = shown.round();
        Tap tap = deciding.tap(shown, ++attempt);
        memory.tapped(tap);
        pending = tap;
        tappedAt = System.nanoTime();
        send(tap, true);
        for (long nudge : NUDGES_MS) {
            after(nudge, () -> ifPending(tap, () -> device.send(new ClientMessage.Nudge(), false)));
        }
        for (long resend : RESENDS_MS) {
            after(resend, () -> ifPending(tap, this::resend));
        }
        if (random.nextDouble() < persona.changesMind() && shown.closesAt() > now) {
            after(random.nextLong(shown.closesAt() - now), this::changeMind);
        }
    }

    private void changeMind() {
        Wire.Question shown = question;
        if (shown != null && shown.round() == answeredRound && memory.isChangeAllowed()) {
            tap();
        }
    }

    private void resend() {
        if (pending != null) {
            send(pending, false);
        }
    }

    private void send(Tap tap, boolean nudged) {
        device.send(
                new ClientMessage.Answer(tap.round(), tap.attempt(), tap.option(), tap.text()),
                nudged);
    }

    private void acknowledged(ServerMessage.Ack ack) {
        told(ack.round(), ack.attempt(), ack.receipt(), ack.at());
    }

    private void told(int round, int toldAttempt, long receipt, long at) {
        memory.told(new Told(round, toldAttempt, receipt, at, System.nanoTime() - tappedAt));
        settle(round, toldAttempt);
    }

    private void refused(ServerMessage.Refused refused) {
        memory.refused(refused.code());
        if (refused.round() != null && refused.attempt() != null) {
            settle(refused.round(), refused.attempt());
        }
    }

    private void settle(int round, int settledAttempt) {
        if (pending != null && pending.round() == round && pending.attempt() == settledAttempt) {
            pending = null;
        }
    }

    private void ruled(ServerMessage.Result result) {
        memory.ruled(result);
        stopThumb();
        pending = null;
        question = null;
    }

    private void ifPending(Tap tap, Runnable action) {
        if (pending == tap) {
            action.run();
        }
    }

    private void after(long millis, Runnable action) {
        device.loop().schedule(action, millis, TimeUnit.MILLISECONDS);
    }
}
