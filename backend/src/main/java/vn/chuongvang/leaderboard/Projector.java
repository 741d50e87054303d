package vn.chuongvang.leaderboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.OwnerListener;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.RoomView;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the boards in Redis at the position of the journal. A room only leaves a note that its
 * ranking may have changed; ten times a second the newest of each noted room is written, and twice
 * a second it is checked that what was written is still there. Redis away, flushed or restarted: a
 * room notices nothing, and the boards come back by themselves.
 */
@Component
class Projector implements OwnerListener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final int ROUNDS_TO_CHECK = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RedisBoards boards;
    private final Map<ContestId, Room> rooms = new ConcurrentHashMap<>();
    private final Map<ContestId, RoomView> changed = new ConcurrentHashMap<>();
    private final Map<ContestId, Long> written = new ConcurrentHashMap<>();
    private Disposable running = Disposables.disposed();
    private volatile boolean away;

    Projector(RedisBoards boards) {
        this.boards = boards;
    }

    @Override
    public void opened(Room room, RoomView view) {
        if (room.contest().rehearsal()) {
            return;
        }
        rooms.put(room.id(), room);
        changed.put(room.id(), view);
    }

    @Override
    public void committed(Room room, List<Recorded> facts, ContestState before, RoomView after) {
        if (!room.contest().rehearsal()
                && facts.stream().map(Recorded::event).anyMatch(Boards::mayMoveSomebody)) {
            changed.put(room.id(), after);
        }
    }

    @Override
    public void closed(Room room) {
        rooms.remove(room.id(), room);
    }

    /** Whether Redis has everything that this room has said. */
    boolean isCurrent(ContestId contest) {
        return !away && !changed.containsKey(contest) && written.containsKey(contest);
    }

    @Override
    public void start() {
        running =
                Flux.interval(EVERY, EVERY)
                        .filter(this::isDue)
                        .onBackpressureDrop()
                        .publishOn(Schedulers.boundedElastic())
                        .concatMap(this::round, 1)
                        .subscribe(_ -> {}, bug -> LOG.error("the boards stand still", bug));
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    /** Most rounds have nothing to do and are not begun. */
    boolean isDue(long number) {
        return !changed.isEmpty() || isForChecking(number);
    }

    private static boolean isForChecking(long number) {
        return number % ROUNDS_TO_CHECK == 0;
    }

    private Mono<Void> round(long number) {
        var check = isForChecking(number) ? noteMissing() : Mono.<Void>empty();
        return check.thenMany(Flux.fromIterable(List.copyOf(changed.entrySet())))
                .concatMap(note -> write(note.getKey(), note.getValue()))
                .then()
                .timeout(PATIENCE)
                .doOnSuccess(_ -> back())
                .onErrorResume(this::tryAgain);
    }

    private Mono<Boolean> write(ContestId contest, RoomView view) {
        return Mono.justOrEmpty(Boards.of(view))
                .flatMap(board -> boards.write(contest, board))
                .doOnNext(_ -> written.put(contest, view.seq()))
                .doOnSuccess(_ -> changed.remove(contest, view));
    }

    /** Flushed, restarted empty or expired: what was written has to be written again. */
    private Mono<Void> noteMissing() {
        var open = List.copyOf(rooms.keySet());
        return open.isEmpty()
                ? Mono.empty()
                : boards.positions(open).doOnNext(this::noteMissing).then();
    }

    private void noteMissing(Map<ContestId, Long> there) {
        rooms.forEach(
                (contest, room) -> {
                    var expected = written.get(contest);
                    var position = there.get(contest);
                    if (expected != null && (position == null || position < expected)) {
                        changed.putIfAbsent(contest, room.view());
                    }
                });
    }

    private Mono<Void> tryAgain(Throwable cause) {
        if (!away) {
            LOG.warn("Redis is away, boards wait: {}", cause.toString());
        }
        away = true;
        return Mono.empty();
    }

    private void back() {
        if (away) {
            LOG.warn("Redis is back");
        }
        away = false;
    }
}
