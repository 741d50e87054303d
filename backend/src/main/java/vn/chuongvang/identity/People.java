package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.flag;
import static vn.chuongvang.identity.Columns.number;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Who the contestants' numbers stand for; forgetting a person leaves the journal as it is. */
@Component
public class People {
    private final DatabaseClient database;
    private final InstantSource clock;

    People(DatabaseClient database, IdentityClock clock) {
        this.database = database;
        this.clock = clock;
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
     * The roster of a new contest: who has a seat gets the seat's number as contestant's number,
     * reserves the numbers of their chairs.
     */
    public Mono<Void> enrol(ContestRef contest, List<Enrolled> roster) {
        return database.sql(
                        """
                        with roster as (
                            select * from unnest($2::int[], $3::int[], $4::text[], $5::text[])
                                t(contestant, unit, full_name, short_name)),
                        people as (
                            insert into person (contest, contestant, unit, full_name, short_name)
                            select $1, contestant, unit, full_name, short_name from roster)
                        update seat set contestant = roster.contestant
                        from roster where contest = $1 and seat = roster.contestant
                        """)
                .bind(0, contest.id())
                .bind(1, roster.stream().map(Enrolled::chair).toArray(Integer[]::new))
                .bind(2, roster.stream().map(Enrolled::unit).toArray(Integer[]::new))
                .bind(3, roster.stream().map(one -> one.name().full()).toArray(String[]::new))
                .bind(4, roster.stream().map(one -> one.name().shortForm()).toArray(String[]::new))
                .then();
    }

    /**
     * Somebody who comes late or in another's place, entered by staff: a number that nobody had.
     */
    public Mono<Person> add(ContestRef contest, PersonName name, int unit) {
        return database.sql(
                        """
                        with door as (
                            select contest from entrance where contest = $1 for update),
                        chairs as (
                            select coalesce(max(seat), 0) as most from seat
                            where contest = (select contest from door)),
                        numbers as (
                            select coalesce(max(contestant), 0) as most from person
                            where contest = (select contest from door))
                        insert into person (contest, contestant, unit, full_name, short_name)
                        select $1, greatest(chairs.most, numbers.most) + 1, $2, $3, $4
                        from chairs, numbers
                        returning contestant, unit, full_name, short_name, public_full_name
                        """)
                .bind(0, contest.id())
                .bind(1, unit)
                .bind(2, name.full())
                .bind(3, name.shortForm())
                .map(row -> person(contest, row))
                .one();
    }

    /**
     * Forgets a person for good: the names are gone, their devices are signed out, the number stays
     * in the journal. False when nobody has this number.
     */
    public Mono<Boolean> forget(ContestRef contest, int contestant) {
        return database.sql(
                        """
                        with tokens as (
                            delete from device_token where contest = $1 and contestant = $2),
                        device as (
                            update seat set device_hash = null
                            where contest = $1 and contestant = $2)
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

    /** Forgets everybody of contests that were held before this day; how many people. */
    Mono<Long> forgetThoseBefore(LocalDate day) {
        return database.sql(
                        """
                        with old as (select contest from entrance where held_on < $1),
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
                .bind(0, day)
                .bind(1, clock.instant())
                .fetch()
                .rowsUpdated();
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
