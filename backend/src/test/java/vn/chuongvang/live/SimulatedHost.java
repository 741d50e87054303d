package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Act;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.RandomContest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Leads the contest by what is offered, mostly; clicks twice, changes the mind, stops the clock.
 */
final class SimulatedHost {

    private static final long UNHEARD = 4 * Agenda.SECOND;

    private static final Set<Act> ADDING = EnumSet.of(Act.ENTER_POINTS, Act.ENTER_VOTES);

    /** What happens to a question that is open. */
    private static final Set<Act> HURRY =
            EnumSet.of(Act.EXTEND_TIME, Act.LOCK_NOW, Act.PAUSE, Act.VOID_ROUND, Act.DISQUALIFY);

    /** What the host's page knows. */
    record Console(ContestState state, long controlSeq, Instant now) {}

    /**
     * One press; a double click sends it twice.
     *
     * @param isAct whether it may be done at one position only
     */
    record Click(
            int number,
            boolean isAct,
            long controlSeq,
            Function<Instant, ContestCommand> command) {}

    private final Simulation world;
    private final int questions;
    private @Nullable SimulatedLine line;
    private @Nullable Console console;
    private long consoleAt;
    private int asked;
    private int clicks;
    private int waitsFor = -1;
    private long waitsUntil;

    SimulatedHost(Simulation world, int questions) {
        this.world = world;
        this.questions = questions;
    }

    boolean isDone() {
        return console != null && console.state() instanceof ContestState.Finished;
    }

    @Nullable Console console() {
        return console;
    }

    // ------------------------------------------------------------ the line

    void connect() {
        if (line != null && !line.isBroken()) {
            return;
        }
        line = null;
        var attempt = ++asked;
        var server = world.someServer();
        world.agenda.after(
                world.weather.networkTrip(), () -> server.whenAwake(() -> server.hello(this)));
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

    SimulatedLine join(SimulatedServer server) {
        var made = new SimulatedLine[1];
        made[0] =
                new SimulatedLine(
                        world,
                        server,
                        () -> {
                            if (line == made[0]) {
                                connect();
                            }
                        });
        line = made[0];
        asked++;
        return made[0];
    }

    void cut() {
        if (line != null) {
            line.breaks();
        }
    }

    void hear(SimulatedLine over, Console newest) {
        if (over == line) {
            console = newest;
            consoleAt = world.agenda.now();
        }
    }

    void answered(Click click) {
        if (click.number() == waitsFor) {
            waitsFor = -1;
        }
    }

    // ------------------------------------------------------------ what it does

    void think() {
        world.agenda.after(
                world.weather.isCalm()
                        ? world.luck.millis(100, 600)
                        : world.luck.millis(150, 1_500),
                this::think);
        var seen = console;
        if (line == null || seen == null || isWaiting()) {
            return;
        }
        if (seen.state() instanceof ContestState.Prepared prepared) {
            var now = seen.now().plusNanos(world.agenda.now() - consoleAt);
            if (prepared instanceof ContestState.AfterLock shown
                    && !shown.unconfirmed().isEmpty()
                    && world.luck.happens(0.7)) {
                confirm(seen, shown);
            } else {
                next(seen, prepared, now);
            }
        }
    }

    private boolean isWaiting() {
        return waitsFor >= 0 && world.agenda.now() < waitsUntil;
    }

    private void confirm(Console seen, ContestState.AfterLock shown) {
        var zone = shown.unconfirmed().toList();
        var mayBeWrong = shown.boards();
        var wrong =
                zone.stream()
                        .filter(id -> mayBeWrong.contains(id) && world.luck.happens(0.2))
                        .toList();
        var round = shown.current().number();
        click(
                seen,
                "ConfirmZone",
                false,
                at ->
                        new ContestCommand.ConfirmZone(
                                at, round, zone, List.<ContestantId>copyOf(wrong)));
    }

    private void next(Console seen, ContestState.Prepared state, Instant now) {
        var acts = state.nextActs(now);
        if (acts.isEmpty()) {
            return;
        }
        var act = chosen(state, acts);
        if (act != null) {
            var seed = world.luck.seed();
            click(seen, act.name(), true, at -> RandomContest.act(seed, act, state, at));
        }
    }

    private @Nullable Act chosen(ContestState.Prepared state, List<Act> acts) {
        var calm = world.weather.isCalm();
        var played = state.hall().rounds().size();
        if (state instanceof ContestState.Finished) {
            return !calm && world.luck.happens(0.1) ? Act.UNDO : null;
        }
        if (state.isPaused()) {
            return acts.contains(Act.RESUME) && world.luck.happens(calm ? 1 : 0.4)
                    ? Act.RESUME
                    : null;
        }
        if (state instanceof ContestState.Asking asking) {
            var untimed = asking.nextDeadline().isEmpty();
            if (world.luck.happens(untimed ? 0.3 : calm ? 0 : 0.04)) {
                return untimed ? Act.LOCK_NOW : world.luck.any(List.copyOf(HURRY));
            }
            return null;
        }
        if (played >= questions && acts.contains(Act.FINISH)) {
            return Act.FINISH;
        }
        if (calm || world.luck.happens(0.8)) {
            // What adds up could be entered for ever.
            return acts.stream().filter(act -> !ADDING.contains(act)).findFirst().orElse(null);
        }
        return world.luck.any(world.luck.happens(0.7) ? acts : List.of(Act.values()));
    }

    private void click(
            Console seen, String what, boolean isAct, Function<Instant, ContestCommand> command) {
        var over = line;
        if (over == null) {
            return;
        }
        var click = new Click(++clicks, isAct, seen.controlSeq(), command);
        waitsFor = click.number();
        waitsUntil = world.agenda.now() + 3 * Agenda.SECOND;
        world.agenda.note(() -> "host clicks " + what + " at " + seen.controlSeq());
        over.up(() -> over.server.act(this, click));
        if (world.luck.happens(0.1)) {
            over.up(() -> over.server.act(this, click));
        }
    }
}
