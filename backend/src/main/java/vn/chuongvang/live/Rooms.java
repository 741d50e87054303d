package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestState;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rooms of this server. At the start every contest that runs, or ended a short while ago, is
 * resumed before the doors open, unless another node plays it: then its room here follows. At the
 * end every room finishes what it took and gives its journal up.
 */
public final class Rooms implements SmartLifecycle {

    /** So long the end may be undone, the results are on the screen and the code leads here. */
    public static final Duration AFTER_THE_END = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);
    private static final int LOOKS_TO_ASK = 20;

    private final Contests contests;
    private final OwnedJournal journal;
    private final EventJson json;
    private final ServerClock clock;
    private final LiveSettings settings;
    private final ObjectProvider<RoomListener> listeners;
    private final ObjectProvider<NeighbourListener> neighbours;
    private final RoomMeters meters;
    private final StorageWatch watch = new StorageWatch();
    private final Nodes nodes;
    private final Function<ContestId, ContestWire> wires;
    private final Heartbeat heartbeat;
    private final Map<ContestId, CompletableFuture<Room>> rooms = new ConcurrentHashMap<>();

    /** Since when a room could not be opened here. */
    private final Map<ContestId, Instant> broken = new ConcurrentHashMap<>();

    /** How often a room that follows was seen without anybody who rules. */
    private final Map<ContestId, Integer> unplayed = new ConcurrentHashMap<>();

    /** Whose journals are known to be ours. */
    private final Set<ContestId> taken = ConcurrentHashMap.newKeySet();

    private final CompletableFuture<Void> doors = new CompletableFuture<>();

    private volatile boolean running;

    /**
     * @param listeners asked for at the start, as they need the rooms themselves
     * @param wires to the other nodes; not asked on a server that is alone
     */
    Rooms(
            Contests contests,
            OwnedJournal journal,
            EventJson json,
            ServerClock clock,
            LiveSettings settings,
            ObjectProvider<RoomListener> listeners,
            ObjectProvider<NeighbourListener> neighbours,
            RoomMeters meters,
            Nodes nodes,
            Function<ContestId, ContestWire> wires) {
        this.contests = contests;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.listeners = listeners;
        this.neighbours = neighbours;
        this.meters = meters;
        this.nodes = nodes;
        this.wires = wires;
        this.heartbeat =
                new Heartbeat(
                        journal, clock, watch, settings, nodes.name(), this::holding, this::doubt);
    }

    /**
     * The room of a contest, opened if need be; a draft starts to run with it. An error when there
     * is no such contest, or another server has its room and we know of no other servers.
     */
    public Mono<Room> open(ContestId contest) {
        return Mono.fromFuture(() -> rooms.computeIfAbsent(contest, this::opening), true);
    }

    /**
     * The room of a contest that another node plays, also in the moment before this node noticed;
     * empty when nobody plays it.
     */
    public Mono<Room> visit(ContestId contest) {
        return nodes.isAlone()
                ? Mono.empty()
                : nodes.playedElsewhere(contest)
                        .filter(Boolean::booleanValue)
                        .flatMap(_ -> open(contest));
    }

    /** The room, if it is open here. */
    public Optional<Room> find(ContestId contest) {
        var opening = rooms.get(contest);
        return opening == null || !opening.isDone() || opening.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(opening.resultNow()).filter(Room::isOpen);
    }

    /** Closes the room of this contest, if it is open here; blocks until it is. */
    void close(ContestId contest) {
        find(contest).ifPresent(Rooms::close);
    }

    /** All rooms that are open here, also those that follow. */
    public List<Room> all() {
        return rooms.keySet().stream().sorted().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public void start() {
        heartbeat.start();
        nodes.join();
        running = true;
        var resumed = new ArrayList<CompletableFuture<Room>>();
        var open = contests.openSince(finishedSince()).collectList().block();
        for (var contest : Objects.requireNonNull(open)) {
            resumed.add(rooms.computeIfAbsent(contest, this::opening));
        }
        for (var room : resumed) {
            // One contest that cannot be resumed must not keep the others from going on.
            room.handle((_, _) -> true).join();
        }
        nodes.watch(this);
    }

    /** Phones can reach this server from now on: what stood still meanwhile goes on. */
    void openDoors() {
        doors.complete(null);
    }

    @Override
    public void stop() {
        running = false;
        openDoors();
        nodes.leave();
        try {
            var closing = new ArrayList<Thread>();
            for (var room : all()) {
                closing.add(Thread.ofVirtual().start(() -> close(room)));
            }
            for (var thread : closing) {
                thread.join();
            }
            heartbeat.stop();
            nodes.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, and after it at the end. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Its start comes after the web server's, and so after everything that takes long. */
    static final class Doors implements SmartLifecycle {

        private final Rooms rooms;
        private volatile boolean open;

        Doors(Rooms rooms) {
            this.rooms = rooms;
        }

        @Override
        public void start() {
            rooms.openDoors();
            open = true;
        }

        @Override
        public void stop() {
            open = false;
        }

        @Override
        public boolean isRunning() {
            return open;
        }

        @Override
        public int getPhase() {
            return Integer.MAX_VALUE;
        }
    }

    private Holding holding() {
        var kept = List.copyOf(taken);
        return new Holding(kept, kept.stream().filter(this::isServed).toList());
    }

    /** While the database is away nobody is: the room gives that time back when it can. */
    private boolean isServed(ContestId id) {
        return find(id).filter(Room::isRuledHere)
                .map(Room::view)
                .filter(view -> view.storageAway() == null)
                .isPresent();
    }

    private void doubt(ContestId id) {
        find(id).ifPresent(Room::doubt);
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
    private record Leaving(Map<ContestId, CompletableFuture<Room>> rooms) implements RoomListener {

        @Override
        public void committed(
                Room room, List<Recorded> facts, ContestState before, RoomView after) {}

        @Override
        public void closed(Room room) {
            rooms.remove(room.id());
        }
    }

    private static void close(Room room) {
        try {
            room.close(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // ------------------------------------------------------------ what other nodes do

    Instant finishedSince() {
        return clock.now().minus(AFTER_THE_END);
    }

    /** A contest that is played has no owner that lives. */
    void vacant(OwnerNow owner) {
        hear(owner);
    }

    /** Everything that other nodes play, as of now: it is followed here. */
    void owned(List<OwnerNow> all) {
        all.forEach(this::hear);
        var played = all.stream().map(OwnerNow::contest).collect(Collectors.toSet());
        for (var room : all()) {
            if (room.isRuledHere() || played.contains(room.id())) {
                unplayed.remove(room.id());
            } else if (unplayed.merge(room.id(), 1, Integer::sum) % LOOKS_TO_ASK == 0) {
                Thread.ofVirtual().start(() -> closeIfGone(room));
            }
        }
    }

    private void hear(OwnerNow owner) {
        var id = owner.contest();
        var room = find(id);
        if (room.isPresent()) {
            room.get().heard(owner);
        } else if (!isBrokenHere(id)) {
            rooms.computeIfAbsent(id, this::opening);
        }
    }

    /** A room that did not open is tried again, but not ten times a second. */
    private boolean isBrokenHere(ContestId id) {
        var since = broken.get(id);
        return since != null && clock.now().isBefore(since.plus(TRY_AGAIN));
    }

    /** A rehearsal that is over is deleted by the node that played it. */
    private void closeIfGone(Room room) {
        try {
            if (contests.find(room.id()).blockOptional(PATIENCE).isEmpty()) {
                unplayed.remove(room.id());
                close(room);
            }
        } catch (RuntimeException e) {
            LOG.debug("contest {}: not known whether it is there", room.id(), e);
        }
    }

    /**
     * Letters from another node that did not come by Redis; answers in the order of the letters.
     */
    Mono<List<Word.Told>> take(ContestId contest, List<Word.Asked> letters) {
        return Mono.justOrEmpty(find(contest).filter(Room::isRuledHere))
                .flatMap(room -> room.judge(letters));
    }

    // ------------------------------------------------------------ opening

    private CompletableFuture<Room> opening(ContestId id) {
        var opening = new CompletableFuture<Room>();
        Thread.ofVirtual()
                .name("opening-" + id)
                .start(
                        () -> {
                            try {
                                opening.complete(enter(id));
                            } catch (Exception e) {
                                LOG.error("contest {}: its room does not open", id, e);
                                taken.remove(id);
                                broken.put(id, clock.now());
                                rooms.remove(id, opening);
                                opening.completeExceptionally(e);
                            }
                        });
        return opening;
    }

    private Room enter(ContestId id) throws Exception {
        var contest =
                contests.find(id)
                        .blockOptional(PATIENCE)
                        .orElseThrow(() -> new IllegalArgumentException("no contest " + id));
        var tenure = acquire(id);
        if (tenure != null) {
            taken.add(id);
        }
        var entry = Entry.of(contest, tenure, tools(id));
        var room = entry.room(nodes.isAlone() ? null : wires.apply(id));
        if (tenure == null) {
            return room.follow().get();
        }
        contests.start(id).block(PATIENCE);
        // The server may have died between a fact and its copy in the list.
        contests.mark(id, entry.life()).block(PATIENCE);
        var open = room.rule(tenure, entry.beginning(doors.isDone()), doors).get();
        return entry.isFirst() ? open : back(open, entry.vacantSince());
    }

    private RoomTools tools(ContestId id) {
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
        everywhere.add(new Leaving(rooms));
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
    private @Nullable Tenure acquire(ContestId id) throws InterruptedException {
        var end = clock.now().plus(PATIENCE);
        while (clock.now().isBefore(end)) {
            var tenure = journal.acquire(id, nodes.name(), settings.lease()).block(PATIENCE);
            if (tenure != null || !nodes.isAlone()) {
                return tenure;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("another server has the room of contest " + id);
    }
}
