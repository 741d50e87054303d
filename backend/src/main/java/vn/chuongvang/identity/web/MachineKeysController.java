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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.MachineKey;
import vn.chuongvang.identity.MachineKeys;
import vn.chuongvang.identity.MachineScope;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.identity.UnitScopes;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A host of the whole server gives programs their keys. */
@RestController
@RequestMapping("/api/staff/keys")
class MachineKeysController {
    private final MachineKeys keys;
    private final UnitScopes units;
    private final FactorProof proof;

    MachineKeysController(MachineKeys keys, UnitScopes units, FactorProof proof) {
        this.keys = keys;
        this.units = units;
        this.proof = proof;
    }

    /**
     * @param unit whose subtree it sees; absent: the whole server
     * @param expiresOn the last day it is good
     * @param code of the second factor of whoever makes it, if they have one
     */
    record Wanted(
            String name,
            List<MachineScope> scopes,
            @Nullable UUID unit,
            LocalDate expiresOn,
            @Nullable String code) {
        Wanted {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(expiresOn, "expiresOn");
            scopes = List.copyOf(scopes);
        }
    }

    /** A key without its secret. */
    record Line(
            long id,
            String name,
            List<MachineScope> scopes,
            @Nullable UUID unit,
            LocalDate expiresOn,
            String madeBy,
            Instant madeAt,
            @Nullable LocalDate lastUsedOn,
            @Nullable Instant revokedAt) {
        static Line of(MachineKey key) {
            return new Line(
                    key.id(),
                    key.name(),
                    key.scopes().stream().sorted().toList(),
                    key.unit(),
                    key.expiresOn(),
                    key.madeBy(),
                    key.madeAt(),
                    key.lastUsedOn(),
                    key.revokedAt());
        }
    }

    /** Told once. */
    record Made(Line key, String secret) {}

    @GetMapping
    Mono<ResponseEntity<List<Line>>> list(Paging paging) {
        return paging.page(keys.all(paging).map(Line::of), line -> Cursor.at(line.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Made> make(@RequestBody Wanted wanted, @AuthenticationPrincipal StaffSession session) {
        var unit = wanted.unit();
        return Mono.fromCallable(() -> fit(wanted))
                .delayUntil(_ -> unit == null ? Mono.empty() : mustBeThere(unit))
                .delayUntil(_ -> proof.of(session.member(), wanted.code()))
                .flatMap(wish -> keys.make(wish, session.member()))
                .map(made -> new Made(Line.of(made.key()), made.secret().secret()))
                .switchIfEmpty(Mono.error(StaffAccountsController::unfit));
    }

    private MachineKeys.Wish fit(Wanted wanted) {
        if (wanted.scopes().isEmpty()) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "SCOPES_MISSING",
                    "Say what the key reads: FIGURES, UNITS, CONTESTS.");
        }
        if (!keys.isFit(wanted.expiresOn())) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "EXPIRY_UNFIT",
                    "A key ends on a day from today on, in at most %d days."
                            .formatted(MachineKeys.MOST_DAYS));
        }
        return new MachineKeys.Wish(
                wanted.name(), Set.copyOf(wanted.scopes()), wanted.unit(), wanted.expiresOn());
    }

    private Mono<Boolean> mustBeThere(UUID unit) {
        return units.covers(unit, unit)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new Refused(
                                                HttpStatus.UNPROCESSABLE_CONTENT,
                                                "UNIT_UNFIT",
                                                "There is no such unit.")));
    }

    /** Access ends at once, so nobody is asked for a code. */
    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> revoke(
            @PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return keys.revoke(id, session.member())
                .filter(Boolean::booleanValue)
                .map(_ -> ResponseEntity.noContent().<Void>build())
                .switchIfEmpty(Mono.error(MachineKeysController::unknown));
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.NOT_FOUND, "UNKNOWN_KEY", "There is no such key, or it was revoked.");
    }
}
