package vn.chuongvang.identity;

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

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Keeps names as long as each contest's consent text promises, and then forgets them. */
@Component
class Retention {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final People people;
    private final Privacies privacies;
    private final StaffSessions sessions;
    private final WritesOnce writes;
    private final InstantSource clock;
    private Disposable running = Disposables.disposed();

    Retention(
            People people,
            Privacies privacies,
            StaffSessions sessions,
            WritesOnce writes,
            IdentityClock clock) {
        this.writes = writes;
        this.people = people;
        this.privacies = privacies;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How many people were forgotten. */
    Mono<Long> sweep() {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        return people.forgetThoseDue(today)
                .doOnNext(Retention::log)
                .delayUntil(_ -> privacies.shortenAll())
                .delayUntil(_ -> sessions.sweep())
                .delayUntil(_ -> writes.sweep());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running =
                Flux.interval(Duration.ZERO, EVERY)
                        .onBackpressureDrop()
                        .concatMap(_ -> sweep().onErrorResume(Retention::tryLater))
                        .subscribe(_ -> {}, error -> LOG.error("retention stopped", error));
    }

    @PreDestroy
    void end() {
        running.dispose();
    }

    private static void log(long forgotten) {
        if (forgotten > 0) {
            LOG.info("{} people forgotten, their contests' days are over", forgotten);
        }
    }

    private static Mono<Long> tryLater(Throwable cause) {
        LOG.warn("names past their time could not be removed now: {}", cause.toString());
        return Mono.empty();
    }
}
