package vn.chuongvang.identity;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry.What;

import java.time.Duration;
import java.util.List;

/**
 * Codes of second factors as they are typed: as few a minute as passwords, and a wrong one is
 * written down. A right one gives no tries back, so that nobody guesses on while the owner works.
 */
@Component
public class FactorCheck {
    private static final String EVERYBODY = "";

    private final SecondFactors factors;
    private final AuditLog log;
    private final Attempts byName;
    private final Attempts altogether;

    FactorCheck(SecondFactors factors, AuditLog log, IdentityClock clock) {
        this.factors = factors;
        this.log = log;
        this.byName = new Attempts(clock, Duration.ofMinutes(1), Staff.TRIES_PER_NAME);
        this.altogether = new Attempts(clock, Duration.ofMinutes(1), Staff.TRIES_ALTOGETHER);
    }

    /** What a code was worth. */
    public enum Outcome {
        /** Also of who has no second factor. */
        PASSED,
        NEEDED,
        WRONG,
        TOO_MANY
    }

    /** Takes the code of whoever has a second factor; the second use of it is wrong. */
    public Mono<Outcome> of(StaffMember member, String code) {
        if (!member.secondFactor()) {
            return Mono.just(Outcome.PASSED);
        }
        if (code.isBlank()) {
            return Mono.just(Outcome.NEEDED);
        }
        return mayTry(member)
                ? factors.take(member.id(), code)
                        .filter(Boolean::booleanValue)
                        .map(_ -> Outcome.PASSED)
                        .switchIfEmpty(Mono.defer(() -> failed(member).thenReturn(Outcome.WRONG)))
                : Mono.just(Outcome.TOO_MANY);
    }

    public int waitSeconds() {
        return byName.waitSeconds();
    }

    /** The codes for a lost phone, told once; empty when the code is wrong, or after many tries. */
    Mono<List<String>> confirm(StaffMember member, String code) {
        return mayTry(member)
                ? factors.confirm(member, code)
                        .switchIfEmpty(Mono.defer(() -> failed(member).then(Mono.empty())))
                : Mono.empty();
    }

    private boolean mayTry(StaffMember member) {
        return byName.use(member.name()) && altogether.use(EVERYBODY);
    }

    private Mono<Void> failed(StaffMember member) {
        return log.write(AuditEntry.of(member, What.CODE_FAILED));
    }
}
