package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import vn.chuongvang.contest.ContestState;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Opens the room of a contest: takes its journal, unless another node has it, replays that, and
 * lets the room rule or follow.
 */
final class RoomOpening {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Contests contests;
    private final OwnedJournal journal;
    private final EventJson json;
    private final ServerClock clock;
    private final LiveSettings settings;
    private final StorageWatch watch;
    private final ObjectProvider<RoomListener> listeners;
    private final ObjectProvider<NeighbourListener> neighbours;
    private final RoomMeters meters;
    private final Nodes nodes;
    private final Function<ContestId, ContestWire> wires;
    private final Doors doors;

    /** Whose journals are known to be ours. */
    private final Set<ContestId> taken = ConcurrentHashMap.newKeySet();

    /**
     * @param listeners asked for at each opening, as they need the rooms themselves
     * @param wires to the other nodes; not asked on a server that is alone
     */
    RoomOpening(
            Contests contests,
            OwnedJournal journal,
            EventJson json,
            ServerClock clock,
            LiveSettings settings,
            StorageWatch watch,
            ObjectProvider<RoomListener> listeners,
            ObjectProvider<NeighbourListener> neighbours,
            RoomMeters meters,
            Nodes nodes,
            Function<ContestId, ContestWire> wires,
            Doors doors) {
        this.contests = contests;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.watch = watch;
        this.listeners = listeners;
        this.neighbours = neighbours;
        this.meters = meters;
        this.nodes = nodes;
        this.wires = wires;
        this.doors = doors;
    }

    /** Contests whose journals are known to be ours. */
    List<ContestId> taken() {
        return List.copyOf(taken);
    }

    /**
     * Blocks until the room is open; a draft starts to run with it.
     *
     * @param asked somebody wants to be there: also a contest that is parked is played again
     * @param leave hears when it is closed
     * @throws IllegalArgumentException there is no such contest
     * @throws IllegalStateException another server has its room, and we know of no other servers
     */
    Room open(ContestId id, boolean asked, Consumer<ContestId> leave) throws Exception {
        try {
            return enter(id, asked, leave);
        } catch (Exception e) {
            taken.remove(id);
            throw e;
        }
    }

    private Room enter(ContestId id, boolean asked, Consumer<ContestId> leave) throws Exception {
        var contest =
                contests.find(id)
                        .blockOptional(PATIENCE)
                        .orElseThrow(() -> new IllegalArgumentException("no contest " + id));
        var tenure = acquire(id, asked);
        if (tenure != null) {
            taken.add(id);
        }
        var entry = Entry.of(contest, tenure, tools(id, leave));
        var room = entry.room(nodes.isAlone() ? null : wires.apply(id));
        if (tenure == null) {
            return room.follow().get();
        }
        contests.start(id).block(PATIENCE);
        // The server may have died between a fact and its copy in the list.
        contests.mark(id, entry.life()).block(PATIENCE);
        var open = doors.opened();
        var ruling = room.rule(tenure, entry.beginning(open.isDone()), open).get();
        return entry.isFirst() ? ruling : back(ruling, entry.vacantSince());
    }

    private RoomTools tools(ContestId id, Consumer<ContestId> leave) {
        var everywhere = new ArrayList<RoomListener>();
        var rulers =
                new ArrayList<RoomListener>(
                        List.of(new Taking(taken), new Bookkeeping(id, contests)));
        listeners
                .orderedStream()
                .forEach(
                        listener ->
                                (listener instanceof OwnerListener ? rulers : everywhere)
                                        .add(listener));
        everywhere.add(new Leaving(leave));
        return new RoomTools(
                journal,
                json,
                clock,
                settings,
                watch,
                new Listeners(everywhere),
                new Listeners(rulers),
                neighbours.orderedStream().toList(),
                meters,
                Waiting.REAL);
    }

    private Room back(Room room, Instant since) {
        meters.back(Duration.between(since, clock.now()));
        return room;
    }

    /** Null: another node has it, and this one follows. */
    private @Nullable Tenure acquire(ContestId id, boolean asked) throws InterruptedException {
        var end = clock.now().plus(PATIENCE);
        while (clock.now().isBefore(end)) {
            var tenure = journal.acquire(id, nodes.name(), settings.lease(), asked).block(PATIENCE);
            if (tenure != null || !nodes.isAlone()) {
                return tenure;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("another server has the room of contest " + id);
    }

    /** What a room of ours rules, its sign of life names. */
    private record Taking(Set<ContestId> taken) implements OwnerListener {

        @Override
        public void opened(Room room, RoomView view) {
            taken.add(room.id());
        }

        @Override
        public void committed(
                Room room, List<Recorded> facts, ContestState before, RoomView after) {}

        @Override
        public void closed(Room room) {
            taken.remove(room.id());
        }
    }

    /** A room that is closed is no longer in the list. */
    private record Leaving(Consumer<ContestId> leave) implements RoomListener {

        @Override
        public void committed(
                Room room, List<Recorded> facts, ContestState before, RoomView after) {}

        @Override
        public void closed(Room room) {
            leave.accept(room.id());
        }
    }
}
