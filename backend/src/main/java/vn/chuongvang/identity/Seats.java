package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.number;
import static vn.chuongvang.identity.Columns.required;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.chuongvang.identity.ClaimOutcome.Reason;
import vn.chuongvang.identity.ClaimOutcome.Refused;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
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

    Seats(
            DatabaseClient database,
            TransactionalOperator transactions,
            IdentityClock clock,
            Chairs chairs,
            Claimants claimants) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.chairs = chairs;
        this.claimants = claimants;
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
                .retryWhen(Retry.max(RACES_LOST).filter(Seats::isLostRace));
    }

    /** Whom this device's token stands for; empty when it was never given or taken back. */
    public Mono<Seated> find(Token deviceToken) {
        return database.sql(
                        """
                        select t.contest, t.contestant, s.seat
                        from device_token t left join seat s
                          on s.contest = t.contest and s.contestant = t.contestant
                        where t.token_hash = $1
                        """)
                .bind(0, deviceToken.hash())
                .map(
                        row ->
                                new Seated(
                                        new ContestRef(required(row, "contest", UUID.class)),
                                        number(row, "contestant"),
                                        row.get("seat", Integer.class)))
                .one();
    }

    /**
     * Staff frees the seat: its device is signed out, and for ten minutes the seat's number is
     * enough to claim it. False when this contestant has no seat.
     */
    public Mono<Boolean> handOver(ContestRef contest, int contestant) {
        return chairs.free(contest, contestant, clock.instant().plus(OPEN_AFTER_HAND_OVER));
    }

    /** The device itself leaves: its token is worth nothing, the ticket opens the seat again. */
    public Mono<Boolean> leave(Token deviceToken) {
        return find(deviceToken)
                .flatMap(
                        seated ->
                                chairs.free(seated.contest(), seated.contestant(), clock.instant()))
                .defaultIfEmpty(false);
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
        var unit = claim.unit() == null ? -1 : claim.unit();
        return chairs.floor(entrance.contest())
                .collectList()
                .mapNotNull(
                        floor ->
                                SeatChoice.choose(entrance.terms(), floor, unit, RANDOM)
                                        .orElse(null))
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

    private static Mono<ClaimOutcome> refused(Reason reason, @Nullable Integer seat) {
        return Mono.just(new Refused(reason, seat));
    }

    private static boolean isLostRace(Throwable error) {
        return error instanceof DuplicateKeyException
                || error instanceof TransientDataAccessException;
    }
}
