package vn.chuongvang.participation.targets;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.live.ServerClock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/** The targets that were set. */
@Component
public class Targets {
    private final DatabaseClient database;
    private final ServerClock clock;

    Targets(DatabaseClient database, ServerClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of these units, of any period. */
    public Flux<Target> of(Collection<UUID> units) {
        return database.sql(
                        """
                        select unit, starts_on, ends_on, measure, value, set_by, set_at
                          from target where unit = any($1)
                         order by unit, starts_on, ends_on, measure
                        """)
                .bind(0, units.toArray(UUID[]::new))
                .map(Targets::target)
                .all();
    }

    public Mono<Plans> plans(Collection<UUID> units, Measure measure, Mergers mergers) {
        return of(mergers.with(units))
                .filter(one -> one.measure() == measure)
                .collectList()
                .map(targets -> Plans.of(targets, mergers));
    }

    /** In place of what was set for the same unit, period and measure. */
    public Mono<Void> put(UUID unit, Period period, Measure measure, int value, String by) {
        return database.sql(
                        """
                        insert into target
                               (unit, starts_on, ends_on, measure, value, set_by, set_at)
                        values ($1, $2, $3, $4, $5, $6, $7)
                        on conflict (unit, starts_on, ends_on, measure) do update
                           set value = excluded.value, set_by = excluded.set_by,
                               set_at = excluded.set_at
                        """)
                .bind(0, unit)
                .bind(1, period.from())
                .bind(2, period.to())
                .bind(3, measure.name())
                .bind(4, value)
                .bind(5, by)
                .bind(6, clock.now())
                .then();
    }

    /** False when there was none. */
    public Mono<Boolean> remove(UUID unit, Period period, Measure measure) {
        return database.sql(
                        """
                        delete from target
                         where unit = $1 and starts_on = $2 and ends_on = $3 and measure = $4
                        """)
                .bind(0, unit)
                .bind(1, period.from())
                .bind(2, period.to())
                .bind(3, measure.name())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static Target target(Readable row) {
        return new Target(
                required(row, "unit", UUID.class),
                new Period(
                        required(row, "starts_on", LocalDate.class),
                        required(row, "ends_on", LocalDate.class)),
                Measure.valueOf(required(row, "measure", String.class)),
                required(row, "value", Integer.class),
                required(row, "set_by", String.class),
                required(row, "set_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
