package vn.chuongvang.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.FactorOffer;
import vn.chuongvang.identity.FactorSecret;
import vn.chuongvang.identity.OwnFactor;
import vn.chuongvang.identity.StaffSession;

import java.util.List;
import java.util.Objects;

/** The second factor of the own account: asked for, then confirmed by a code of it. */
@RestController
@RequestMapping("/api/staff/second-factor")
class SecondFactorController {
    private final OwnFactor factor;

    SecondFactorController(OwnFactor factor) {
        this.factor = factor;
    }

    record Wanted(String password) {
        Wanted {
            Objects.requireNonNull(password, "password");
        }
    }

    record Typed(String code) {
        Typed {
            Objects.requireNonNull(code, "code");
        }
    }

    record Recovery(List<String> recoveryCodes) {}

    @PostMapping
    Mono<FactorSecret> begin(
            @RequestBody Wanted wanted, @AuthenticationPrincipal StaffSession session) {
        return factor.offer(session.member(), wanted.password())
                .map(SecondFactorController::offered);
    }

    @PostMapping("/confirm")
    Mono<Recovery> confirm(
            @RequestBody Typed typed, @AuthenticationPrincipal StaffSession session) {
        return factor.confirm(session, typed.code())
                .map(Recovery::new)
                .switchIfEmpty(Mono.error(SecondFactorController::wrongCode));
    }

    private static FactorSecret offered(FactorOffer offer) {
        return switch (offer) {
            case FactorOffer.Offered(var secret) -> secret;
            case FactorOffer.SetAlready _ ->
                    throw new Refused(
                            HttpStatus.CONFLICT,
                            "FACTOR_SET",
                            "The account has a second factor; a new one-time password removes it.");
            case FactorOffer.WrongPassword _ -> throw wrongPassword();
            case FactorOffer.TooMany(var seconds) -> throw StaffController.tooMany(seconds);
        };
    }

    static Refused wrongPassword() {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT, "WRONG_PASSWORD", "The password is wrong.");
    }

    static Refused wrongCode() {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "WRONG_CODE",
                "The code is wrong, or there were five tries in this minute: wait for the next.");
    }
}
