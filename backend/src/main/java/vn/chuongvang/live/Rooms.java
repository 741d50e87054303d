package vn.chuongvang.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The rooms of this server. At the start every contest that runs, or ended a short while ago, is
 * resumed before the doors open, unless another node plays it: then its room here follows. At the
 * end every room finishes what it took and gives its journal up.
 */
public final class Rooms implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);
    private static final int LOOKS_TO_ASK = 20;
    private static final Duration SOON = Duration.ofMillis(50);

    /** For as long as closing may take, twice {@link #PATIENCE}. */
    private static final int LOOKS_AT_CLOSING = 400;

    private final Contests contests;
    private final ServerClock clock;
    private final RoomOpening opening;
    private final Nodes nodes;
    private final Doors doors;
    private final Heartbeat heartbeat;
    private final SpentRooms spent = new SpentRooms(this);
    private final Duration results;
    private final Map<ContestId, CompletableFuture<Room>> rooms = new ConcurrentHashMap<>();

    /** Since when a room could not be opened here. */
    private final Map<ContestId, Instant> broken = new ConcurrentHashMap<>();

    /** How often a room that follows was seen without anybody who rules. */
    private final Map<ContestId, Integer> unplayed = new ConcurrentHashMap<>();

    private volatile boolean running;

    Rooms(
            Contests contests,
            OwnedJournal journal,
            ServerClock clock,
            LiveSettings settings,
            StorageWatch watch,
            Nodes nodes,
            RoomOpening opening,
            Doors doors) {
        this.contests = contests;
        this.clock = clock;
        this.nodes = nodes;
        this.opening = opening;
        this.doors = doors;
        this.results = settings.results();
        this.heartbeat =
                new Heartbeat(
                        journal, clock, watch, settings, nodes.name(), this::holding, this::doubt);
    }

    /**
     * The room of a contest, opened if need be; a draft starts to run with it. An error when there
     * is no such contest, or another server has its room and we know of no other servers.
     */
    public Mono<Room> open(ContestId contest) {
        return Mono.fromFuture(() -> rooms.computeIfAbsent(contest, id -> opening(id, true)), true)
                // One that is about to close is waited for, and opened anew.
                .filter(Room::isOpen)
                .repeatWhenEmpty(LOOKS_AT_CLOSING, looks -> looks.delayElements(SOON));
    }

    /**
     * The room of a contest that another node plays, also in the moment before this node noticed,
     * or that was parked and is played again from now on; empty when nobody plays it.
     */
    public Mono<Room> visit(ContestId contest) {
        var elsewhere = nodes.isAlone() ? Mono.just(false) : nodes.playedElsewhere(contest);
        return elsewhere
                .flatMap(played -> played ? Mono.just(true) : nodes.isParked(contest))
                .filter(Boolean::booleanValue)
                .flatMap(_ -> open(contest));
    }

    /** The room, if it is open here. */
    public Optional<Room> find(ContestId contest) {
        var room = rooms.get(contest);
        return room == null || !room.isDone() || room.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(room.resultNow()).filter(Room::isOpen);
    }

    /** Closes a room that nobody needs any more, so that no other node opens it for that. */
    void leave(Room room) {
        nodes.park(room.id()).block(PATIENCE);
        close(room);
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
            resumed.add(rooms.computeIfAbsent(contest, id -> opening(id, false)));
        }
        for (var room : resumed) {
            // One contest that cannot be resumed must not keep the others from going on.
            room.handle((_, _) -> true).join();
        }
        nodes.watch(this);
        spent.start();
    }

    /** So long the end may be undone, the results are on the screen and the code leads here. */
    public Duration afterTheEnd() {
        return results;
    }

    @Override
    public void stop() {
        running = false;
        doors.open();
        nodes.leave();
        try {
            var closing = new ArrayList<Thread>();
            for (var room : all()) {
                closing.add(Thread.ofVirtual().start(() -> close(room)));
            }
            for (var thread : closing) {
                thread.join();
            }
            spent.stop();
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

    private Holding holding() {
        var kept = opening.taken();
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

    private static void close(Room room) {
        try {
            room.close(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // ------------------------------------------------------------ what other nodes do

    Instant finishedSince() {
        return clock.now().minus(results);
    }

    /** Contests that somebody here looks at and that are not ruled here. */
    List<ContestId> attended() {
        return all().stream()
                .filter(room -> !room.isRuledHere() && room.isAttended())
                .map(Room::id)
                .toList();
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
            rooms.computeIfAbsent(id, one -> opening(one, false));
        }
    }

    /** A room that did not open is tried again, but not ten times a second. */
    private boolean isBrokenHere(ContestId id) {
        var since = broken.get(id);
        return since != null && clock.now().isBefore(since.plus(TRY_AGAIN));
    }

    /**
     * A rehearsal that is over is deleted by the node that played it, and a contest that is long
     * over is given up by it.
     */
    private void closeIfGone(Room room) {
        try {
            if (room.isSpent() || contests.find(room.id()).blockOptional(PATIENCE).isEmpty()) {
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

    /**
     * @param asked somebody wants to be there
     */
    private CompletableFuture<Room> opening(ContestId id, boolean asked) {
        var room = new CompletableFuture<Room>();
        Thread.ofVirtual()
                .name("opening-" + id)
                .start(
                        () -> {
                            try {
                                room.complete(opening.open(id, asked, rooms::remove));
                            } catch (Exception e) {
                                LOG.error("contest {}: its room does not open", id, e);
                                broken.put(id, clock.now());
                                rooms.remove(id, room);
                                room.completeExceptionally(e);
                            }
                        });
        return room;
    }
}
