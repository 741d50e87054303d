package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.LinkedIdentity;
import vn.chuongvang.identity.Linker;
import vn.chuongvang.identity.PasswordProof;
import vn.chuongvang.identity.ProviderSignIn;
import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.StaffSession;

import java.util.Objects;

/** Which identities of sign-in providers open the own account. */
@RestController
@RequestMapping("/api/staff/oidc")
class ProviderLinksController {
    private final ProviderSignIn signIn;
    private final Departures departures;
    private final Staff staff;
    private final FactorProof proof;

    ProviderLinksController(
            ProviderSignIn signIn, Departures departures, Staff staff, FactorProof proof) {
        this.signIn = signIn;
        this.departures = departures;
        this.staff = staff;
        this.proof = proof;
    }

    /**
     * @param password the own one again
     * @param code of the second factor of whoever links, if they have one
     */
    record Wanted(StaffPage page, String password, @Nullable String code) {
        Wanted {
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(password, "password");
        }
    }

    @GetMapping("/linked")
    Flux<LinkedIdentity> list(@AuthenticationPrincipal StaffSession session) {
        return signIn.of(session.member());
    }

    /** Leads to the provider; what it says there decides which identity is linked. */
    @PostMapping("/{provider}/link")
    Mono<ResponseEntity<Departures.Ticket>> link(
            @PathVariable String provider,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal StaffSession session,
            ServerHttpRequest request) {
        return departures
                .known(provider)
                .delayUntil(_ -> prove(session.member(), wanted.password()))
                .delayUntil(_ -> proof.of(session.member(), wanted.code()))
                .flatMap(
                        known ->
                                departures.leave(
                                        known, wanted.page(), Linker.of(session), request));
    }

    private Mono<PasswordProof> prove(StaffMember member, String password) {
        return staff.proveAgain(member, password)
                .doOnNext(
                        proved -> {
                            switch (proved) {
                                case PasswordProof.Right _ -> {}
                                case PasswordProof.Wrong _ ->
                                        throw SecondFactorController.wrongPassword();
                                case PasswordProof.TooMany(var seconds) ->
                                        throw StaffController.tooMany(seconds);
                            }
                        });
    }

    /** Access ends at once, so nobody is asked for a proof. */
    @DeleteMapping("/{provider}/link")
    Mono<ResponseEntity<Void>> unlink(
            @PathVariable String provider, @AuthenticationPrincipal StaffSession session) {
        return signIn.unlink(session, provider)
                .filter(Boolean::booleanValue)
                .map(_ -> ResponseEntity.noContent().<Void>build())
                .switchIfEmpty(Mono.error(ProviderLinksController::unknown));
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.NOT_FOUND,
                "IDENTITY_UNKNOWN",
                "No identity of this provider opens your account.");
    }
}
