package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.flag;
import static vn.chuongvang.identity.Columns.number;
import static vn.chuongvang.identity.Columns.required;
import static vn.chuongvang.identity.Columns.text;

import io.r2dbc.spi.Readable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Contest codes and what an organiser decided about joining. */
@Component
public class Entrances {
    private static final int DRAWS_OF_A_CODE = 50;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DatabaseClient database;
    private final InstantSource clock;
    private final People people;
    private final Tickets tickets;
    private final TransactionalOperator transactions;
    private final BatchedLookup<ContestCode, Entrance> byCode = new BatchedLookup<>(this::find);

    Entrances(
            DatabaseClient database,
            IdentityClock clock,
            People people,
            Tickets tickets,
            TransactionalOperator transactions) {
        this.database = database;
        this.clock = clock;
        this.people = people;
        this.tickets = tickets;
        this.transactions = transactions;
    }

    /**
     * Gives the contest a code that no other active contest has, its units, numbered from 1 in the
     * order given, and a chair with a ticket for every line of the roster: contestant 1 sits on
     * chair 1, and so on.
     *
     * @param roster chairs 1, 2, 3 … without gaps; those behind the last seat are for reserves
     */
    public Mono<Entrance> open(
            ContestRef contest, Entrance.Terms terms, List<String> units, List<Enrolled> roster) {
        return Mono.defer(() -> insert(contest, ContestCode.draw(RANDOM), terms))
                .delayUntil(_ -> nameUnits(contest, units))
                .delayUntil(_ -> people.enrol(contest, roster))
                .delayUntil(_ -> tickets.create(contest, terms.seats(), roster.size()))
                .as(transactions::transactional)
                .retryWhen(
                        Retry.max(DRAWS_OF_A_CODE).filter(DuplicateKeyException.class::isInstance));
    }

    /** The active contest with this code. */
    public Mono<Entrance> find(ContestCode code) {
        return byCode.find(code);
    }

    private Mono<Map<ContestCode, Entrance>> find(Set<ContestCode> codes) {
        return database.sql(
                        """
                        select contest, code, seats, seat_columns, assignment,
                               claim_by_seat_number, walk_ins, consent_text, held_on, closed_at, keep_days, minors, guardian_list
                        from entrance where code = any($1) and closed_at is null
                        """)
                .bind(0, codes.stream().map(ContestCode::digits).toArray(String[]::new))
                .map(Entrances::entrance)
                .all()
                .collectMap(Entrance::code);
    }

    public Mono<Entrance> of(ContestRef contest) {
        return database.sql(
                        """
                        select contest, code, seats, seat_columns, assignment,
                               claim_by_seat_number, walk_ins, consent_text, held_on, closed_at, keep_days, minors, guardian_list
                        from entrance where contest = $1
                        """)
                .bind(0, contest.id())
                .map(Entrances::entrance)
                .one();
    }

    public Flux<Unit> units(ContestRef contest) {
        return database.sql(
                        "select unit, name from unit_of_contest where contest = $1 order by unit")
                .bind(0, contest.id())
                .map(row -> new Unit(number(row, "unit"), text(row, "name")))
                .all();
    }

    /**
     * Nobody can join these any more and their codes are free for other contests. Devices stay
     * signed in. How many were open.
     */
    public Mono<Long> close(Collection<ContestRef> contests) {
        return database.sql(
                        """
                        update entrance set closed_at = $2
                        where contest = any($1) and closed_at is null
                        """)
                .bind(0, contests.stream().map(ContestRef::id).toArray(Long[]::new))
                .bind(1, clock.instant())
                .fetch()
                .rowsUpdated();
    }

    /** Other terms for a draft whose chairs stay as they are. */
    public Mono<Void> change(ContestRef contest, Entrance.Terms terms) {
        return database.sql(
                        """
                        update entrance
                        set seats = $2, seat_columns = $3, assignment = $4,
                            claim_by_seat_number = $5, walk_ins = $6, held_on = $7
                        where contest = $1
                        """)
                .bind(0, contest.id())
                .bind(1, terms.seats())
                .bind(2, terms.columns())
                .bind(3, terms.assignment().name())
                .bind(4, terms.claimBySeatNumber())
                .bind(5, terms.walkIns())
                .bind(6, terms.heldOn())
                .then();
    }

    /** A draft is thrown away with everybody who was put on its roster. */
    public Mono<Void> remove(ContestRef contest) {
        return database.sql(
                        """
                        with seats as (delete from seat where contest = $1),
                            scopes as (delete from contest_scope where contest = $1)
                        delete from entrance where contest = $1
                        """)
                .bind(0, contest.id())
                .then();
    }

    private Mono<Entrance> insert(ContestRef contest, ContestCode code, Entrance.Terms terms) {
        return database.sql(
                        """
                        insert into entrance (contest, code, seats, seat_columns, assignment,
                            claim_by_seat_number, walk_ins, consent_text, held_on, opened_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        """)
                .bind(0, contest.id())
                .bind(1, code.digits())
                .bind(2, terms.seats())
                .bind(3, terms.columns())
                .bind(4, terms.assignment().name())
                .bind(5, terms.claimBySeatNumber())
                .bind(6, terms.walkIns())
                .bind(7, terms.consentText())
                .bind(8, terms.heldOn())
                .bind(9, clock.instant())
                .then()
                .thenReturn(new Entrance(contest, code, terms, Privacy.USUAL, false));
    }

    /** Units 1, 2, 3 …; those that are there get their new names. */
    Mono<Void> nameUnits(ContestRef contest, List<String> names) {
        return database.sql(
                        """
                        insert into unit_of_contest (contest, unit, name)
                        select $1, n, name from unnest($2::text[]) with ordinality t(name, n)
                        on conflict (contest, unit) do update set name = excluded.name
                        """)
                .bind(0, contest.id())
                .bind(1, names.toArray(String[]::new))
                .then();
    }

    static Entrance entrance(Readable row) {
        var terms =
                new Entrance.Terms(
                        number(row, "seats"),
                        number(row, "seat_columns"),
                        SeatAssignment.valueOf(text(row, "assignment")),
                        flag(row, "claim_by_seat_number"),
                        flag(row, "walk_ins"),
                        text(row, "consent_text"),
                        required(row, "held_on", LocalDate.class));
        return new Entrance(
                new ContestRef(required(row, "contest", Long.class)),
                new ContestCode(text(row, "code")),
                terms,
                Privacies.privacy(row),
                row.get("closed_at") != null);
    }
}
