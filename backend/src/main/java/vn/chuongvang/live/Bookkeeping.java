package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import vn.chuongvang.contest.ContestState;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Keeps the contests' states in the list up to date. */
final class Bookkeeping implements OwnerListener {
    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeping.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How often a contest's state is written down again while the database is away. */
    private static final Retry AGAIN =
            Retry.backoff(20, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(10));

    private final ContestId id;
    private final Contests contests;
    private Sinks.Many<ContestLife> lives = Sinks.many().unicast().onBackpressureBuffer();
    private CompletableFuture<@Nullable Void> marked = CompletableFuture.completedFuture(null);

    Bookkeeping(ContestId id, Contests contests) {
        this.id = id;
        this.contests = contests;
    }

    /**
     * One after the other, as two on their way at once may arrive in the other order; what has
     * changed again meanwhile is passed over.
     */
    @Override
    public void opened(Room room, RoomView view) {
        lives = Sinks.many().unicast().onBackpressureBuffer();
        marked =
                lives.asFlux()
                        .onBackpressureLatest()
                        .concatMap(
                                life ->
                                        contests.mark(id, life)
                                                .retryWhen(AGAIN)
                                                .onErrorResume(e -> notMarked(id, life, e)),
                                0)
                        .then()
                        .toFuture();
    }

    private static Mono<Void> notMarked(ContestId id, ContestLife life, Throwable cause) {
        LOG.warn("contest {}: not marked {}", id, life, cause);
        return Mono.empty();
    }

    @Override
    public void committed(Room room, List<Recorded> facts, ContestState before, RoomView after) {
        var is = lifeOf(after.state());
        if (lifeOf(before) != is) {
            lives.tryEmitNext(is).orThrow();
        }
    }

    @Override
    public void closed(Room room) {
        lives.tryEmitComplete();
        // The next owner marks, too, and should come behind.
        marked.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    static ContestLife lifeOf(ContestState state) {
        return state instanceof ContestState.Finished ? ContestLife.FINISHED : ContestLife.RUNNING;
    }
}
