package vn.chuongvang.rehearsal.client;

import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ScheduledFuture;

import org.jspecify.annotations.Nullable;

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

    private static final String NOT_OPEN = "NOT_OPEN";
    private static final String PAUSED = "PAUSED";
    private static final long AGAIN_MS = 250;

    /** What somebody takes for the window where there is no time limit. */
    private static final long UNHURRIED_MS = 15_000;

    private final Device device;
    private final Persona persona;
    private final Deciding deciding;
    private final SplittableRandom random;
    private final Tally tally;
    private final AnswerSender sender;
    private final Memory memory = new Memory();

    private final PhoneClock clock;
    private Wire.@Nullable Question question;
    private int answeredRound;
    private boolean isPaused;
    private int attempt;
    private double thoughtOfWindow;
    private @Nullable ScheduledFuture<?> thumb;

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
                        this::heard,
                        tally::isIn);
        this.sender = new AnswerSender(device);
        this.clock = new PhoneClock(device, random);
    }

    void enter() {
        device.switchOn();
    }

    void leave() {
        device.switchOff();
    }

    /** Cuts the line as a tunnel does; the phone comes back by itself. */
    Future<?> cut() {
        return device.loop().submit(device::cut);
    }

    Future<Testimony> testify() {
        return device.loop().submit(() -> memory.testimony(device.lastSeq(), device.connections()));
    }

    Future<Boolean> isIn() {
        return device.loop().submit(device::isCaughtUp);
    }

    private void heard(ServerMessage message) {
        tally.heard(message);
        switch (message) {
            case ServerMessage.Welcome welcome -> welcomed(welcome);
            case ServerMessage.State state -> resumed(state);
            case ServerMessage.Ask ask -> {
                memory.left(ask.left());
                asked(ask.question());
            }
            case ServerMessage.Clock changed -> clockChanged(changed);
            case ServerMessage.Ack ack -> acknowledged(ack);
            case ServerMessage.Result result -> ruled(result);
            case ServerMessage.Standing standing -> {
                memory.left(standing.left());
                stands(standing.you());
            }
            case ServerMessage.End end -> {
                memory.lamp(end.you());
                memory.right(end.right());
            }
            case ServerMessage.Refused refused -> refused(refused);
            case ServerMessage.Busy busy -> sender.resendAfter(busy.retryMs());
            case ServerMessage.Stage _,
                    ServerMessage.Roster _,
                    ServerMessage.Console _,
                    ServerMessage.Progress _,
                    ServerMessage.Peeked _,
                    ServerMessage.Done _ ->
                    memory.protest("a contestant was sent " + message.getClass().getSimpleName());
            case ServerMessage.Pong pong -> clock.heard(pong);
            case ServerMessage.Lobby _, ServerMessage.Practised _, ServerMessage.Bye _ -> {}
            case ServerMessage.Dispute _ -> {}
            case ServerMessage.Mine _, ServerMessage.AudienceState _ ->
                    memory.protest("told of an audience that was not joined");
        }
    }

    private void welcomed(ServerMessage.Welcome welcome) {
        clock.guess(welcome.now());
        memory.rules(welcome.contest());
        if (welcome.you() == null) {
            memory.protest("welcomed without a seat");
        } else {
            memory.seated(welcome.you());
        }
        sender.resend();
        clock.keep();
    }

    private void resumed(ServerMessage.State state) {
        memory.lamp(state.you());
        memory.right(state.right());
        memory.left(state.left());
        ServerMessage.MyAnswer mine = state.answer();
        if (mine != null) {
            attempt = Math.max(attempt, mine.attempt());
            told(mine.round(), mine.attempt(), mine.receipt(), mine.at());
        }
        if (state.question() != null) {
            asked(state.question());
        }
        isPaused = state.paused() != null;
    }

    private void asked(Wire.Question asked) {
        boolean isNew = question == null || question.round() != asked.round();
        question = asked;
        if (isNew) {
            isPaused = false;
            attempt = answeredRound == asked.round() ? attempt : 0;
            sender.forget();
            long window = Math.max(1, window(asked));
            thoughtOfWindow = (double) persona.thinking().drawn(random, window) / window;
            mayDropOut(asked);
        }
        if (answeredRound != asked.round()) {
            think();
        }
    }

    /** Whose lamp comes on with a question on the screen may answer it. */
    private void stands(String lamp) {
        boolean could = memory.mayAnswer();
        memory.lamp(lamp);
        if (!could && question != null && answeredRound != question.round()) {
            think();
        }
    }

    private void mayDropOut(Wire.Question asked) {
        if (random.nextDouble() < persona.dropsOut()) {
            long window = Math.max(1, asked.opensAt() + window(asked) - clock.serverNow());
            after(random.nextLong(window), device::cut);
        }
    }

    private void clockChanged(ServerMessage.Clock changed) {
        Wire.Question shown = question;
        if (shown == null || shown.round() != changed.round()) {
            return;
        }
        question = shown.timed(changed.opensAt(), changed.closesAt());
        isPaused = changed.paused() != null;
        if (isPaused) {
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
        long window = window(shown);
        long at = shown.opensAt() + (long) (window * thoughtOfWindow);
        thumb =
                device.loop()
                        .schedule(
                                this::tap,
                                Math.max(0, at - clock.serverNow()),
                                TimeUnit.MILLISECONDS);
    }

    private static long window(Wire.Question asked) {
        long window = asked.closesAt() - asked.opensAt();
        return asked.closesAt() == Wire.Question.NEVER ? UNHURRIED_MS : window;
    }

    private void stopThumb() {
        if (thumb != null) {
            thumb.cancel(false);
            thumb = null;
        }
    }

    private void tap() {
        Wire.Question shown = question;
        long now = clock.serverNow();
        if (shown == null || now >= shown.closesAt() || !memory.mayAnswer()) {
            return;
        }
        answeredRound = shown.round();
        Tap tap = deciding.tap(shown, ++attempt);
        memory.tapped(tap);
        sender.deliver(tap);
        if (random.nextDouble() < persona.changesMind() && shown.closesAt() > now) {
            long left = Math.min(shown.closesAt() - now, UNHURRIED_MS);
            after(random.nextLong(left), this::changeMind);
        }
    }

    private void changeMind() {
        Wire.Question shown = question;
        if (shown != null && shown.round() == answeredRound && memory.isChangeAllowed()) {
            tap();
        }
    }

    private void acknowledged(ServerMessage.Ack ack) {
        told(ack.round(), ack.attempt(), ack.receipt(), ack.at());
    }

    private void told(int round, int toldAttempt, long receipt, long at) {
        memory.told(new Told(round, toldAttempt, receipt, at, sender.nanosSinceTap()));
        sender.settled(round, toldAttempt);
    }

    private void refused(ServerMessage.Refused refused) {
        memory.refused(refused.code());
        if (refused.code().equals(NOT_OPEN)) {
            sender.resendAfter(AGAIN_MS);
            return;
        }
        if (refused.round() != null && refused.attempt() != null) {
            sender.settled(refused.round(), refused.attempt());
            if (refused.code().equals(PAUSED)) {
                tapAgain(refused.round());
            }
        }
    }

    /** Whoever tapped just before the pause was shown is asked by the page to choose again. */
    private void tapAgain(int round) {
        Wire.Question shown = question;
        if (shown != null && shown.round() == round && answeredRound == round) {
            answeredRound = 0;
            if (!isPaused) {
                think();
            }
        }
    }

    private void ruled(ServerMessage.Result result) {
        memory.ruled(result);
        stopThumb();
        sender.forget();
        question = null;
    }

    private void after(long millis, Runnable action) {
        device.loop().schedule(action, millis, TimeUnit.MILLISECONDS);
    }
}
