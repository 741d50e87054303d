package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.flag;
import static vn.chuongvang.identity.Columns.required;
import static vn.chuongvang.identity.Columns.text;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.PersonFile.Consent;
import vn.chuongvang.identity.PersonFile.Purpose;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** What is kept of people, and who is touched when it gets into wrong hands. */
@Component
public class PersonFiles {
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final InstantSource clock;
    private final Told told;

    PersonFiles(
            DatabaseClient database,
            TransactionalOperator transactions,
            IdentityClock clock,
            Told told) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.told = told;
    }

    /** Empty when nobody has this number. */
    public Mono<PersonFile> of(ContestRef contest, int contestant) {
        return consents(contest, contestant)
                .collectList()
                .flatMap(consents -> of(contest, contestant, consents));
    }

    private Mono<PersonFile> of(ContestRef contest, int contestant, List<Consent> consents) {
        return database.sql(
                        """
                        select p.contestant, p.unit, p.full_name, p.short_name, p.public_full_name,
                               p.forgotten_at, u.name as unit_name, s.seat,
                               s.device_hash is not null as device,
                               e.held_on + e.keep_days as kept_until,
                               e.keep_days, e.minors, e.guardian_list
                          from person p
                          join entrance e on e.contest = p.contest
                          join unit_of_contest u on u.contest = p.contest and u.unit = p.unit
                          left join seat s
                            on s.contest = p.contest and s.contestant = p.contestant
                         where p.contest = $1 and p.contestant = $2
                        """)
                .bind(0, contest.id())
                .bind(1, contestant)
                .map(row -> file(contest, row, consents))
                .one();
    }

    private Flux<Consent> consents(ContestRef contest, int contestant) {
        return database.sql(
                        """
                        select purpose, given, text_version, at, channel from consent
                        where contest = $1 and contestant = $2 order by id
                        """)
                .bind(0, contest.id())
                .bind(1, contestant)
                .map(
                        row ->
                                new Consent(
                                        Purpose.valueOf(text(row, "purpose")),
                                        flag(row, "given"),
                                        text(row, "text_version"),
                                        required(row, "at", Instant.class),
                                        text(row, "channel")))
                .all();
    }

    /** The second, optional consent is withdrawn: from now on boards show the short form. */
    public Mono<Void> hideFullName(ContestRef contest, int contestant) {
        return database.sql(
                        """
                        with hidden as (
                            update person set public_full_name = false
                            where contest = $1 and contestant = $2 and public_full_name
                            returning contest, contestant)
                        insert into consent
                            (contest, contestant, purpose, given, text_version, at, channel)
                        select contest, contestant, 'PUBLIC_FULL_NAME', false,
                               (select text_version from consent
                                 where contest = $1 and contestant = $2
                                   and purpose = 'PUBLIC_FULL_NAME'
                                 order by id desc limit 1),
                               $3, 'Withdrawn'
                        from hidden
                        """)
                .bind(0, contest.id())
                .bind(1, contestant)
                .bind(2, clock.instant())
                .then()
                .as(transactions::transactional)
                .doOnSuccess(_ -> told.changed(contest, contestant));
    }

    /**
     * Whose names somebody could have read.
     *
     * @param from whoever was forgotten before is not among them
     * @param account only of contests whose people's data this account read since {@code from} and
     *     until {@code to}, by the audit log; empty: of every contest on this server
     */
    public Flux<Affected> affected(Instant from, Instant to, String account) {
        return database.sql(
                        """
                        select p.contest, e.held_on, p.contestant, u.name as unit_name,
                               p.full_name, p.short_name, p.forgotten_at, e.minors
                          from person p
                          join entrance e on e.contest = p.contest
                          join unit_of_contest u on u.contest = p.contest and u.unit = p.unit
                         where e.opened_at < $2
                           and (p.full_name is not null and p.forgotten_at is null
                                or p.forgotten_at >= $1)
                           and ($3 = '' or p.contest in (
                               select contest from audit_entry
                                where by = $3 and at >= $1 and at < $2 and people > 0))
                         order by p.contest, p.contestant
                        """)
                .bind(0, from)
                .bind(1, to)
                .bind(2, account)
                .map(PersonFiles::affected)
                .all();
    }

    /**
     * Somebody who is touched by an incident.
     *
     * @param name in full; empty when it was forgotten since
     */
    public record Affected(
            ContestRef contest,
            LocalDate heldOn,
            int contestant,
            String name,
            String unit,
            boolean minor) {}

    private static Affected affected(Readable row) {
        var name = row.get("full_name", String.class);
        return new Affected(
                new ContestRef(required(row, "contest", Long.class)),
                required(row, "held_on", LocalDate.class),
                Columns.number(row, "contestant"),
                name == null ? "" : name,
                text(row, "unit_name"),
                flag(row, "minors"));
    }

    private static PersonFile file(ContestRef contest, Readable row, List<Consent> consents) {
        return new PersonFile(
                People.person(contest, row),
                text(row, "unit_name"),
                row.get("seat", Integer.class),
                flag(row, "device"),
                Privacies.privacy(row),
                required(row, "kept_until", LocalDate.class),
                row.get("forgotten_at", Instant.class),
                consents);
    }
}
