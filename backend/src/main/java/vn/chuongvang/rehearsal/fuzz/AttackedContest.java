package vn.chuongvang.rehearsal.fuzz;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.BigButton;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.rehearsal.client.SimulatedHost;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ReadyContest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * The contest that visitors come to. One host means well and goes on with the show whatever others
 * do to it, so that frames meet every phase.
 */
final class AttackedContest implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(400);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final HostAccount account;
    private final ReadyContest ready;
    private final String screenToken;
    private final Witness witness;
    private final SimulatedHost host;
    private final Reveals reveals = new Reveals();
    private volatile Moment moment;

    AttackedContest(
            HostAccount account,
            ReadyContest ready,
            String screenToken,
            Crowd crowd,
            Witness witness) {
        this.account = account;
        this.ready = ready;
        this.screenToken = screenToken;
        this.witness = witness;
        this.moment = new Moment(0, 0, ready.passes().size());
        this.host =
                new SimulatedHost(
                        crowd,
                        () -> account.pass(ready.code()),
                        AttackedContest::onward,
                        PACE,
                        this::shown);
        host.enter();
    }

    /** Ends also the pauses of others. */
    private static Optional<StaffAct> onward(ServerMessage.Console console) {
        return console.next().contains("resume")
                ? Optional.of(new StaffAct.Resume())
                : BigButton.PLAIN.next(console);
    }

    private void shown(ServerMessage message) {
        if (message instanceof ServerMessage.Console console) {
            reveals.shown(console);
            var question = console.question();
            moment =
                    new Moment(
                            question == null ? moment.round() : question.round(),
                            console.controlSeq(),
                            moment.seats());
        }
    }

    /** What somebody of this audience shows at the door. */
    CompletableFuture<Pass> pass(Audience as, RandomGenerator random) {
        return switch (as) {
            case CONTESTANT -> {
                var seat = ready.passes().get(random.nextInt(ready.passes().size()));
                yield CompletableFuture.completedFuture(seat);
            }
            case SPECTATOR -> CompletableFuture.completedFuture(Pass.spectator(ready.code()));
            case SCREEN -> CompletableFuture.completedFuture(new Pass(as, screenToken, null));
            case HOST, REFEREE, PROMPTER ->
                    account.pass(ready.code())
                            .thenApply(pass -> new Pass(as, pass.token(), pass.code()));
        };
    }

    /** A message that a visitor was sent. */
    void heard(long seed, Audience as, ServerMessage message) {
        witness.heard();
        var round = roundOfKey(as, message);
        if (round != null) {
            reveals.told(round, seed);
        }
        if (!mayHear(as, message)) {
            var kind = message.getClass().getSimpleName();
            witness.fault(Fault.OVERHEARD, seed, as + " was sent " + kind);
        }
    }

    /** The round whose key the message names or lets guess; hosts may know. */
    private static @Nullable Integer roundOfKey(Audience as, ServerMessage message) {
        return switch (message) {
            case ServerMessage.Result result -> result.round();
            case ServerMessage.State state -> {
                var result = state.result();
                yield result == null ? null : Integer.valueOf(result.round());
            }
            case ServerMessage.Stage stage -> roundOf(stage.question(), stage.key());
            case ServerMessage.Mine mine -> mine.correct() == null ? null : mine.round();
            case ServerMessage.Console console ->
                    as == Audience.REFEREE ? roundOf(console.question(), console.key()) : null;
            default -> null;
        };
    }

    private static @Nullable Integer roundOf(
            Wire.@Nullable Question question, Wire.@Nullable Key key) {
        return question == null || key == null ? null : Integer.valueOf(question.round());
    }

    private static boolean mayHear(Audience as, ServerMessage message) {
        var staff = as == Audience.HOST || as == Audience.REFEREE || as == Audience.PROMPTER;
        var forStaff =
                message instanceof ServerMessage.Console
                        || message instanceof ServerMessage.Progress
                        || message instanceof ServerMessage.Peeked
                        || message instanceof ServerMessage.Done;
        var named = message instanceof ServerMessage.Roster;
        return staff || !forStaff && (!named || as == Audience.SCREEN);
    }

    Moment moment() {
        return moment;
    }

    Witness witness() {
        return witness;
    }

    @Override
    public void close() {
        LockSupport.parkNanos(LAST_WORDS.toNanos());
        host.leave();
        for (var early : reveals.tooEarly()) {
            witness.fault(Fault.KEY_TOLD, early.seed(), "of round " + early.round());
        }
    }
}
