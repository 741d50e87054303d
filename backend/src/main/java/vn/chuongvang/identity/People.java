package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.flag;
import static vn.chuongvang.identity.Columns.number;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who the contestants' numbers stand for; forgetting a person leaves the journal as it is. */
@Component
public class People {
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final InstantSource clock;
    private final Tickets tickets;
    private final Told told;

    People(
            DatabaseClient database,
            TransactionalOperator transactions,
            IdentityClock clock,
            Tickets tickets,
            Told told) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.tickets = tickets;
        this.told = told;
    }

    /** Everybody of the contest, by number. */
    public Flux<Person> of(ContestRef contest) {
        return database.sql(
                        """
                        select contestant, unit, full_name, short_name, public_full_name
                        from person where contest = $1 order by contestant
                        """)
                .bind(0, contest.id())
                .map(row -> person(contest, row))
                .all();
    }

    public Mono<Person> find(ContestRef contest, int contestant) {
        return database.sql(
                        """
                        select contestant, unit, full_name, short_name, public_full_name
                        from person where contest = $1 and contestant = $2
                        """)
                .bind(0, contest.id())
                .bind(1, contestant)
                .map(row -> person(contest, row))
                .one();
    }

    /**
     * The roster of a draft: contestants have the numbers of their chairs. On a chair that was
     * there before, whoever keeps the name keeps what they consented to.
     */
    Mono<Void> enrol(ContestRef contest, List<Enrolled> roster) {
        return database.sql(
                        """
                        insert into person (contest, contestant, unit, full_name, short_name)
                        select $1, contestant, unit,
                               nullif(case when e.minors and e.guardian_list is null
                                   then short_name else full_name end, ''),
                               nullif(short_name, '')
                        from entrance e, unnest($2::int[], $3::int[], $4::text[], $5::text[])
                            t(contestant, unit, full_name, short_name)
                        where e.contest = $1
                        on conflict (contest, contestant) do update
                        set unit = excluded.unit, full_name = excluded.full_name,
                            short_name = excluded.short_name,
                            named_by_claim = person.named_by_claim
                                and person.full_name is not distinct from excluded.full_name,
                            public_full_name = person.public_full_name
                                and person.full_name is not distinct from excluded.full_name,
                            forgotten_at = case when excluded.full_name is null
                                then person.forgotten_at end
                        """)
                .bind(0, contest.id())
                .bind(1, roster.stream().map(Enrolled::chair).toArray(Integer[]::new))
                .bind(2, roster.stream().map(Enrolled::unit).toArray(Integer[]::new))
                .bind(3, names(roster, PersonName::full))
                .bind(4, names(roster, PersonName::shortForm))
                .then();
    }

    /**
     * Somebody who was not on the roster, under the number that the room gave. With a seat they
     * take over its ticket from whoever did not come; without one they get a reserve's chair.
     */
    public Mono<Person> add(
            ContestRef contest, int contestant, @Nullable Integer seat, PersonName name, int unit) {
        return insert(contest, contestant, name, unit)
                .delayUntil(
                        _ ->
                                seat == null
                                        ? tickets.add(contest, contestant)
                                        : passSeatTo(contest, seat, contestant))
                .as(transactions::transactional)
                .doOnNext(_ -> told.changed(contest, contestant));
    }

    private Mono<Person> insert(ContestRef contest, int contestant, PersonName name, int unit) {
        return database.sql(
                        """
                        insert into person (contest, contestant, unit, full_name, short_name)
                        select $1, $2, $3,
                               case when e.minors and e.guardian_list is null then $5 else $4 end,
                               $5
                        from entrance e where e.contest = $1
                        returning contestant, unit, full_name, short_name, public_full_name
                        """)
                .bind(0, contest.id())
                .bind(1, contestant)
                .bind(2, unit)
                .bind(3, name.full())
                .bind(4, name.shortForm())
                .map(row -> person(contest, row))
                .one();
    }

    private Mono<Void> passSeatTo(ContestRef contest, int seat, int contestant) {
        return database.sql(
                        """
                        with tokens as (
                            delete from device_token t using seat s
                            where s.contest = $1 and s.seat = $2
                              and t.contest = $1 and t.contestant = s.contestant)
                        update seat set contestant = $3, device_hash = null, claimed_by = null,
                            claimed_at = null, open_until = null
                        where contest = $1 and seat = $2
                        """)
                .bind(0, contest.id())
                .bind(1, seat)
                .bind(2, contestant)
                .then();
    }

    /**
     * Forgets a person for good: the names are gone, their devices are signed out, the number stays
     * in the journal. False when nobody has this number.
     */
    public Mono<Boolean> forget(ContestRef contest, int contestant) {
        return forgetNames(contest, contestant)
                .delayUntil(known -> known ? told.erased(contest, contestant) : Mono.empty())
                .as(transactions::transactional)
                .doOnNext(_ -> told.changed(contest, contestant));
    }

    private Mono<Boolean> forgetNames(ContestRef contest, int contestant) {
        return database.sql(
                        """
                        with tokens as (
                            delete from device_token where contest = $1 and contestant = $2),
                        device as (
                            update seat set device_hash = null
                            where contest = $1 and contestant = $2),
                        withdrawn as (
                            insert into consent
                                (contest, contestant, purpose, given, text_version, at, channel)
                            select contest, contestant, purpose, false, text_version, $3, 'Erased'
                            from (select distinct on (purpose) * from consent
                                  where contest = $1 and contestant = $2
                                  order by purpose, id desc) latest
                            where given)
                        update person set full_name = null, short_name = null,
                            public_full_name = false, forgotten_at = $3
                        where contest = $1 and contestant = $2
                        """)
                .bind(0, contest.id())
                .bind(1, contestant)
                .bind(2, clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /**
     * By what those who took part may be known again, for modules that count people once: nothing
     * of it is kept there in words.
     */
    public Flux<Attendee> attendees(ContestRef contest) {
        return database.sql(
                        """
                        select p.contestant, p.full_name, s.device_hash,
                               s.claimed_at is not null as claimed
                          from person p left join seat s
                            on s.contest = p.contest and s.contestant = p.contestant
                         where p.contest = $1 order by p.contestant
                        """)
                .bind(0, contest.id())
                .map(
                        row ->
                                new Attendee(
                                        number(row, "contestant"),
                                        row.get("full_name", String.class),
                                        row.get("device_hash", byte[].class),
                                        flag(row, "claimed")))
                .all();
    }

    /** Forgets everybody whose contest's days are over on this day; how many people. */
    Mono<Long> forgetThoseDue(LocalDate today) {
        return database.sql(
                        """
                        with old as (select contest from entrance where held_on + keep_days < $1),
                        tokens as (
                            delete from device_token where contest in (select contest from old)),
                        devices as (
                            update seat set device_hash = null
                            where contest in (select contest from old)
                              and device_hash is not null)
                        update person set full_name = null, short_name = null,
                            public_full_name = false, forgotten_at = $2
                        where contest in (select contest from old) and forgotten_at is null
                        """)
                .bind(0, today)
                .bind(1, clock.instant())
                .fetch()
                .rowsUpdated();
    }

    private static String[] names(List<Enrolled> roster, Function<PersonName, String> form) {
        return roster.stream()
                .map(line -> Optional.ofNullable(line.name()).map(form).orElse(""))
                .toArray(String[]::new);
    }

    static Person person(ContestRef contest, Readable row) {
        return new Person(
                contest,
                number(row, "contestant"),
                number(row, "unit"),
                row.get("full_name", String.class),
                row.get("short_name", String.class),
                flag(row, "public_full_name"));
    }
}
