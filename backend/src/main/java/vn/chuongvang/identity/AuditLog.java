package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.required;
import static vn.chuongvang.identity.Columns.text;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.paging.Paging;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Who read or changed what, and when; lines are added and never changed. Whoever hands personal
 * data out writes the line first and hands out nothing when it could not be written.
 */
@Component
public class AuditLog {
    private static final String EVERYTHING = "";

    private final DatabaseClient database;
    private final InstantSource clock;

    AuditLog(DatabaseClient database, IdentityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A line as it was written. */
    public record Line(long id, Instant at, AuditEntry entry) {}

    /**
     * Which lines.
     *
     * @param contest of this contest only
     * @param account by this account or about it only
     */
    public record Wish(@Nullable Long contest, @Nullable String account) {}

    /** On disk when it completes; an error says that it is not. */
    public Mono<Void> write(AuditEntry entry) {
        var insert =
                database.sql(
                                """
                                insert into audit_entry
                                    (at, what, by, account, contest, unit, people)
                                values ($1, $2, $3, $4, $5, $6, $7)
                                """)
                        .bind(0, clock.instant())
                        .bind(1, entry.what().name());
        var contest = entry.contest();
        insert = bind(insert, 2, entry.by(), String.class);
        insert = bind(insert, 3, entry.account(), String.class);
        insert = bind(insert, 4, contest == null ? null : contest.id(), Long.class);
        insert = bind(insert, 5, entry.unit(), UUID.class);
        return bind(insert, 6, entry.people(), Integer.class).then();
    }

    /** A page of them, newest first. */
    public Flux<Line> read(Wish wish, Paging paging) {
        var contest = wish.contest();
        var account = wish.account();
        return database.sql(
                        """
                        select id, at, by, what, account, contest, unit, people from audit_entry
                        where id < $1 and ($2 = 0 or contest = $2)
                          and ($3 = '' or by = $3 or account = $3)
                        order by id desc limit $4
                        """)
                .bind(0, paging.before())
                .bind(1, contest == null ? 0L : contest)
                .bind(2, account == null ? EVERYTHING : account)
                .bind(3, paging.most())
                .map(AuditLog::line)
                .all();
    }

    /** How many people of a contest have a name that could be read. */
    public Mono<Integer> named(ContestRef contest) {
        return database.sql(
                        """
                        select count(*)::int named from person
                        where contest = $1 and full_name is not null
                        """)
                .bind(0, contest.id())
                .map(row -> Columns.number(row, "named"))
                .one();
    }

    private static Line line(Readable row) {
        var contest = row.get("contest", Long.class);
        return new Line(
                required(row, "id", Long.class),
                required(row, "at", Instant.class),
                new AuditEntry(
                        row.get("by", String.class),
                        AuditEntry.What.valueOf(text(row, "what")),
                        row.get("account", String.class),
                        contest == null ? null : new ContestRef(contest),
                        row.get("unit", UUID.class),
                        row.get("people", Integer.class)));
    }

    private static <T> GenericExecuteSpec bind(
            GenericExecuteSpec spec, int index, @Nullable T value, Class<T> type) {
        return value == null ? spec.bindNull(index, type) : spec.bind(index, value);
    }
}
