package vn.chuongvang.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.identity.StaffSessions;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where an account is signed in, and how to end that. */
@RestController
@RequestMapping("/api/staff/sessions")
class StaffSessionsController {
    private final StaffSessions sessions;

    StaffSessionsController(StaffSessions sessions) {
        this.sessions = sessions;
    }

    record Line(UUID id, String device, Instant since, Instant until, boolean current) {}

    @GetMapping
    Mono<ResponseEntity<List<Line>>> list(
            Paging paging, @AuthenticationPrincipal StaffSession session) {
        return page(sessions.of(session.member(), paging), paging, session);
    }

    static Mono<ResponseEntity<List<Line>>> page(
            Flux<StaffSession> found, Paging paging, StaffSession current) {
        return paging.page(
                found.map(one -> line(one, current)), line -> Cursor.at(line.since(), line.id()));
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> end(
            @AuthenticationPrincipal StaffSession session, @PathVariable UUID id) {
        return sessions.end(session.member(), id)
                .filter(Boolean::booleanValue)
                .map(_ -> ResponseEntity.noContent().<Void>build())
                .switchIfEmpty(Mono.error(StaffSessionsController::unknown));
    }

    private static Line line(StaffSession one, StaffSession current) {
        return new Line(
                one.id(),
                one.device(),
                one.createdAt(),
                one.expiresAt(),
                one.id().equals(current.id()));
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.NOT_FOUND, "SESSION_UNKNOWN", "No such session of this account.");
    }
}
