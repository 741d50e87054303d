package vn.chuongvang.live;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;

/** What lists show of contests, rehearsals left out. */
final class ContestSummaries {
    private static final String LIST =
            """
            select id, title, organiser, played_on, state, created_at
              from contest
             where not rehearsal and id < $1 and ($2::bigint[] is null or id = any($2))
               and ($3 = '' or state = $3)
             order by id desc limit $4
            """;

    private final DatabaseClient database;

    ContestSummaries(DatabaseClient database) {
        this.database = database;
    }

    /** See {@link Contests#list(long, Collection, ContestLife, int)}. */
    Flux<ContestSummary> list(
            long before, @Nullable Collection<Long> some, @Nullable ContestLife life, int most) {
        return database.sql(LIST)
                .bind(0, before)
                .bind(1, some == null ? Parameters.in(Long[].class) : some.toArray(Long[]::new))
                .bind(2, life == null ? "" : life.name())
                .bind(3, most)
                .map(ContestSummaries::summary)
                .all();
    }

    private static ContestSummary summary(Readable row) {
        return new ContestSummary(
                new ContestId(required(row, "id", Long.class)),
                required(row, "title", String.class),
                required(row, "organiser", String.class),
                required(row, "played_on", LocalDate.class),
                ContestLife.valueOf(required(row, "state", String.class)),
                required(row, "created_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
