package vn.chuongvang.participation.changes;

import io.r2dbc.spi.Parameters;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.live.ServerClock;
import vn.chuongvang.paging.Paging;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** The log of what changed figures; append-only. */
@Component
public class Changes {
    /** Who, where no member of staff asked for it. */
    public static final String SERVER = "server";

    /** Any number that no other lock of the product has. */
    private static final long LOCK = 6_004;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DatabaseClient database;
    private final ServerClock clock;

    Changes(DatabaseClient database, ServerClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What can change. */
    public enum Kind {
        COUNTED,
        SETTINGS,
        MERGED,
        UNMERGED,
        REFUSED,
        ERASED
    }

    /**
     * One change.
     *
     * @param contest whose rows changed; absent where only people did
     * @param body what it was, as JSON
     */
    public record Change(
            long id, Instant at, String by, Kind kind, @Nullable Long contest, String body) {}

    /**
     * Within the transaction of the change; waits for its {@linkplain #inTurn() turn}, so that
     * numbers are seen in their order.
     *
     * @param contest whose rows are to be read again; absent: none
     * @return the number of the change
     */
    public Mono<Long> log(String by, Kind kind, @Nullable Long contest, Map<String, ?> body) {
        var insert =
                database.sql(
                                """
                                insert into participation_change (at, by, kind, contest, body)
                                values ($1, $2, $3, $4, $5::json) returning id
                                """)
                        .bind(0, clock.now())
                        .bind(1, by)
                        .bind(2, kind.name())
                        .bind(3, contest == null ? Parameters.in(Long.class) : contest)
                        .bind(4, JSON.writeValueAsString(body))
                        .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
                        .one();
        return inTurn().then(insert);
    }

    /**
     * From here to the end of the transaction nobody else changes figures: to be called before what
     * a change depends on is read.
     */
    public Mono<Void> inTurn() {
        return database.sql("select pg_advisory_xact_lock($1)").bind(0, LOCK).then();
    }

    /** A page of them, the newest first. */
    public Flux<Change> latest(Paging paging) {
        return database.sql(
                        """
                        select id, at, by, kind, contest, body::text as body
                          from participation_change where id < $1 order by id desc limit $2
                        """)
                .bind(0, paging.before())
                .bind(1, paging.most())
                .map(
                        row ->
                                new Change(
                                        Objects.requireNonNull(row.get("id", Long.class)),
                                        Objects.requireNonNull(row.get("at", Instant.class)),
                                        Objects.requireNonNull(row.get("by", String.class)),
                                        Kind.valueOf(
                                                Objects.requireNonNull(
                                                        row.get("kind", String.class))),
                                        row.get("contest", Long.class),
                                        Objects.requireNonNull(row.get("body", String.class))))
                .all();
    }
}
