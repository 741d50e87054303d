package vn.chuongvang.participation.reports;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.live.ServerClock;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.targets.Period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reports that were submitted: read from what was stored, never counted again. */
@Component
public class Submissions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Cursor NEWEST =
            Cursor.at(Cursor.LAST_MOMENT, Cursor.HIGHEST_ID, Integer.MAX_VALUE);

    private final DatabaseClient database;
    private final ServerClock clock;

    Submissions(DatabaseClient database, ServerClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Version 1 of a new one. */
    public Mono<Submission> submit(Report report, String by) {
        return insert(UUID.randomUUID(), 1, report, by, "");
    }

    /**
     * The next version. Empty when somebody else made this version meanwhile.
     *
     * @param version of the new one
     * @param reason of the correction
     */
    public Mono<Submission> correct(UUID id, int version, Report report, String by, String reason) {
        return insert(id, version, report, by, reason)
                .onErrorResume(DataIntegrityViolationException.class, _ -> Mono.empty());
    }

    private Mono<Submission> insert(UUID id, int version, Report report, String by, String reason) {
        var unit = report.unit();
        var made = new Submission(id, version, unit, report.period(), by, clock.now(), reason);
        return database.sql(
                        """
                        insert into submitted_report
                               (id, version, unit, starts_on, ends_on, approved_by, approved_at,
                                reason, body)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9::json)
                        """)
                .bind(0, id)
                .bind(1, version)
                .bind(2, unit == null ? Parameters.in(UUID.class) : unit)
                .bind(3, report.period().from())
                .bind(4, report.period().to())
                .bind(5, by)
                .bind(6, made.approvedAt())
                .bind(7, reason)
                .bind(8, JSON.writeValueAsString(report))
                .fetch()
                .rowsUpdated()
                .thenReturn(made);
    }

    /**
     * A page of them, the newest first.
     *
     * @param units about these; absent: about whichever
     */
    public Flux<Submission> latest(@Nullable Set<UUID> units, Paging paging) {
        var after = paging.after(NEWEST);
        return database.sql(
                        """
                        select id, version, unit, starts_on, ends_on, approved_by, approved_at,
                               reason
                          from submitted_report
                         where ($1::uuid[] is null or unit = any($1))
                           and (approved_at, id, version) < ($2, $3, $4)
                         order by approved_at desc, id desc, version desc limit $5
                        """)
                .bind(0, units == null ? Parameters.in(UUID[].class) : units.toArray(UUID[]::new))
                .bind(1, after.moment(0))
                .bind(2, after.id(1))
                .bind(3, after.number(2))
                .bind(4, paging.most())
                .map(Submissions::submission)
                .all();
    }

    /** A page of the versions of one, the newest first. */
    public Flux<Submission> versions(UUID id, Paging paging) {
        return database.sql(
                        """
                        select id, version, unit, starts_on, ends_on, approved_by, approved_at,
                               reason
                          from submitted_report where id = $1 and version < $2
                         order by version desc limit $3
                        """)
                .bind(0, id)
                .bind(1, paging.before())
                .bind(2, paging.most())
                .map(Submissions::submission)
                .all();
    }

    /** Units that any report is about. */
    public Flux<UUID> units() {
        return database.sql("select distinct unit from submitted_report where unit is not null")
                .map(row -> required(row, "unit", UUID.class))
                .all();
    }

    /** All versions, the newest first. */
    public Flux<Submission> versions(UUID id) {
        return database.sql(
                        """
                        select id, version, unit, starts_on, ends_on, approved_by, approved_at,
                               reason
                          from submitted_report where id = $1 order by version desc
                        """)
                .bind(0, id)
                .map(Submissions::submission)
                .all();
    }

    /** The figures as they were submitted; empty when there is no such version. */
    public Mono<Report> report(UUID id, int version) {
        return database.sql(
                        """
                        select body::text as body from submitted_report
                         where id = $1 and version = $2
                        """)
                .bind(0, id)
                .bind(1, version)
                .map(row -> read(required(row, "body", String.class)))
                .one();
    }

    /** What a version changed; empty when one of them is not there. */
    public Mono<ReportDifference> difference(UUID id, int from, int to) {
        return Mono.zip(report(id, from), report(id, to))
                .map(read -> ReportDifference.of(from, read.getT1(), to, read.getT2()));
    }

    static Report read(String body) {
        return JSON.readValue(body, Report.class);
    }

    private static Submission submission(Readable row) {
        return new Submission(
                required(row, "id", UUID.class),
                required(row, "version", Integer.class),
                row.get("unit", UUID.class),
                new Period(
                        required(row, "starts_on", LocalDate.class),
                        required(row, "ends_on", LocalDate.class)),
                required(row, "approved_by", String.class),
                required(row, "approved_at", Instant.class),
                required(row, "reason", String.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
