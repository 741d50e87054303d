package vn.chuongvang.live;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Claim;
import vn.chuongvang.contest.ContestState;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One server process, from its start to its end: clock, heartbeat, and the room while it is here.
 */
final class SimulatedServer implements Waiting, RoomListener {

    /** How long somebody's request for a room is tried. */
    private static final long PATIENCE = 10 * Agenda.SECOND;

    private static final long BETWEEN_TRIES = 100 * Agenda.MILLI;

    private static final RoomMeters METERS = new RoomMeters(new CompositeMeterRegistry());

    /** The process is gone; whoever works in it stops where it is. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private final Simulation world;
    private final String name;
    private final ServerClock clock;
    private final StorageWatch watch = new StorageWatch();
    private final OwnedJournal journal;
    private final Heartbeat heartbeat;
    private final RoomTools tools;
    private final CompletableFuture<Void> doors = new CompletableFuture<>();

    private @Nullable Room room;
    private @Nullable SimulatedCrowd crowd;
    private boolean dead;
    private boolean leaving;
    private boolean entering;
    private boolean taken;
    private boolean busy;
    private long frozenUntil;
    private long nextTurn = Long.MAX_VALUE;
    private long parked;
    private boolean woken;

    /**
     * @param name unique among all processes that ever ran
     */
    SimulatedServer(Simulation world, String name) {
        this.world = world;
        this.name = name;
        var began = world.luck.millis(0, 1_000_000);
        var drift = world.luck.between(-100, 100) / 1e6;
        var agenda = world.agenda;
        this.clock = new ServerClock(() -> began + agenda.now() + (long) (agenda.now() * drift));
        this.journal = world.journal(this);
        this.heartbeat =
                new Heartbeat(
                        journal, clock, watch, world.settings, name, this::holding, _ -> doubt());
        this.tools =
                new RoomTools(
                        journal,
                        world.json,
                        clock,
                        world.settings,
                        watch,
                        new Listeners(List.of(this)),
                        new Listeners(List.of()),
                        List.of(),
                        METERS,
                        this);
    }

    @Override
    public String toString() {
        return name;
    }

    // ------------------------------------------------------------ the process

    /** As {@code Rooms.start}: the clock, then the rooms, then the doors. */
    void start() {
        guarded(
                () -> {
                    try {
                        heartbeat.measureWell();
                    } catch (RuntimeException noAnswer) {
                        world.agenda.after(Agenda.SECOND, this::start);
                        return;
                    }
                    world.agenda.after(world.settings.heartbeat().toNanos(), this::beat);
                    if (world.luck.happens(0.7)) {
                        want();
                    }
                    world.agenda.after(world.luck.millis(0, 3_000), this::openDoors);
                });
    }

    private void openDoors() {
        whenAwake(
                () -> {
                    doors.complete(null);
                    wake(world.agenda.now());
                });
    }

    private void beat() {
        whenAwake(
                () -> {
                    guarded(heartbeat::beat);
                    world.agenda.after(world.settings.heartbeat().toNanos(), this::beat);
                });
    }

    /** As in {@code Rooms}. */
    private Holding holding() {
        var kept = List.of(world.contest.id());
        var open = room;
        if (open == null || crowd == null || !crowd.isOpen()) {
            return taken ? new Holding(kept, List.of()) : Holding.NOTHING;
        }
        return new Holding(kept, open.view().storageAway() == null ? kept : List.of());
    }

    private void doubt() {
        if (room != null) {
            room.doubt();
            wake(world.agenda.now());
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Killed _) {
            world.agenda.note(() -> name + " was killed at work");
        }
    }

    boolean isUp() {
        return !dead;
    }

    boolean hasRoom() {
        return !dead && crowd != null && crowd.isOpen();
    }

    @Nullable Room room() {
        return room;
    }

    void kill() {
        if (!dead) {
            world.agenda.note(() -> name + " is killed");
            dead = true;
            if (crowd != null) {
                crowd.everybodyOff();
            }
            world.replace(this);
        }
    }

    void freeze() {
        frozenUntil = world.agenda.now() + world.luck.millis(200, 6_000);
        world.agenda.note(() -> name + " is frozen");
    }

    /** A planned stop of the room, or of the whole process. */
    void handOver(boolean stop) {
        var open = room;
        if (open == null || dead) {
            return;
        }
        world.agenda.note(() -> name + (stop ? " stops" : " gives its room away"));
        leaving = stop;
        try {
            open.close(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        wake(world.agenda.now());
    }

    /** Does it now, or when the process goes on; never when it is gone. */
    void whenAwake(Runnable work) {
        if (dead) {
            return;
        }
        if (isFrozen()) {
            world.agenda.at(frozenUntil, () -> whenAwake(work));
        } else {
            work.run();
        }
    }

    private boolean isFrozen() {
        return world.agenda.now() < frozenUntil;
    }

    void sleepIfFrozen() {
        while (!dead && isFrozen() && !world.agenda.isStopped()) {
            world.agenda.pass(frozenUntil, () -> dead);
        }
    }

    void mustLive() {
        if (dead || world.agenda.isStopped()) {
            throw new Killed();
        }
    }

    // ------------------------------------------------------------ the room

    /** Somebody wants the room of the contest here; see {@code Rooms.open}. */
    void want() {
        if (!entering && room == null && !leaving) {
            entering = true;
            acquire(world.agenda.now() + PATIENCE);
        }
    }

    private void acquire(long until) {
        whenAwake(
                () ->
                        guarded(
                                () -> {
                                    try {
                                        enter(until);
                                    } catch (RuntimeException broken) {
                                        world.agenda.note(
                                                () -> name + " does not come in: " + broken);
                                        entering = false;
                                        taken = false;
                                    }
                                }));
    }

    private void enter(long until) {
        var tenure =
                journal.acquire(world.contest.id(), name, world.settings.lease(), true).block();
        if (tenure != null) {
            taken = true;
            var entry = Entry.of(world.contest, tenure, tools);
            var beginning = entry.beginning(doors.isDone());
            var opened = entry.room(null);
            opened.prepare(tenure, beginning, doors);
            crowd = new SimulatedCrowd(world, this);
            room = opened;
            entering = false;
            world.agenda.note(() -> name + " has the room, epoch " + tenure.epoch());
            wake(world.agenda.now());
        } else if (world.agenda.now() < until) {
            world.agenda.after(BETWEEN_TRIES, () -> acquire(until));
        } else {
            entering = false;
        }
    }

    void wake(long at) {
        if (at < nextTurn) {
            nextTurn = at;
            world.agenda.at(
                    at,
                    () -> {
                        if (nextTurn == at) {
                            nextTurn = Long.MAX_VALUE;
                            whenAwake(this::turn);
                        }
                    });
        }
    }

    private void turn() {
        var turning = room;
        if (turning == null || busy || (crowd != null && crowd.isOpen() && !doors.isDone())) {
            return;
        }
        busy = true;
        parked = -1;
        var goesOn = false;
        try {
            goesOn = turning.step();
        } catch (Killed _) {
            world.agenda.note(() -> name + " was killed in its room");
        } finally {
            busy = false;
        }
        if (!goesOn) {
            left();
        } else if (parked >= 0 && turning.waiting() == 0) {
            wake(world.agenda.now() + parked);
        } else {
            wake(world.agenda.now() + world.luck.millis(0.01, 0.2));
        }
    }

    private void left() {
        world.agenda.note(() -> name + " has no room any more");
        if (crowd != null) {
            crowd.everybodyOff();
        }
        room = null;
        crowd = null;
        taken = false;
        if (leaving && !dead) {
            kill();
        }
    }

    // ------------------------------------------------------------ waiting

    @Override
    public void park(Object blocker, Duration atMost) {
        if (room == null || room.waiting() == 0) {
            // Comes back with nothing; the next turn is when it would have.
            parked = atMost.toNanos();
            return;
        }
        woken = false;
        world.agenda.pass(world.agenda.now() + atMost.toNanos(), () -> woken || dead);
        sleepIfFrozen();
        mustLive();
    }

    @Override
    public void unpark(@Nullable Thread waiter) {
        woken = true;
    }

    @Override
    public void pause(Duration least, Duration spread) {
        mustLive();
        var time = least.toNanos() + world.luck.millis(0, spread.toMillis());
        world.agenda.pass(world.agenda.now() + time, () -> dead);
        sleepIfFrozen();
        mustLive();
    }

    // ------------------------------------------------------------ what clients ask

    Instant now() {
        return clock.now();
    }

    void hello(SimulatedPhone.Hello hello) {
        if (hasRoom() && doors.isDone() && crowd != null) {
            crowd.join(hello);
        } else {
            if (doors.isDone()) {
                want();
            }
            hello.phone().turnedAway();
        }
    }

    void hello(SimulatedHost host) {
        if (hasRoom() && doors.isDone() && crowd != null) {
            crowd.join(host);
        } else {
            if (doors.isDone()) {
                want();
            }
            host.turnedAway();
        }
    }

    void answer(SimulatedPhone phone, PhoneView.Tap tap) {
        if (room != null && crowd != null) {
            crowd.answer(room, phone, tap);
            wake(world.agenda.now());
        }
    }

    void raise(SimulatedPhone phone, int round, Claim claim) {
        if (room != null && crowd != null) {
            crowd.raise(room, phone, round, claim);
            wake(world.agenda.now());
        }
    }

    void act(SimulatedHost host, SimulatedHost.Click click) {
        if (room != null && crowd != null) {
            crowd.act(room, host, click);
            wake(world.agenda.now());
        }
    }

    // ------------------------------------------------------------ what the room tells

    @Override
    public void opened(Room from, RoomView view) {
        if (!dead && crowd != null) {
            crowd.opened(from, view);
        }
    }

    @Override
    public void committed(Room from, List<Recorded> facts, ContestState before, RoomView after) {
        if (!dead && crowd != null) {
            crowd.committed(facts, after);
        }
    }

    @Override
    public void storageAway(Room from, Instant since) {
        if (!dead && crowd != null) {
            world.agenda.note(() -> name + " tells that the database is away");
            crowd.storageChanged(from.view());
        }
    }

    @Override
    public void storageBack(Room from) {
        if (!dead && crowd != null) {
            world.agenda.note(() -> name + " tells that the database is back");
            crowd.storageChanged(from.view());
        }
    }
}
