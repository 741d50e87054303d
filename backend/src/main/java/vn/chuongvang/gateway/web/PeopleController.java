package vn.chuongvang.gateway.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.People;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Rooms;

/** One contestant: what is on disk of them, and how their name is forgotten. */
@RestController
@RequestMapping("/api/contests/{id}/people/{contestant}")
class PeopleController {
    private final ContestPages pages;
    private final People people;
    private final Rooms rooms;
    private final Secrecy secrecy;
    private final Dossiers data;

    PeopleController(
            ContestPages pages, People people, Rooms rooms, Secrecy secrecy, Dossiers data) {
        this.secrecy = secrecy;
        this.data = data;
        this.pages = pages;
        this.people = people;
        this.rooms = rooms;
    }

    /** What they answered so far; nothing while the contest is not open here. */
    @GetMapping
    Mono<SeatRecord> record(
            @PathVariable long id,
            @PathVariable int contestant,
            @AuthenticationPrincipal StaffSession session) {
        return pages.contest(id)
                .then(secrecy.hides(id, session.member()))
                .map(
                        hidden ->
                                rooms.find(new ContestId(id))
                                        .map(room -> room.view().state())
                                        .filter(ContestState.Prepared.class::isInstance)
                                        .map(ContestState.Prepared.class::cast)
                                        .filter(state -> Dossiers.isOn(state, contestant))
                                        .map(state -> SeatRecord.of(state, contestant, hidden))
                                        .orElseGet(() -> SeatRecord.none(contestant)));
    }

    /** All that is kept of them, to be handed over when they ask. */
    @GetMapping("/data")
    Mono<Dossiers.Dossier> data(@PathVariable long id, @PathVariable int contestant) {
        return data.of(new ContestRef(id), contestant)
                .switchIfEmpty(Mono.error(() -> Refused.unknown("contestant")));
    }

    /**
     * Consent was withdrawn: name, phone and ticket's device are forgotten for good. Facts carry
     * numbers only, so the journal and its chain stay as they are.
     */
    @DeleteMapping
    Mono<ResponseEntity<Void>> forget(@PathVariable long id, @PathVariable int contestant) {
        return pages.contest(id)
                .then(people.forget(new ContestRef(id), contestant))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> Refused.unknown("contestant")))
                .thenReturn(ResponseEntity.noContent().build());
    }
}
