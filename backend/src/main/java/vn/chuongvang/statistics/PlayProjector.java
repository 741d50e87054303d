package vn.chuongvang.statistics;

import io.r2dbc.spi.R2dbcException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.RealContests;
import vn.chuongvang.live.RealContests.Over;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.RoomListener;
import vn.chuongvang.live.RoomView;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.ServerClock;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts contests that are over, one after another, and again when their journals have grown. A
 * room only leaves a note that it ended; what is missing is found by comparing positions, also what
 * another server, a crash or an older way of counting left behind. While a question is open here,
 * the counting waits.
 */
@Component
class PlayProjector implements RoomListener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PlayProjector.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** What nobody told is found so often: a contest left without an end, another server's. */
    private static final int ROUNDS_TO_CHECK = 300;

    /** A contest without a fact for so long is not played on. */
    static final Duration QUIET = Duration.ofDays(1);

    /** That a contest is over may be written down only after the first look. */
    private static final int AFTER_AN_END = 2;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Where a question is always open, the counting goes on in steps a minute apart. */
    private static final int MOST_LOOKS = 120;

    private final RealContests contests;
    private final PlayReplay replay;
    private final PlayTables tables;
    private final Rooms rooms;
    private final ServerClock clock;
    private final AtomicInteger looks = new AtomicInteger(1);
    private Disposable running = Disposables.disposed();

    PlayProjector(
            RealContests contests,
            PlayReplay replay,
            PlayTables tables,
            Rooms rooms,
            ServerClock clock) {
        this.contests = contests;
        this.replay = replay;
        this.tables = tables;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public void committed(Room room, List<Recorded> facts, ContestState before, RoomView after) {
        if (after.state() instanceof ContestState.Finished) {
            looks.set(AFTER_AN_END);
        }
    }

    @Override
    public void start() {
        running =
                Flux.interval(EVERY, EVERY)
                        .onBackpressureDrop()
                        .filter(round -> isDue() || round % ROUNDS_TO_CHECK == 0)
                        .publishOn(Schedulers.boundedElastic())
                        .concatMap(_ -> countMissing().onErrorResume(this::later), 1)
                        .subscribe(_ -> {}, bug -> LOG.error("plays are not counted", bug));
    }

    private boolean isDue() {
        return looks.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    /** Every contest whose journal has grown since it was counted; says how many. */
    Mono<Long> countMissing() {
        return tables.positions()
                .flatMapMany(
                        known ->
                                contests.over(clock.now().minus(QUIET))
                                        .filter(over -> isMissing(over, known)))
                .collectList()
                .flatMapIterable(missing -> missing)
                .concatMap(this::count)
                .count();
    }

    private static boolean isMissing(Over over, Map<Long, Long> known) {
        var counted = known.get(over.contest().value());
        return counted == null || counted < over.seq();
    }

    /** A journal that cannot be read must not hold the others up; a database that is away does. */
    private Mono<Over> count(Over over) {
        return replay.plays(over, this::untilQuiet)
                .flatMap(plays -> tables.replace(over.contest().value(), over.seq(), plays))
                .thenReturn(over)
                .onErrorResume(cause -> !isStorage(cause), cause -> passOver(over, cause));
    }

    private static boolean isStorage(Throwable cause) {
        return cause instanceof DataAccessException || cause instanceof R2dbcException;
    }

    private static Mono<Over> passOver(Over over, Throwable cause) {
        LOG.warn("contest {} is not counted: {}", over.contest(), cause.toString());
        return Mono.empty();
    }

    private Mono<Void> untilQuiet() {
        return Flux.interval(Duration.ZERO, LOOK_AGAIN, Schedulers.boundedElastic())
                .take(MOST_LOOKS)
                .takeUntil(_ -> rooms.all().stream().noneMatch(PlayProjector::isAsking))
                .then();
    }

    private static boolean isAsking(Room room) {
        return room.view().state() instanceof ContestState.Asking;
    }

    private Mono<Long> later(Throwable cause) {
        LOG.warn("plays are counted later: {}", cause.toString());
        return Mono.empty();
    }
}
