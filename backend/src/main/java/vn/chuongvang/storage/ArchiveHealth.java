package vn.chuongvang.storage;

import io.r2dbc.spi.ConnectionFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Duration;

/**
 * Whether the log reaches its archive, where there is one. Contests go on without, so being away is
 * not being down; but nobody should learn of it on the day of need.
 */
@Component("archiveHealthIndicator")
final class ArchiveHealth implements ReactiveHealthIndicator {
    private static final Status AWAY = new Status("AWAY");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String IS_WELL =
            """
            select current_setting('archive_mode') = 'off'
                   or last_failed_time is null
                   or last_archived_time > last_failed_time
              from pg_stat_archiver
            """;

    private final DatabaseClient database;

    ArchiveHealth(ConnectionFactory connections) {
        this.database = DatabaseClient.create(connections);
    }

    @Override
    public Mono<Health> health() {
        return database.sql(IS_WELL)
                .map(row -> Boolean.TRUE.equals(row.get(0, Boolean.class)))
                .one()
                .map(isWell -> isWell ? Health.up().build() : Health.status(AWAY).build())
                .timeout(PATIENCE)
                // That the database is away, another part says.
                .onErrorResume(_ -> Mono.just(Health.unknown().build()));
    }
}
