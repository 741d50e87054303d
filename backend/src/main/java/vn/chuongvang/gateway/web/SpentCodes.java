package vn.chuongvang.gateway.web;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.Rooms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Gives the codes of finished contests free again. An hour later, because the end can be undone;
 * swept and not told, because the server may stop in between.
 */
@Component
class SpentCodes {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(SpentCodes.class);

    private final Contests contests;
    private final Entrances entrances;
    private final Rooms rooms;
    private final InstantSource clock = InstantSource.system();
    private Disposable running = Disposables.disposed();

    SpentCodes(Contests contests, Entrances entrances, Rooms rooms) {
        this.rooms = rooms;
        this.contests = contests;
        this.entrances = entrances;
    }

    /** How many codes are free again. */
    Mono<Long> release(Instant finishedBefore) {
        return contests.finishedBefore(finishedBefore)
                .map(id -> new ContestRef(id.value()))
                .collectList()
                .filter(spent -> !spent.isEmpty())
                .flatMap(entrances::close)
                .defaultIfEmpty(0L);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running =
                Flux.interval(Duration.ZERO, EVERY)
                        .onBackpressureDrop()
                        .concatMap(
                                _ ->
                                        release(clock.instant().minus(rooms.afterTheEnd()))
                                                .onErrorResume(this::later))
                        .subscribe(
                                _ -> {}, error -> LOG.error("codes are no more released", error));
    }

    @PreDestroy
    void end() {
        running.dispose();
    }

    private Mono<Long> later(Throwable cause) {
        LOG.warn("codes of finished contests are not released now: {}", cause.toString());
        return Mono.empty();
    }
}
