package vn.chuongvang.rehearsal.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.rehearsal.venue.RehearsalStatus;
import vn.chuongvang.rehearsal.venue.RehearsalWish;
import vn.chuongvang.rehearsal.venue.Rehearsing;

/** The button "Diễn tập" of the set-up page. */
@RestController
@RequestMapping("/api/contests/{id}/rehearsal")
class RehearsalController {

    private final Rehearsing rehearsing;

    RehearsalController(Rehearsing rehearsing) {
        this.rehearsing = rehearsing;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<RehearsalStatus> start(
            @PathVariable long id,
            @RequestBody RehearsalWish wish,
            @AuthenticationPrincipal StaffSession session) {
        return rehearsing.start(id, wish, session);
    }

    /** 204 when this contest has not been rehearsed since the server started. */
    @GetMapping
    ResponseEntity<RehearsalStatus> status(@PathVariable long id) {
        return rehearsing
                .of(id)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/begin")
    RehearsalStatus begin(@PathVariable long id) {
        return rehearsing.begin(id);
    }

    @DeleteMapping
    RehearsalStatus cancel(@PathVariable long id) {
        return rehearsing.cancel(id);
    }
}
