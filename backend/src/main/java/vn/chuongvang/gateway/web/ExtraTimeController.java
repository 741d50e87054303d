package vn.chuongvang.gateway.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.NoDeadline;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Reply;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.Submission;

import java.util.List;

/**
 * Extra time for contestants who need it: given between the opening of the room and the start, by a
 * host, away from the console that may face the crowd. Nobody else is ever told.
 */
@RestController
@RequestMapping("/api/contests/{id}")
class ExtraTimeController {
    private final ContestPages pages;
    private final Rooms rooms;

    ExtraTimeController(ContestPages pages, Rooms rooms) {
        this.pages = pages;
        this.rooms = rooms;
    }

    /**
     * @param percent of what everybody has: 25, 50, 100, or 0 to take it away
     */
    record Wish(int percent) {}

    record Given(int contestant, int percent) {}

    /**
     * @param open whether it may be given or taken away now
     */
    record All(boolean open, List<Given> given) {}

    @GetMapping("/extra-time")
    Mono<All> all(@PathVariable long id) {
        return pages.contest(id)
                .map(
                        _ ->
                                rooms.find(new ContestId(id))
                                        .map(room -> room.view().state())
                                        .filter(ContestState.Prepared.class::isInstance)
                                        .map(state -> all((ContestState.Prepared) state))
                                        .orElseGet(() -> new All(false, List.of())));
    }

    @PostMapping("/people/{contestant}/extra-time")
    Mono<ResponseEntity<Void>> give(
            @PathVariable long id,
            @PathVariable int contestant,
            @RequestBody Wish wish,
            @AuthenticationPrincipal StaffSession session) {
        return pages.contest(id)
                .filter(_ -> contestant > 0)
                .switchIfEmpty(Mono.error(() -> Refused.unknown("contestant")))
                .flatMap(_ -> Mono.justOrEmpty(rooms.find(new ContestId(id))))
                .switchIfEmpty(Mono.error(ExtraTimeController::notOpen))
                .flatMap(room -> give(room, new ContestantId(contestant), wish, session))
                .map(ExtraTimeController::answer);
    }

    private static Mono<Reply> give(
            Room room, ContestantId contestant, Wish wish, StaffSession session) {
        return Mono.create(
                sink -> {
                    var taken =
                            room.offer(
                                    Submission.staff(
                                            session.member().name(),
                                            room.view().controlSeq(),
                                            at ->
                                                    new ContestCommand.GiveExtraTime(
                                                            at,
                                                            List.of(contestant),
                                                            wish.percent()),
                                            sink::success));
                    if (!taken) {
                        sink.error(busy());
                    }
                });
    }

    private static ResponseEntity<Void> answer(Reply reply) {
        return switch (reply) {
            case Reply.Committed _, Reply.Repeated _ -> ResponseEntity.noContent().build();
            case Reply.Refused(var reason, _, _) ->
                    throw switch (reason) {
                        case NOT_NOW, PAUSED ->
                                Refused.conflict(
                                        reason.name(),
                                        "Extra time is given before the start, while nothing is"
                                                + " paused.");
                        case NO_DEADLINE ->
                                Refused.conflict(
                                        reason.name(),
                                        "No question of this contest has a time limit.");
                        case TIME_OUT_OF_RANGE ->
                                new Refused(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        reason.name(),
                                        "percent is 0, 25, 50 or 100.");
                        default -> Refused.unknown("contestant");
                    };
            case Reply.Stale _ ->
                    throw Refused.conflict(
                            "STALE", "Somebody acted at the same moment; look and try again.");
            case Reply.StorageAway _, Reply.Failed _, Reply.Gone _ -> throw busy();
        };
    }

    private static All all(ContestState.Prepared state) {
        return new All(
                state instanceof ContestState.Lobby && !NoDeadline.isAll(state.hall().rules()),
                state.hall().roster().stream()
                        .map(contestant -> given(state.hall(), contestant))
                        .filter(given -> given.percent() > 0)
                        .toList());
    }

    private static Given given(Hall hall, Contestant contestant) {
        return new Given(contestant.id().value(), hall.extraPercent(contestant.id()));
    }

    private static Refused notOpen() {
        return Refused.conflict(
                "ROOM_NOT_OPEN", "Open the room first; extra time is given before the start.");
    }

    private static Refused busy() {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE, "BUSY", "Nothing was done; try again in a moment.");
    }
}
