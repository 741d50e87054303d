package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.number;
import static vn.chuongvang.identity.Columns.required;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.chuongvang.identity.Chairs.Neighbour;
import vn.chuongvang.identity.ClaimOutcome.Reason;
import vn.chuongvang.identity.ClaimOutcome.Refused;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * Who sits where, and with which device: one living device per seat. The same device may come again
 * and gets the same seat; another one is told to ask the referee, who hands the seat over.
 */
@Component
public class Seats {
    private static final Duration OPEN_AFTER_HAND_OVER = Duration.ofMinutes(10);
    private static final int RACES_LOST = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final InstantSource clock;
    private final Chairs chairs;
    private final Claimants claimants;
    private final Told told;

    Seats(
            DatabaseClient database,
            TransactionalOperator transactions,
            IdentityClock clock,
            Chairs chairs,
            Claimants claimants,
            Told told) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.chairs = chairs;
        this.claimants = claimants;
        this.told = told;
    }

    /** All or nothing; a resend of the same claim by the same device changes nothing. */
    public Mono<ClaimOutcome> claim(Entrance entrance, Claim claim) {
        if (!claim.consent()) {
            return Mono.just(new Refused(Reason.CONSENT_MISSING, null));
        }
        if (entrance.closed()) {
            return Mono.just(new Refused(Reason.CONTEST_CLOSED, null));
        }
        return Mono.defer(() -> decide(entrance, claim))
                .as(transactions::transactional)
                .retryWhen(Retry.max(RACES_LOST).filter(Seats::isLostRace))
                .doOnNext(this::tell);
    }

    /** Whom this device's token stands for; empty when it was never given or taken back. */
    public Mono<Seated> find(Token deviceToken) {
        return database.sql("select contest, contestant from device_token where token_hash = $1")
                .bind(0, deviceToken.hash())
                .map(
                        row ->
                                new Seated(
                                        new ContestRef(required(row, "contest", Long.class)),
                                        number(row, "contestant")))
                .one();
    }

    /**
     * Staff frees the seat: its device is signed out, and for ten minutes the seat's number is
     * enough to claim it. False when this contestant has no seat.
     */
    public Mono<Boolean> handOver(ContestRef contest, int contestant) {
        return chairs.free(contest, contestant, clock.instant().plus(OPEN_AFTER_HAND_OVER))
                .doOnNext(_ -> told.changed(contest, contestant));
    }

    /**
     * The device itself leaves: its token is worth nothing, the ticket opens the seat again.
     *
     * @param seatIsFree before the contest begins: a name that came with the device goes with it
     */
    public Mono<Boolean> leave(Token deviceToken, boolean seatIsFree) {
        return find(deviceToken)
                .delayUntil(seated -> leave(seated, seatIsFree))
                .as(transactions::transactional)
                .doOnNext(seated -> told.changed(seated.contest(), seated.contestant()))
                .hasElement();
    }

    /** Contestants of the floor whom nobody has become: no name, no device. */
    public Flux<Integer> unclaimed(ContestRef contest) {
        return database.sql(
                        """
                        select s.contestant from seat s join person p
                          on p.contest = s.contest and p.contestant = s.contestant
                        where s.contest = $1 and not s.reserve and s.device_hash is null
                          and p.full_name is null and p.forgotten_at is null
                        order by s.contestant
                        """)
                .bind(0, contest.id())
                .map(row -> number(row, "contestant"))
                .all();
    }

    private Mono<Boolean> leave(Seated seated, boolean seatIsFree) {
        var freed = chairs.free(seated.contest(), seated.contestant(), clock.instant());
        return seatIsFree
                ? freed.delayUntil(
                        _ -> chairs.clearClaimedName(seated.contest(), seated.contestant()))
                : freed;
    }

    private Mono<ClaimOutcome> decide(Entrance entrance, Claim claim) {
        var device = claim.device().hash();
        Function<Chair, Mono<ClaimOutcome>> sitDown = chair -> sitDown(entrance, claim, chair);
        return switch (claim.by()) {
            case Claim.By.Ticket(var ticket) ->
                    chairs.lockByTicket(entrance.contest(), ticket)
                            .flatMap(sitDown)
                            .switchIfEmpty(refused(Reason.TICKET_UNKNOWN, null));
            case Claim.By.SeatNumber(var seat) ->
                    chairs.lock(entrance.contest(), seat)
                            .flatMap(chair -> byNumber(entrance, claim, chair))
                            .switchIfEmpty(refused(Reason.SEAT_UNKNOWN, seat));
            case Claim.By.NameOnly() ->
                    chairs.lockDoor(entrance.contest())
                            .then(chairs.of(entrance.contest(), device))
                            .flatMap(sitDown)
                            .switchIfEmpty(Mono.defer(() -> anySeat(entrance, claim)));
        };
    }

    private Mono<ClaimOutcome> byNumber(Entrance entrance, Claim claim, Chair chair) {
        var allowed =
                entrance.terms().claimBySeatNumber()
                        || chair.isOpenAt(clock.instant())
                        || chair.isHeldBy(claim.device().hash());
        return allowed
                ? sitDown(entrance, claim, chair)
                : refused(Reason.SEAT_NUMBER_NOT_ALLOWED, chair.seat());
    }

    private Mono<ClaimOutcome> anySeat(Entrance entrance, Claim claim) {
        if (!entrance.terms().walkIns()) {
            return refused(Reason.NAME_ONLY_NOT_ALLOWED, null);
        }
        var unit = claim.unit();
        if (unit == null) {
            return refused(Reason.UNIT_UNKNOWN, null);
        }
        return chairs.seatsOf(entrance.contest(), unit)
                .collectList()
                .flatMap(seats -> seatOf(entrance, claim, seats));
    }

    private Mono<ClaimOutcome> seatOf(Entrance entrance, Claim claim, List<Neighbour> seats) {
        if (seats.isEmpty()) {
            return refused(Reason.UNIT_UNKNOWN, null);
        }
        return Mono.justOrEmpty(SeatChoice.choose(entrance.terms(), seats, RANDOM))
                .flatMap(seat -> chairs.lock(entrance.contest(), seat))
                .flatMap(chair -> sitDown(entrance, claim, chair))
                .switchIfEmpty(refused(Reason.NO_SEAT_FREE, null));
    }

    private Mono<ClaimOutcome> sitDown(Entrance entrance, Claim claim, Chair chair) {
        var device = claim.device().hash();
        if (chair.isTakenFor(device)) {
            return refused(Reason.SEAT_TAKEN, chair.seat());
        }
        return chairs.of(entrance.contest(), device)
                .filter(other -> other.seat() != chair.seat())
                .flatMap(other -> refused(Reason.DEVICE_SITS_ELSEWHERE, other.seat()))
                .switchIfEmpty(Mono.defer(() -> claimants.seat(entrance, claim, chair)));
    }

    private void tell(ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Claimed claimed) {
            told.changed(claimed.person().contest(), claimed.person().contestant());
        }
    }

    private static Mono<ClaimOutcome> refused(Reason reason, @Nullable Integer seat) {
        return Mono.just(new Refused(reason, seat));
    }

    private static boolean isLostRace(Throwable error) {
        return error instanceof DuplicateKeyException
                || error instanceof TransientDataAccessException;
    }
}
