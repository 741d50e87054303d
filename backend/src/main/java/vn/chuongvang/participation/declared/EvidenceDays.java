package vn.chuongvang.participation.declared;

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

import vn.chuongvang.live.ServerClock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** Files may show people: they go after their days, what they were by hash and name stays. */
@Component
class EvidenceDays {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceDays.class);

    private final EvidenceTable evidence;
    private final ServerClock clock;
    private Disposable running = Disposables.disposed();

    EvidenceDays(EvidenceTable evidence, ServerClock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    /** How many files went. */
    Mono<Long> sweep() {
        var today = LocalDate.ofInstant(clock.now(), VIETNAM);
        return evidence.forget(today.minusDays(Evidence.DAYS));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running =
                Flux.interval(Duration.ZERO, EVERY)
                        .onBackpressureDrop()
                        .concatMap(_ -> sweep().onErrorResume(EvidenceDays::tryLater))
                        .subscribe(_ -> {}, error -> LOG.error("evidence is kept", error));
    }

    @PreDestroy
    void end() {
        running.dispose();
    }

    private static Mono<Long> tryLater(Throwable cause) {
        LOG.warn("evidence past its days could not be removed now: {}", cause.toString());
        return Mono.empty();
    }
}
