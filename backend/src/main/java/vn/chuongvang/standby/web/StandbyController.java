package vn.chuongvang.standby.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.standby.StandbyStatus;
import vn.chuongvang.standby.Standbys;

/** The second laptop: how its copy is, the code that pairs it, and forgetting it. */
@RestController
class StandbyController {
    private final Standbys standbys;

    StandbyController(Standbys standbys) {
        this.standbys = standbys;
    }

    record Code(String code, long seconds) {}

    /** For the second laptop itself, before it is known: no secret in it. */
    @GetMapping(value = "/api/standby", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<String> greeting() {
        return Mono.fromCallable(standbys::greeting).subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/api/staff/standby")
    Mono<StandbyStatus> status() {
        return Mono.fromCallable(standbys::status).subscribeOn(Schedulers.boundedElastic());
    }

    @PostMapping("/api/staff/standby/code")
    Mono<Code> code() {
        return Mono.fromCallable(standbys::code)
                .subscribeOn(Schedulers.boundedElastic())
                .map(code -> new Code(code, Standbys.CODE_LASTS.toSeconds()))
                .onErrorMap(Standbys.OwnDatabase.class, StandbyController::refused);
    }

    @DeleteMapping("/api/staff/standby")
    Mono<ResponseEntity<Void>> forget() {
        return Mono.fromCallable(
                        () -> {
                            standbys.forget();
                            return ResponseEntity.noContent().<Void>build();
                        })
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(Standbys.OwnDatabase.class, StandbyController::refused);
    }

    private static ResponseStatusException refused(Throwable cause) {
        var refused =
                new ResponseStatusException(
                        HttpStatus.CONFLICT,
                        "The databases are your own: so is their replication.",
                        cause);
        refused.getBody().setProperty("code", "OWN_DATABASE");
        return refused;
    }
}
