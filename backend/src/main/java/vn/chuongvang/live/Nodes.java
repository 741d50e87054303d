package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * This server among the others that share its database: says that it is there, and looks ten times
 * a second whether a contest has lost its owner. Nothing of it happens on a server that is alone,
 * but that it holds the lock of its name: after a crash its next start need not wait for the lease.
 */
public final class Nodes {

    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration OWNERS_EVERY = Duration.ofMillis(250);
    private static final int SECRET_BYTES = 32;

    private final String name;
    private final NodeSettings settings;
    private final NodeTables tables;
    private final NodeLock lock;
    private final ServerClock clock;
    private final String secret = secret();
    private final Map<ContestId, String> owners = new ConcurrentHashMap<>();

    private @Nullable Thread watching;
    private volatile boolean leaving;

    Nodes(String name, NodeSettings settings, NodeTables tables, NodeLock lock, ServerClock clock) {
        this.name = name;
        this.settings = settings;
        this.tables = tables;
        this.lock = lock;
        this.clock = clock;
    }

    /** Unique among all processes that ever ran. */
    public String name() {
        return name;
    }

    public boolean isAlone() {
        return settings.isAlone();
    }

    /** All that have said within the last day that they live, oldest first. */
    public Flux<Node> all() {
        return tables.all();
    }

    /** Whether a call comes from another node: it shows what this one wrote into the database. */
    public boolean isOurs(String shown) {
        return MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Who writes this journal, as far as is known here; null: nobody, or we do. */
    @Nullable String ownerOf(ContestId contest) {
        return owners.get(contest);
    }

    Mono<Boolean> playedElsewhere(ContestId contest) {
        return tables.isPlayed(contest, name);
    }

    /** Nobody needs the room of this contest, see {@link Rooms#visit}. */
    Mono<Void> park(ContestId contest) {
        return tables.park(contest, name);
    }

    Mono<Boolean> isParked(ContestId contest) {
        return tables.isParked(contest);
    }

    Mono<NodeTables.Call> call(String node) {
        return tables.call(node);
    }

    /** Blocks until the others can know of this node. */
    void join() {
        if (!isAlone()) {
            tables.join(name, Objects.requireNonNull(settings.address()), secret)
                    .then(tables.forgetOld(name))
                    .block(PATIENCE.multipliedBy(5));
        }
        lock.keep();
    }

    void watch(Rooms rooms) {
        watching = Thread.ofVirtual().name("nodes").start(() -> run(rooms));
    }

    boolean isLeaving() {
        return leaving;
    }

    /** From now on no contest is taken over. */
    void leave() {
        leaving = true;
        if (!isAlone()) {
            try {
                tables.leave(name).block(PATIENCE);
            } catch (RuntimeException e) {
                LOG.debug("the others were not told that this node leaves: {}", e.toString());
            }
        }
    }

    void stop() throws InterruptedException {
        var running = watching;
        if (running != null) {
            running.interrupt();
            running.join(PATIENCE);
        }
        lock.free();
    }

    private void run(Rooms rooms) {
        long beat = clock.timer();
        long looked = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(isAlone() ? BEAT : settings.look());
                if (clock.timer() - beat >= BEAT.toNanos()) {
                    beat = clock.timer();
                    lock.keep();
                }
                if (!isAlone()) {
                    looked = look(rooms, looked);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long look(Rooms rooms, long looked) {
        try {
            if (!leaving) {
                tables.vacant(name, lock.isSettled(), rooms.finishedSince(), rooms.attended())
                        .collectList()
                        .blockOptional(PATIENCE)
                        .ifPresent(all -> all.forEach(rooms::vacant));
            }
            if (clock.timer() - looked < OWNERS_EVERY.toNanos()) {
                return looked;
            }
            var all = tables.owners(name, rooms.finishedSince()).collectList().block(PATIENCE);
            if (all != null) {
                all.forEach(one -> note(one));
                owners.keySet().retainAll(all.stream().map(OwnerNow::contest).toList());
                rooms.owned(all);
            }
        } catch (RuntimeException e) {
            LOG.debug("the other nodes are not seen: {}", e.toString());
        }
        return clock.timer();
    }

    private void note(OwnerNow one) {
        if (one.owner() != null) {
            owners.put(one.contest(), one.owner());
        }
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
