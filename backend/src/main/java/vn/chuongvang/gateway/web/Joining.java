package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.gateway.web.RoomsController.Caller;
import vn.chuongvang.identity.Claim;
import vn.chuongvang.identity.ClaimOutcome;
import vn.chuongvang.identity.ContestCode;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.JoinLimits;
import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.Seats;
import vn.chuongvang.identity.Token;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.StoredContest;

import java.time.Duration;
import java.util.List;

/** From a contest code to a seat. */
@Component
class Joining {
    private static final Duration LATE = Duration.ofMillis(1_500);
    private static final int SHORTEST_DEVICE = 16;
    private static final int LONGEST_SECRET = 128;

    private final Entrances entrances;
    private final Seats seats;
    private final JoinLimits limits;
    private final Contests contests;
    private final Rooms rooms;

    Joining(Entrances entrances, Seats seats, JoinLimits limits, Contests contests, Rooms rooms) {
        this.entrances = entrances;
        this.seats = seats;
        this.limits = limits;
        this.contests = contests;
        this.rooms = rooms;
    }

    Mono<JoinMessages.Room> find(String code, Caller caller) {
        return entrance(code, caller).flatMap(this::room);
    }

    Mono<JoinMessages.Seat> claim(String code, JoinMessages.Claim claim, Caller caller) {
        var wish = wish(claim);
        return entrance(code, caller)
                .delayUntil(entrance -> refuseLateWalkIn(entrance, wish))
                .flatMap(
                        entrance ->
                                seats.claim(entrance, wish)
                                        .flatMap(out -> answer(out, entrance, caller)));
    }

    private Mono<Entrance> entrance(String typed, Caller caller) {
        if (isKnown(caller) && limits.mustWait(caller.device())) {
            return Mono.error(Refused.tooMany(limits.waitSeconds()));
        }
        return Mono.justOrEmpty(ContestCode.parse(typed))
                .flatMap(entrances::find)
                .switchIfEmpty(
                        Mono.defer(() -> wrong(typed, caller, Refused.unknown("contest code"))));
    }

    /** A wrong try is counted; over a limit the answer is late, and tells nothing. */
    private <T> Mono<T> wrong(String code, Caller caller, Refused refusal) {
        var over =
                isKnown(caller)
                        ? limits.countWrong(caller.device(), code, caller.address())
                        : limits.countWrongOfNobody(code, caller.address());
        return over
                ? Mono.delay(LATE).then(Mono.error(Refused.tooMany(limits.waitSeconds())))
                : Mono.error(refusal);
    }

    private Mono<JoinMessages.Room> room(Entrance entrance) {
        return Mono.zip(contest(entrance), entrances.units(entrance.contest()).collectList())
                .map(both -> room(entrance, both.getT1(), both.getT2()));
    }

    private JoinMessages.Room room(Entrance entrance, StoredContest contest, List<Unit> units) {
        var terms = entrance.terms();
        return new JoinMessages.Room(
                entrance.code().digits(),
                contest.draft().title(),
                contest.draft().organiser(),
                terms.seats(),
                terms.columns(),
                units,
                new JoinMessages.Ways(terms.claimBySeatNumber(), terms.walkIns()),
                terms.consentText(),
                JoinMessages.Kept.of(entrance.privacy()),
                isStarted(contest));
    }

    private Mono<StoredContest> contest(Entrance entrance) {
        return contests.find(new ContestId(entrance.contest().id()))
                .delayUntil(this::itsRoom)
                .switchIfEmpty(Mono.error(() -> Refused.unknown("contest code")));
    }

    /** Another node may have opened it a moment ago. */
    private Mono<?> itsRoom(StoredContest contest) {
        return contest.life() == ContestLife.RUNNING && rooms.find(contest.id()).isEmpty()
                ? rooms.visit(contest.id())
                : Mono.empty();
    }

    /**
     * Once the floor is fixed, a free seat belongs to nobody any more. Everybody else joins without
     * the contest being read: its roster is as long as the hall is large.
     */
    private Mono<StoredContest> refuseLateWalkIn(Entrance entrance, Claim wish) {
        if (!(wish.by() instanceof Claim.By.NameOnly)) {
            return Mono.empty();
        }
        return contest(entrance)
                .filter(contest -> !isStarted(contest))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Refused.conflict(
                                                "STARTED",
                                                "The contest has begun; ask the referee.")));
    }

    private boolean isStarted(StoredContest contest) {
        return switch (contest.life()) {
            case DRAFT -> false;
            case FINISHED -> true;
            case RUNNING ->
                    rooms.find(contest.id())
                            .map(room -> room.view().state())
                            .filter(Joining::isBeforeTheStart)
                            .isEmpty();
        };
    }

    private static boolean isBeforeTheStart(ContestState state) {
        return state instanceof ContestState.Empty || state instanceof ContestState.Lobby;
    }

    private Mono<JoinMessages.Seat> answer(ClaimOutcome outcome, Entrance entrance, Caller caller) {
        return switch (outcome) {
            case ClaimOutcome.Claimed claimed ->
                    entrances
                            .units(entrance.contest())
                            .filter(unit -> unit.number() == claimed.person().unit())
                            .next()
                            .map(unit -> seat(claimed, unit));
            case ClaimOutcome.Refused(var reason, var seat) ->
                    refused(reason, seat, entrance, caller);
        };
    }

    private static JoinMessages.Seat seat(ClaimOutcome.Claimed claimed, Unit unit) {
        Person person = claimed.person();
        var full = person.fullName() == null ? person.boardName() : person.fullName();
        return new JoinMessages.Seat(
                claimed.token().secret(),
                person.contestant(),
                claimed.seat(),
                claimed.reserve(),
                person.boardName(),
                full,
                unit.name());
    }

    private <T> Mono<T> refused(
            ClaimOutcome.Reason reason, @Nullable Integer seat, Entrance entrance, Caller caller) {
        var detail = "The claim is refused: see docs/http-api.md for " + reason + ".";
        return switch (reason) {
            case TICKET_UNKNOWN ->
                    wrong(
                            entrance.code().digits(),
                            caller,
                            new Refused(HttpStatus.NOT_FOUND, reason.name(), detail));
            case SEAT_UNKNOWN, UNIT_UNKNOWN, NAME_MISSING, CONSENT_MISSING ->
                    Mono.error(
                            new Refused(HttpStatus.UNPROCESSABLE_CONTENT, reason.name(), detail)
                                    .about(seat));
            case SEAT_TAKEN,
                    SEAT_OF_ANOTHER_UNIT,
                    SEAT_NUMBER_NOT_ALLOWED,
                    NAME_ONLY_NOT_ALLOWED,
                    NO_SEAT_FREE,
                    DEVICE_SITS_ELSEWHERE,
                    CONTEST_CLOSED ->
                    Mono.error(Refused.conflict(reason.name(), detail).about(seat));
        };
    }

    private static Claim wish(JoinMessages.Claim claim) {
        if (claim.device().length() < SHORTEST_DEVICE || claim.device().length() > LONGEST_SECRET) {
            throw Refused.unfit(
                    "DEVICE_UNFIT", "A device secret has 16 to 128 characters.", List.of("device"));
        }
        return new Claim(
                by(claim),
                claim.name(),
                claim.unit(),
                new Token(claim.device()),
                Boolean.TRUE.equals(claim.consent()),
                Boolean.TRUE.equals(claim.publicName()));
    }

    private static Claim.By by(JoinMessages.Claim claim) {
        var ticket = claim.ticket();
        if (ticket != null) {
            if (ticket.isEmpty() || ticket.length() > LONGEST_SECRET) {
                throw Refused.unfit("TICKET_UNKNOWN", "This is no ticket.", List.of("ticket"));
            }
            return new Claim.By.Ticket(new Token(ticket));
        }
        return claim.seat() == null
                ? new Claim.By.NameOnly()
                : new Claim.By.SeatNumber(claim.seat());
    }

    private static boolean isKnown(Caller caller) {
        return caller.device().length() >= SHORTEST_DEVICE;
    }
}
