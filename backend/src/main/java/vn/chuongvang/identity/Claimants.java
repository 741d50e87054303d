package vn.chuongvang.identity;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ClaimOutcome.Claimed;
import vn.chuongvang.identity.ClaimOutcome.Reason;
import vn.chuongvang.identity.ClaimOutcome.Refused;

import java.time.InstantSource;
import java.util.Optional;

/** The person who sits down on a chair that is locked and free for this device. */
@Component
class Claimants {
    /** Earlier answers to a resent claim may still be on their way: the newest few stay good. */
    private static final int TOKENS_PER_DEVICE = 4;

    private final DatabaseClient database;
    private final InstantSource clock;
    private final Chairs chairs;
    private final People people;

    Claimants(DatabaseClient database, IdentityClock clock, Chairs chairs, People people) {
        this.database = database;
        this.clock = clock;
        this.chairs = chairs;
        this.people = people;
    }

    Mono<ClaimOutcome> seat(Entrance entrance, Claim claim, Chair chair) {
        var contestant = chair.contestant();
        if (contestant == null) {
            return newcomer(entrance, claim, chair);
        }
        return people.find(entrance.contest(), contestant)
                .flatMap(person -> admit(entrance, claim, chair, person, false));
    }

    private Mono<ClaimOutcome> newcomer(Entrance entrance, Claim claim, Chair chair) {
        var name = Optional.ofNullable(claim.name()).flatMap(PersonName::parse);
        if (name.isEmpty()) {
            return Mono.just(new Refused(Reason.NAME_MISSING, chair.seat()));
        }
        var unit = claim.unit();
        if (unit == null) {
            return Mono.just(new Refused(Reason.UNIT_UNKNOWN, chair.seat()));
        }
        return insert(entrance.contest(), chair.seat(), name.get(), unit)
                .flatMap(person -> admit(entrance, claim, chair, person, true))
                .defaultIfEmpty(new Refused(Reason.UNIT_UNKNOWN, chair.seat()));
    }

    private Mono<ClaimOutcome> admit(
            Entrance entrance, Claim claim, Chair chair, Person person, boolean isNew) {
        var token = Token.random();
        var device = claim.device().hash();
        var first = !chair.isHeldBy(device);
        var seated =
                chairs.sitDown(
                        entrance.contest(),
                        chair.seat(),
                        person.contestant(),
                        device,
                        claim.by(),
                        clock.instant());
        return seated.then(addToken(person, token))
                .then(first ? consent(entrance, claim, person) : Mono.just(person))
                .map(known -> new Claimed(token, known, chair.seat(), chair.reserve(), isNew));
    }

    /** A chair gives its first person its own number. */
    private Mono<Person> insert(ContestRef contest, int seat, PersonName name, int unit) {
        return database.sql(
                        """
                        insert into person (contest, contestant, unit, full_name, short_name)
                        select $1, $2, unit, $4, $5 from unit_of_contest
                        where contest = $1 and unit = $3
                        returning contestant, unit, full_name, short_name, public_full_name
                        """)
                .bind(0, contest.id())
                .bind(1, seat)
                .bind(2, unit)
                .bind(3, name.full())
                .bind(4, name.shortForm())
                .map(row -> People.person(contest, row))
                .one();
    }

    private Mono<Void> addToken(Person person, Token token) {
        return database.sql(
                        """
                        with old as (
                            delete from device_token where token_hash in (
                                select token_hash from device_token
                                where contest = $2 and contestant = $3
                                order by issued_at desc offset $5))
                        insert into device_token (token_hash, contest, contestant, issued_at)
                        values ($1, $2, $3, $4)
                        """)
                .bind(0, token.hash())
                .bind(1, person.contest().id())
                .bind(2, person.contestant())
                .bind(3, clock.instant())
                .bind(4, TOKENS_PER_DEVICE - 1)
                .then();
    }

    private Mono<Person> consent(Entrance entrance, Claim claim, Person person) {
        return database.sql(
                        """
                        with given as (
                            insert into consent
                                (contest, contestant, purpose, given, text_version, at, channel)
                            select $1, $2, purpose, true, $3, $4, $5
                            from unnest($6::text[]) t(purpose))
                        update person set public_full_name = $7
                        where contest = $1 and contestant = $2
                        returning contestant, unit, full_name, short_name, public_full_name
                        """)
                .bind(0, person.contest().id())
                .bind(1, person.contestant())
                .bind(2, entrance.terms().consentText())
                .bind(3, clock.instant())
                .bind(4, claim.by().getClass().getSimpleName())
                .bind(
                        5,
                        claim.publicFullName()
                                ? new String[] {"TAKE_PART", "PUBLIC_FULL_NAME"}
                                : new String[] {"TAKE_PART"})
                .bind(6, claim.publicFullName())
                .map(row -> People.person(person.contest(), row))
                .one();
    }
}
