package vn.chuongvang.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

import reactor.core.publisher.Mono;

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

/**
 * The rooms of this server. At the start every contest that runs, or ended a short while ago, is
 * resumed before the doors open; at the end every room finishes what it took and gives its journal
 * up.
 */
public final class Rooms implements SmartLifecycle {

    /** So long the end may be undone, the results are on the screen and the code leads here. */
    public static final Duration AFTER_THE_END = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Contests contests;
    private final OwnedJournal journal;
    private final EventJson json;
    private final ServerClock clock;
    private final LiveSettings settings;
    private final ObjectProvider<RoomListener> listeners;
    private final RoomMeters meters;
    private final StorageWatch watch = new StorageWatch();
    private final String owner;
    private final Heartbeat heartbeat;
    private final Map<ContestId, CompletableFuture<Room>> rooms = new ConcurrentHashMap<>();

    /** Whose journals are known to be ours. */
    private final Set<ContestId> taken = ConcurrentHashMap.newKeySet();

    private final CompletableFuture<Void> doors = new CompletableFuture<>();

    private volatile boolean running;

    /**
     * @param owner unique among all processes that ever ran
     * @param listeners asked for at the start, as they need the rooms themselves
     */
    Rooms(
            Contests contests,
            OwnedJournal journal,
            EventJson json,
            ServerClock clock,
            LiveSettings settings,
            ObjectProvider<RoomListener> listeners,
            RoomMeters meters,
            String owner) {
        this.contests = contests;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.listeners = listeners;
        this.meters = meters;
        this.owner = owner;
        this.heartbeat =
                new Heartbeat(journal, clock, watch, settings, owner, this::holding, this::doubt);
    }

    /**
     * The room of a contest, opened if need be; a draft starts to run with it. An error when there
     * is no such contest, or another server has its room.
     */
    public Mono<Room> open(ContestId contest) {
        return Mono.fromFuture(() -> rooms.computeIfAbsent(contest, this::opening), true);
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

    /** All rooms that are open here. */
    public List<Room> all() {
        return rooms.keySet().stream().sorted().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public void start() {
        heartbeat.start();
        running = true;
        var resumed = new ArrayList<CompletableFuture<Room>>();
        var open = contests.openSince(clock.now().minus(AFTER_THE_END)).collectList().block();
        for (var contest : Objects.requireNonNull(open)) {
            resumed.add(rooms.computeIfAbsent(contest, this::opening));
        }
        for (var room : resumed) {
            // One contest that cannot be resumed must not keep the others from going on.
            room.handle((_, _) -> true).join();
        }
    }

    /** Phones can reach this server from now on: what stood still meanwhile goes on. */
    void openDoors() {
        doors.complete(null);
    }

    @Override
    public void stop() {
        running = false;
        openDoors();
        try {
            var closing = new ArrayList<Thread>();
            for (var room : all()) {
                closing.add(Thread.ofVirtual().start(() -> close(room)));
            }
            for (var thread : closing) {
                thread.join();
            }
            heartbeat.stop();
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
        var opening = rooms.get(id);
        return opening != null
                && opening.isDone()
                && !opening.isCompletedExceptionally()
                && opening.resultNow().view().storageAway() == null;
    }

    private void doubt(ContestId id) {
        find(id).ifPresent(Room::doubt);
    }

    private void left(ContestId id) {
        taken.remove(id);
        rooms.remove(id);
    }

    private static void close(Room room) {
        try {
            room.close(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

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
        taken.add(id);
        var entry = Entry.of(contest, tenure, tools(id));
        contests.start(id).block(PATIENCE);
        // The server may have died between a fact and its copy in the list.
        contests.mark(id, entry.life()).block(PATIENCE);
        var beginning = entry.beginning(doors.isDone());
        var room = entry.room().start(beginning.first(), doors, beginning.then()).get();
        return entry.isFirst() ? room : back(room, entry.vacantSince());
    }

    private RoomTools tools(ContestId id) {
        var hearing =
                new ArrayList<RoomListener>(List.of(new Bookkeeping(id, contests, this::left)));
        hearing.addAll(listeners.orderedStream().toList());
        return new RoomTools(
                journal,
                json,
                clock,
                settings,
                watch,
                new Listeners(hearing),
                meters,
                Waiting.REAL);
    }

    private Room back(Room room, Instant since) {
        meters.back(Duration.between(since, clock.now()));
        return room;
    }

    private Tenure acquire(ContestId id) throws InterruptedException {
        var end = clock.now().plus(PATIENCE);
        while (clock.now().isBefore(end)) {
            var tenure = journal.acquire(id, owner, settings.lease()).block(PATIENCE);
            if (tenure != null) {
                return tenure;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("another server has the room of contest " + id);
    }
}
