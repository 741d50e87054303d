package vn.chuongvang.identity;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Certificates that were issued. A name is read from the roster, so that forgetting reaches it. */
@Component
public class Certificates {
    private static final String COLUMNS =
            """
            select c.id, c.contest, c.contestant, p.full_name, u.name as unit_name,
                c.honour, c.prize, c.issued_at, c.revoked_at
            from certificate c
            left join person p on p.contest = c.contest and p.contestant = c.contestant
            join unit_of_contest u
                on u.contest = c.contest and u.unit = coalesce(c.unit, p.unit)
            """;

    private final DatabaseClient database;
    private final InstantSource clock;

    Certificates(DatabaseClient database, IdentityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One for each wish; who has it already keeps it, who has no name gets none.
     *
     * @return how many are new
     */
    public Mono<Long> issue(ContestRef contest, List<Certificate.Wish> wishes, StaffMember by) {
        return database.sql(
                        """
                        insert into certificate
                            (id, contest, contestant, unit, honour, prize, issued_at, issued_by)
                        select id, $1, nullif(contestant, 0), nullif(unit, 0), honour, prize, $7, $8
                        from unnest($2::text[], $3::int[], $4::int[], $5::text[], $6::text[])
                            t(id, contestant, unit, honour, prize)
                        where contestant = 0 or exists (
                            select from person p where p.contest = $1
                              and p.contestant = t.contestant and p.full_name is not null)
                        on conflict do nothing
                        """)
                .bind(0, contest.id())
                .bind(
                        1,
                        wishes.stream().map(_ -> CertificateNumber.random()).toArray(String[]::new))
                .bind(2, wishes.stream().map(w -> orZero(w.contestant())).toArray(Integer[]::new))
                .bind(3, wishes.stream().map(w -> orZero(w.unit())).toArray(Integer[]::new))
                .bind(4, wishes.stream().map(w -> w.honour().name()).toArray(String[]::new))
                .bind(5, wishes.stream().map(Certificate.Wish::prize).toArray(String[]::new))
                .bind(6, clock.instant())
                .bind(7, by.name())
                .fetch()
                .rowsUpdated();
    }

    /** All of a contest, revoked ones included: titles first, then by contestant. */
    public Flux<Certificate> of(ContestRef contest) {
        return database.sql(
                        COLUMNS
                                + """
                                where c.contest = $1
                                order by array_position(
                                    array['GOLDEN_BELL', 'LAST_STANDING', 'PRIZE', 'PARTICIPATION'],
                                    c.honour), c.prize, c.contestant nulls last, c.unit, c.issued_at
                                """)
                .bind(0, contest.id())
                .map(Certificates::certificate)
                .all();
    }

    /**
     * @param typed as somebody types or scans it; empty when there is none
     */
    public Mono<Certificate> find(String typed) {
        return Mono.justOrEmpty(CertificateNumber.read(typed))
                .flatMap(
                        id ->
                                database.sql(COLUMNS + "where c.id = $1")
                                        .bind(0, id)
                                        .map(Certificates::certificate)
                                        .one());
    }

    /** False when the contest has no such certificate in force. */
    public Mono<Boolean> revoke(ContestRef contest, String id, StaffMember by) {
        return database.sql(
                        """
                        update certificate set revoked_at = $3, revoked_by = $4
                        where contest = $1 and id = $2 and revoked_at is null
                        """)
                .bind(0, contest.id())
                .bind(1, id)
                .bind(2, clock.instant())
                .bind(3, by.name())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static Certificate certificate(Readable row) {
        return new Certificate(
                Columns.text(row, "id"),
                new ContestRef(Columns.required(row, "contest", Long.class)),
                row.get("contestant", Integer.class),
                row.get("full_name", String.class),
                Columns.text(row, "unit_name"),
                Certificate.Honour.valueOf(Columns.text(row, "honour")),
                Columns.text(row, "prize"),
                Columns.required(row, "issued_at", Instant.class),
                row.get("revoked_at", Instant.class));
    }

    private static Integer orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
