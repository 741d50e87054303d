package vn.chuongvang.live;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.RealContests.Over;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Counts contests that are over, one after another, and again when their journals have grown. A
 * room only leaves a note that it ended; what is missing is found by comparing positions, also what
 * another server, a crash or an older way of counting left behind. While a question is open here,
 * the counting waits. Each module that counts extends it.
 */
public abstract class AfterContests implements OwnerListener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AfterContests.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** What nobody told is found so often: a contest left without an end, another server's. */
    private static final int ROUNDS_TO_CHECK = 300;

    /** A contest without a fact for so long is not played on. */
    private static final Duration QUIET = Duration.ofDays(1);

    /** That a contest is over may be written down only after the first look. */
    private static final int AFTER_AN_END = 2;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Where a question is always open, the counting goes on in steps a minute apart. */
    private static final int MOST_LOOKS = 120;

    private final String what;
    private final RealContests contests;
    private final Rooms rooms;
    private final ServerClock clock;
    private final AtomicInteger looks = new AtomicInteger(1);
    private final Set<ContestId> failed = ConcurrentHashMap.newKeySet();
    private Disposable running = Disposables.disposed();

    /**
     * @param what is counted, for the log
     */
    protected AfterContests(String what, RealContests contests, Rooms rooms, ServerClock clock) {
        this.what = what;
        this.contests = contests;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Which contests were not counted yet as they stand now. */
    protected abstract Mono<Predicate<Over>> missing();

    /** In place of what was counted before; who has counted less far writes nothing. */
    protected abstract Mono<Void> count(Over over);

    @Override
    public final void committed(
            Room room, List<Recorded> facts, ContestState before, RoomView after) {
        if (after.state() instanceof ContestState.Finished) {
            lookSoon();
        }
    }

    /** Something may be missing. */
    public final void lookSoon() {
        looks.set(AFTER_AN_END);
    }

    @Override
    public final void start() {
        running =
                Flux.interval(EVERY, EVERY)
                        .onBackpressureDrop()
                        .filter(round -> isDue() || round % ROUNDS_TO_CHECK == 0)
                        .publishOn(Schedulers.boundedElastic())
                        .concatMap(_ -> countMissing().onErrorResume(this::later), 1)
                        .subscribe(_ -> {}, bug -> LOG.error("{} are not counted", what, bug));
    }

    private boolean isDue() {
        return looks.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    @Override
    public final void stop() {
        running.dispose();
    }

    @Override
    public final boolean isRunning() {
        return !running.isDisposed();
    }

    /** Every contest that is missing; says how many. */
    public final Mono<Long> countMissing() {
        return overAndMissing().concatMap(this::countOne).count();
    }

    private Flux<Over> overAndMissing() {
        return missing()
                .flatMapMany(isMissing -> contests.over(clock.now().minus(QUIET)).filter(isMissing))
                .collectList()
                .flatMapIterable(missing -> missing);
    }

    /**
     * A contest that is over and was not counted as it stands now.
     *
     * @param failed it was tried here and could not be; it is tried again whenever this looks
     */
    public record Uncounted(ContestId contest, boolean failed) {}

    /** Whoever counts, on whichever server. */
    public final Flux<Uncounted> uncounted() {
        return overAndMissing()
                .map(over -> new Uncounted(over.contest(), failed.contains(over.contest())));
    }

    /** What cannot be counted must not hold the others up; a database that is away does. */
    private Mono<Over> countOne(Over over) {
        return count(over)
                .doOnSuccess(_ -> failed.remove(over.contest()))
                .thenReturn(over)
                .onErrorResume(cause -> !isAway(cause), cause -> passOver(over, cause));
    }

    /** What comes back by itself; a row that is refused is refused every time. */
    static boolean isAway(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    NonTransientDataAccessResourceException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _,
                    R2dbcTransientException _,
                    R2dbcNonTransientResourceException _ ->
                    true;
            default -> false;
        };
    }

    private Mono<Over> passOver(Over over, Throwable cause) {
        failed.add(over.contest());
        LOG.warn("{} of contest {} are not counted: {}", what, over.contest(), cause.toString());
        return Mono.empty();
    }

    /** Comes when no question is open on this server, or after a minute. */
    protected final Mono<Void> untilQuiet() {
        return Flux.interval(Duration.ZERO, LOOK_AGAIN, Schedulers.boundedElastic())
                .take(MOST_LOOKS)
                .takeUntil(_ -> rooms.all().stream().noneMatch(AfterContests::isAsking))
                .then();
    }

    private static boolean isAsking(Room room) {
        return room.view().state() instanceof ContestState.Asking;
    }

    private Mono<Long> later(Throwable cause) {
        LOG.warn("{} are counted later: {}", what, cause.toString());
        return Mono.empty();
    }
}
