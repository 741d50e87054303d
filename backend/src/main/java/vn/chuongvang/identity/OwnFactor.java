package vn.chuongvang.identity;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry.What;

import java.util.List;
import java.util.Optional;

/** How somebody gives their own account a second factor. */
@Component
public class OwnFactor {
    private final Staff staff;
    private final SecondFactors factors;
    private final FactorCheck check;
    private final StaffSessions sessions;
    private final AuditLog log;

    OwnFactor(
            Staff staff,
            SecondFactors factors,
            FactorCheck check,
            StaffSessions sessions,
            AuditLog log) {
        this.staff = staff;
        this.factors = factors;
        this.check = check;
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * The secret for an app, told once; it counts when a code of it came. The password again: who
     * finds a signed-in browser must not lock its owner out.
     */
    public Mono<FactorOffer> offer(StaffMember member, String password) {
        return staff.proveAgain(member, password)
                .flatMap(
                        proof ->
                                switch (proof) {
                                    case PasswordProof.Right _ -> begin(member);
                                    case PasswordProof.Wrong _ ->
                                            Mono.just(new FactorOffer.WrongPassword());
                                    case PasswordProof.TooMany(var seconds) ->
                                            Mono.just(new FactorOffer.TooMany(seconds));
                                });
    }

    private Mono<FactorOffer> begin(StaffMember member) {
        return factors.begin(member)
                .<FactorOffer>map(FactorOffer.Offered::new)
                .defaultIfEmpty(new FactorOffer.SetAlready());
    }

    /**
     * The codes for a lost phone, told once; empty when the code is wrong, or after many tries.
     * Whatever else the account is signed in with ends: it was let in by a password alone.
     */
    public Mono<List<String>> confirm(StaffSession session, String code) {
        var member = session.member();
        return check.confirm(member, code)
                .delayUntil(_ -> log.write(AuditEntry.of(member, What.SECOND_FACTOR_SET)))
                .delayUntil(_ -> sessions.endAllOf(member.id(), Optional.of(session.id())));
    }
}
