package vn.chuongvang.gateway.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.People;
import vn.chuongvang.identity.PersonFiles;
import vn.chuongvang.identity.PersonLimits;
import vn.chuongvang.identity.Seated;
import vn.chuongvang.identity.Seats;
import vn.chuongvang.identity.Token;

/**
 * A contestant's own data, for whoever has the token of their seat: to read, to take along, to
 * withdraw.
 */
@RestController
@RequestMapping("/api/me")
class MyDataController {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_SECRET = 128;

    private final Seats seats;
    private final People people;
    private final PersonFiles files;
    private final Dossiers data;
    private final PersonLimits limits;

    MyDataController(
            Seats seats, People people, PersonFiles files, Dossiers data, PersonLimits limits) {
        this.seats = seats;
        this.people = people;
        this.files = files;
        this.data = data;
        this.limits = limits;
    }

    @GetMapping
    Mono<Dossiers.Dossier> read(@RequestHeader("Authorization") String token) {
        return seated(token)
                .delayUntil(this::refuseOften)
                .flatMap(me -> data.of(me.contest(), me.contestant()))
                .switchIfEmpty(Mono.error(MyDataController::unknown));
    }

    /** Consent is withdrawn: the names are forgotten for good, the phone is signed out. */
    @DeleteMapping
    Mono<ResponseEntity<Void>> forget(@RequestHeader("Authorization") String token) {
        return seated(token)
                .flatMap(me -> people.forget(me.contest(), me.contestant()))
                .thenReturn(ResponseEntity.noContent().build());
    }

    /** The consent to show the full name is withdrawn; the rest stays. */
    @DeleteMapping("/public-name")
    Mono<ResponseEntity<Void>> hideFullName(@RequestHeader("Authorization") String token) {
        return seated(token)
                .flatMap(me -> files.hideFullName(me.contest(), me.contestant()))
                .thenReturn(ResponseEntity.noContent().build());
    }

    private Mono<Seated> seated(String header) {
        var secret = header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        return secret.isEmpty() || secret.length() > LONGEST_SECRET
                ? Mono.error(unknown())
                : seats.find(new Token(secret))
                        .switchIfEmpty(Mono.error(MyDataController::unknown));
    }

    private Mono<Void> refuseOften(Seated me) {
        return limits.mustWait(me)
                ? Mono.error(Refused.tooMany(limits.waitSeconds()))
                : Mono.empty();
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.UNAUTHORIZED,
                "SEAT_UNKNOWN",
                "This phone has no seat there any more; ask the organiser.");
    }
}
