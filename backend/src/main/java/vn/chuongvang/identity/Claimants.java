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
        return people.find(entrance.contest(), chair.contestant())
                .flatMap(person -> seat(entrance, claim, chair, person));
    }

    private Mono<ClaimOutcome> seat(Entrance entrance, Claim claim, Chair chair, Person person) {
        if (isOfAnotherUnit(claim, chair, person)) {
            return Mono.just(new Refused(Reason.SEAT_OF_ANOTHER_UNIT, chair.seat()));
        }
        return person.fullName() == null
                ? introduce(entrance, claim, chair)
                : admit(entrance, claim, chair, person);
    }

    /**
     * A number typed wrong would let somebody play for a unit that is not theirs. A ticket is not
     * typed: its holder sits where it says.
     */
    private static boolean isOfAnotherUnit(Claim claim, Chair chair, Person person) {
        return claim.by() instanceof Claim.By.SeatNumber
                && claim.unit() != null
                && claim.unit() != person.unit()
                && !chair.isHeldBy(claim.device().hash());
    }

    /** The roster left the name open. */
    private Mono<ClaimOutcome> introduce(Entrance entrance, Claim claim, Chair chair) {
        return Mono.justOrEmpty(Optional.ofNullable(claim.name()).flatMap(PersonName::parse))
                .flatMap(name -> name(entrance.contest(), chair, name))
                .flatMap(person -> admit(entrance, claim, chair, person))
                .defaultIfEmpty(new Refused(Reason.NAME_MISSING, chair.seat()));
    }

    private Mono<ClaimOutcome> admit(Entrance entrance, Claim claim, Chair chair, Person person) {
        var token = Token.random();
        var device = claim.device().hash();
        var isFirst = !chair.isHeldBy(device);
        return chairs.sitDown(entrance.contest(), chair, device, claim.by(), clock.instant())
                .then(addToken(person, token))
                .then(isFirst ? consent(entrance, claim, person) : Mono.just(person))
                .map(known -> new Claimed(token, known, chair.seat(), chair.reserve()));
    }

    private Mono<Person> name(ContestRef contest, Chair chair, PersonName name) {
        return database.sql(
                        """
                        update person p set short_name = $4, named_by_claim = true,
                            full_name = case when e.minors and e.guardian_list is null
                                then $4 else $3 end,
                            forgotten_at = null
                        from entrance e
                        where e.contest = $1 and p.contest = $1 and p.contestant = $2
                        returning p.contestant, p.unit, p.full_name, p.short_name,
                            p.public_full_name
                        """)
                .bind(0, contest.id())
                .bind(1, chair.contestant())
                .bind(2, name.full())
                .bind(3, name.shortForm())
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
        var privacy = entrance.privacy();
        var isPublic = claim.publicFullName() && !privacy.isNicknamesOnly();
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
                .bind(2, privacy.versionOf(entrance.terms().consentText()))
                .bind(3, clock.instant())
                .bind(4, claim.by().getClass().getSimpleName())
                .bind(
                        5,
                        isPublic
                                ? new String[] {"TAKE_PART", "PUBLIC_FULL_NAME"}
                                : new String[] {"TAKE_PART"})
                .bind(6, isPublic)
                .map(row -> People.person(person.contest(), row))
                .one();
    }
}
