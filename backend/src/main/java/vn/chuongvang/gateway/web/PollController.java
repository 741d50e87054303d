package vn.chuongvang.gateway.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

import vn.chuongvang.audience.AudienceRoom;
import vn.chuongvang.audience.Audiences;
import vn.chuongvang.gateway.session.Desks;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.live.ContestId;

import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Cheering and votes before a rescue: opened and closed by whoever is at the desk. */
@RestController
@RequestMapping("/api/contests/{id}/poll")
class PollController {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Audiences audiences;
    private final Desks desks;

    PollController(Audiences audiences, Desks desks) {
        this.audiences = audiences;
        this.desks = desks;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> open(@PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return act(id, session, AudienceRoom::openPoll)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Refused.conflict(
                                                "NOBODY_TO_RESCUE",
                                                "There is nobody to bring back now: cheering is"
                                                        + " for between two questions.")))
                .then();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> close(@PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return act(id, session, AudienceRoom::closePoll).then();
    }

    private Mono<Boolean> act(
            long id, StaffSession session, BiPredicate<AudienceRoom, Consumer<Boolean>> act) {
        if (id < 1) {
            return Mono.error(notOpen());
        }
        var contest = new ContestId(id);
        var desk = desks.of(contest, session);
        var room = audiences.find(contest);
        if (desk.isEmpty() || room.isEmpty()) {
            return Mono.error(notOpen());
        }
        if (!desk.get().yours()) {
            return Mono.error(
                    Refused.conflict("NOT_OPERATOR", "Another device has taken the desk over."));
        }
        return Mono.<Boolean>create(sink -> offer(sink, room.get(), act)).timeout(PATIENCE);
    }

    private static void offer(
            MonoSink<Boolean> sink,
            AudienceRoom room,
            BiPredicate<AudienceRoom, Consumer<Boolean>> act) {
        if (!act.test(room, sink::success)) {
            sink.error(Refused.conflict("BUSY", "Too much is waiting; try again in a second."));
        }
    }

    private static Refused notOpen() {
        return Refused.unknown("contest whose room is open here");
    }
}
