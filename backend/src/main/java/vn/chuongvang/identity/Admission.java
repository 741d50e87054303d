package vn.chuongvang.identity;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/** The last steps of every way to sign in: the second factor, the audit log, a session. */
@Component
class Admission {
    private final FactorCheck check;
    private final AuditLog log;
    private final StaffSessions sessions;

    Admission(FactorCheck check, AuditLog log, StaffSessions sessions) {
        this.check = check;
        this.log = log;
        this.sessions = sessions;
    }

    /**
     * For who proved all but the second factor.
     *
     * @param code of the second factor or for a lost phone; empty: none yet
     * @param entry written before the session begins
     */
    Mono<SignIn> withCode(StaffMember member, String code, AuditEntry entry, String device) {
        return check.of(member, code)
                .flatMap(
                        outcome ->
                                switch (outcome) {
                                    case PASSED -> let(member, entry, device);
                                    case NEEDED -> Mono.just(new SignIn.CodeNeeded());
                                    case WRONG -> Mono.just(new SignIn.WrongCode());
                                    case TOO_MANY ->
                                            Mono.just(new SignIn.TooMany(check.waitSeconds()));
                                });
    }

    /** For who proved all. */
    Mono<SignIn> let(StaffMember member, AuditEntry entry, String device) {
        return log.write(entry)
                .then(Mono.defer(() -> sessions.start(member, device)))
                .map(started -> new SignIn.SignedIn(started.session(), started.token()));
    }
}
