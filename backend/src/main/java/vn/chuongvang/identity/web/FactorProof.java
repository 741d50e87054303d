package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.FactorCheck;
import vn.chuongvang.identity.StaffMember;

import java.util.Objects;

/**
 * Whoever has a second factor proves it before giving access to others: who found a signed-in
 * browser, or a password, takes nothing over.
 */
@Component
class FactorProof {
    private final FactorCheck check;

    FactorProof(FactorCheck check) {
        this.check = check;
    }

    /** Fails where the code is missing or wrong. */
    Mono<Void> of(StaffMember member, @Nullable String code) {
        return check.of(member, Objects.requireNonNullElse(code, ""))
                .doOnNext(
                        outcome -> {
                            switch (outcome) {
                                case PASSED -> {}
                                case NEEDED -> throw codeNeeded();
                                case WRONG -> throw SecondFactorController.wrongCode();
                                case TOO_MANY -> throw StaffController.tooMany(check.waitSeconds());
                            }
                        })
                .then();
    }

    private static Refused codeNeeded() {
        return new Refused(
                HttpStatus.FORBIDDEN,
                "CODE_NEEDED",
                "Your account has a second factor: send the same again with “code”.");
    }
}
