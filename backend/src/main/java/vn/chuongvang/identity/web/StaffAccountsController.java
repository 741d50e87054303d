package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry;
import vn.chuongvang.identity.AuditEntry.What;
import vn.chuongvang.identity.AuditLog;
import vn.chuongvang.identity.FactorRule;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.identity.UnitScopes;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A host gives others of the staff their accounts. */
@RestController
@RequestMapping("/api/staff/accounts")
class StaffAccountsController {
    private final Staff staff;
    private final Scopes scopes;
    private final UnitScopes units;
    private final AuditLog log;
    private final FactorRule factors;
    private final FactorProof proof;

    StaffAccountsController(
            Staff staff,
            Scopes scopes,
            UnitScopes units,
            AuditLog log,
            FactorRule factors,
            FactorProof proof) {
        this.factors = factors;
        this.proof = proof;
        this.log = log;
        this.staff = staff;
        this.scopes = scopes;
        this.units = units;
    }

    /**
     * @param unit whose subtree the account sees; absent: the whole server
     * @param code of the second factor of whoever makes it, if they have one
     */
    record Wanted(String name, StaffRole role, @Nullable UUID unit, @Nullable String code) {
        Wanted {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
        }
    }

    /**
     * @param code of the second factor of whoever asks, if they have one
     */
    record Proved(@Nullable String code) {}

    record Made(String name, StaffRole role, @Nullable UUID unit, String oneTimePassword) {
        static Made of(Staff.NewAccount made) {
            var member = made.member();
            return new Made(member.name(), member.role(), member.unit(), made.oneTimePassword());
        }
    }

    /** The newest first. */
    @GetMapping
    Mono<ResponseEntity<List<StaffController.Me>>> list(
            @RequestParam(required = false) @Nullable StaffRole role,
            Paging paging,
            @AuthenticationPrincipal StaffSession session) {
        return staff.seenBy(session.member(), role, paging.before())
                .take(paging.most())
                .collectList()
                .map(found -> paging.page(found, one -> Cursor.at(one.id()), this::shown));
    }

    private List<StaffController.Me> shown(List<StaffMember> members) {
        return members.stream().map(member -> StaffController.Me.of(member, factors)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Made> create(@RequestBody Wanted wanted, @AuthenticationPrincipal StaffSession session) {
        return mayGive(session.member(), wanted)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(StaffAccountsController::unitUnfit))
                .then(Mono.defer(() -> proof.of(session.member(), wanted.code())))
                .then(Mono.defer(() -> staff.create(wanted.name(), wanted.role(), wanted.unit())))
                .delayUntil(made -> written(session, made))
                .map(Made::of)
                .switchIfEmpty(Mono.error(StaffAccountsController::unfit));
    }

    /** Nobody gives more than they have; a unit must be there. */
    private Mono<Boolean> mayGive(StaffMember giver, Wanted wanted) {
        var unit = wanted.unit();
        if (unit == null) {
            return Mono.just(giver.isOfWholeServer());
        }
        return wanted.role().mayHaveUnit()
                ? units.covers(unit, unit)
                        .filter(Boolean::booleanValue)
                        .flatMap(_ -> scopes.writes(giver, unit))
                        .defaultIfEmpty(false)
                : Mono.just(false);
    }

    /**
     * Somebody who is no host forgot theirs: a new one-time password, and what was signed in by the
     * old one ends.
     */
    @PostMapping("/{name}/one-time-password")
    Mono<Made> reset(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Proved proved,
            @AuthenticationPrincipal StaffSession session) {
        var code = proved == null ? null : proved.code();
        return staff.resettable(name, session.member())
                .delayUntil(_ -> proof.of(session.member(), code))
                .flatMap(_ -> staff.resetForgotten(name, session.member()))
                .map(Made::of)
                .switchIfEmpty(Mono.error(StaffAccountsController::noReferee));
    }

    @GetMapping("/{name}/sessions")
    Mono<ResponseEntity<List<StaffSessionsController.Line>>> sessions(
            @PathVariable String name,
            Paging paging,
            @AuthenticationPrincipal StaffSession session) {
        return StaffSessionsController.page(staff.sessionsOf(name, paging), paging, session);
    }

    /** Ends them all, sockets too. */
    @DeleteMapping("/{name}/sessions")
    Mono<ResponseEntity<Void>> end(
            @PathVariable String name, @AuthenticationPrincipal StaffSession session) {
        return staff.endSessions(name, session.member())
                .filter(Boolean::booleanValue)
                .map(_ -> ResponseEntity.noContent().<Void>build())
                .switchIfEmpty(Mono.error(StaffAccountsController::nobody));
    }

    private Mono<Void> written(StaffSession session, Staff.NewAccount made) {
        var member = made.member();
        var by = session.member().name();
        return log.write(
                new AuditEntry(by, What.ACCOUNT_MADE, member.name(), null, member.unit(), null));
    }

    private static Refused nobody() {
        return new Refused(HttpStatus.NOT_FOUND, "ACCOUNT_UNKNOWN", "Nobody has this name.");
    }

    private static Refused noReferee() {
        return new Refused(
                HttpStatus.NOT_FOUND,
                "NO_SUCH_REFEREE",
                "Nobody but hosts has this name, or nobody of your unit. A host's password is"
                        + " replaced on the server's machine.");
    }

    private static Refused unitUnfit() {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "UNIT_UNFIT",
                "Hosts, referees and officers may be of a unit that is there, curators and auditors"
                        + " are of none. Who has a unit makes accounts of it and below it only.");
    }

    static Refused unfit() {
        return new Refused(
                HttpStatus.CONFLICT,
                "NAME_UNFIT",
                "Choose another name: 2 to 32 letters, digits, dots or hyphens, not used yet.");
    }
}
