package vn.chuongvang.leaderboard;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;

/** Whether boards are written. A contest does without them, so being away is not being down. */
@Component("redisHealthIndicator")
final class RedisHealth implements ReactiveHealthIndicator {
    private static final Status AWAY = new Status("AWAY");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;

    RedisHealth(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Mono<Health> health() {
        // Where there is no connection yet, Spring waits for it on the thread that asks.
        return redis.execute(ReactiveRedisConnection::ping)
                .next()
                .subscribeOn(Schedulers.boundedElastic())
                .map(_ -> Health.up().build())
                .timeout(PATIENCE)
                .onErrorResume(_ -> Mono.just(Health.status(AWAY).build()));
    }
}
