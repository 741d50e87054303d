package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Claim;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.message.ServerMessage;

import java.util.List;

/** A contestant's phone: taps, changes its mind, sends again until it knows, comes back. */
final class SimulatedPhone {

    private static final List<Long> RESENDS = List.of(1_500 * Agenda.MILLI, 3_000 * Agenda.MILLI);
    private static final long UNHEARD = 5 * Agenda.SECOND;

    private final Simulation world;
    final ContestantId contestant;

    private PhoneView view = new PhoneView();
    private @Nullable SimulatedLine line;
    private PhoneView.@Nullable Tap kept;
    private int asked;
    private long seq;
    private long epoch = -1;
    private long offered;
    private long offset;
    private int planned;

    /**
     * @param number of its connections; the newest alone is listened to
     */
    record Hello(SimulatedPhone phone, int number, long seq, long epoch) {}

    SimulatedPhone(Simulation world, ContestantId contestant) {
        this.world = world;
        this.contestant = contestant;
    }

    @Override
    public String toString() {
        return "phone " + contestant.value();
    }

    PhoneView view() {
        return view;
    }

    /** Whether anything is left that it waits for. */
    boolean isAtRest() {
        return view.isOver() && view.pending() == null;
    }

    // ------------------------------------------------------------ the line

    void connect() {
        if (line != null && !line.isBroken()) {
            return;
        }
        line = null;
        var attempt = ++asked;
        var server = world.someServer();
        var hello = new Hello(this, attempt, seq, epoch);
        world.agenda.after(
                world.weather.networkTrip(), () -> server.whenAwake(() -> server.hello(hello)));
        world.agenda.after(
                UNHEARD,
                () -> {
                    if (attempt == asked && line == null) {
                        connect();
                    }
                });
    }

    void turnedAway() {
        world.agenda.after(world.luck.millis(200, 1_500), this::connect);
    }

    private void lost(SimulatedLine which) {
        if (which == line) {
            connect();
        }
    }

    /** The server has taken this phone in. */
    SimulatedLine join(SimulatedServer server) {
        var made = new SimulatedLine[1];
        made[0] = new SimulatedLine(world, server, () -> lost(made[0]));
        return made[0];
    }

    void welcomed(SimulatedLine by, Hello answered, ServerMessage.Welcome welcome) {
        if (answered.number() != asked) {
            by.breaks();
            return;
        }
        line = by;
        world.agenda.note(
                () ->
                        "%s is at %s, %s"
                                .formatted(
                                        this,
                                        by.server,
                                        welcome.resumed() ? "resumed" : "from a snapshot"));
        // A position is worth something in its epoch only, and the snapshot is still on its way.
        seq = welcome.resumed() ? seq : 0;
        epoch = welcome.resumed() ? epoch : -1;
        offered = welcome.epoch();
        offset = welcome.now() * Agenda.MILLI - world.agenda.now();
        if (welcome.resumed()) {
            greeted();
        }
    }

    /** The page is opened a second time; the first one hears no more. */
    void openTab() {
        world.agenda.note(() -> this + " opens another tab");
        view = new PhoneView();
        line = null;
        seq = 0;
        epoch = -1;
        planned = 0;
        connect();
    }

    void cut() {
        if (line != null) {
            line.breaks();
        }
    }

    // ------------------------------------------------------------ what it hears

    /**
     * @param position of the message in the stream, 0 if it is for this phone alone
     */
    void hear(SimulatedLine over, ServerMessage message, long position) {
        if (over != line) {
            return;
        }
        seq = Math.max(seq, position);
        view.hear(message);
        if (message instanceof ServerMessage.State) {
            epoch = offered;
            view.recall(kept);
            greeted();
        }
        if (message instanceof ServerMessage.Ask || message instanceof ServerMessage.State) {
            plan();
        }
        if (message instanceof ServerMessage.Result result && world.luck.happens(0.03)) {
            raise(result.round());
        }
        if (view.pending() == null) {
            kept = null;
        }
    }

    /** All that it had missed has come. */
    void caughtUp(SimulatedLine over, PhoneView.Picture steady) {
        if (over == line) {
            world.witness.sameAsSteady(this, view.picture(), steady);
        }
    }

    private void greeted() {
        var pending = view.pending();
        if (pending != null) {
            send(pending, 0);
        }
    }

    // ------------------------------------------------------------ what it does

    private void plan() {
        if (!view.isAsking() || planned == view.round() || world.luck.happens(0.08)) {
            return;
        }
        planned = view.round();
        var now = world.agenda.now() + offset;
        var opens = Math.max(0, view.opensAt() * Agenda.MILLI - now);
        var length = Math.min(15_000, Math.max(0, view.closesAt() - view.opensAt()));
        var early = world.luck.happens(0.03) ? opens : 0;
        var think = world.luck.millis(200, Math.max(300, length * 1.02 + 800));
        tapLater(view.round(), opens + think - early);
    }

    private void tapLater(int round, long delay) {
        world.agenda.after(delay, () -> tap(round));
    }

    private void tap(int round) {
        if (view.round() != round || !view.mayAnswer(contestant.value(), world.changeable)) {
            return;
        }
        var options = view.options();
        var tap =
                options > 0
                        ? view.tap(world.luck.happens(0.7) ? 1 : world.luck.below(options), null)
                        : view.tap(null, world.luck.any(List.of("1975", "1976", "2000", "?")));
        kept = world.luck.happens(0.9) ? tap : null;
        world.agenda.note(() -> this + " taps " + tap);
        world.witness.tapped(contestant, tap);
        send(tap, 0);
        if (world.luck.happens(0.3)) {
            tapLater(round, world.luck.millis(20, 4_000));
        }
        if (!world.weather.isCalm() && world.luck.happens(0.02)) {
            world.agenda.after(world.luck.millis(0, 1_000), this::openTab);
        }
    }

    private void send(PhoneView.Tap tap, int tries) {
        var over = line;
        if (!tap.equals(view.pending())) {
            return;
        }
        if (over != null) {
            over.up(() -> over.server.answer(this, tap));
        }
        world.agenda.after(
                RESENDS.get(Math.min(tries, RESENDS.size() - 1)),
                () -> {
                    if (line == over) {
                        send(tap, tries + 1);
                    }
                });
    }

    private void raise(int round) {
        var over = line;
        if (over != null) {
            over.up(() -> over.server.raise(this, round, Claim.values()[0]));
        }
    }
}
