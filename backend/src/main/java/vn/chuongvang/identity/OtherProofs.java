package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry.What;

/** What an account has besides its password: it ends with it, in one way and written down. */
@Component
class OtherProofs {
    private final SecondFactors factors;
    private final LinkedIdentities identities;
    private final AuditLog log;

    OtherProofs(SecondFactors factors, LinkedIdentities identities, AuditLog log) {
        this.factors = factors;
        this.identities = identities;
        this.log = log;
    }

    /**
     * Whoever linked an identity, or set a factor, may be the reason for the reset.
     *
     * @param by sign-in name of who resets; absent: at the server's own machine
     */
    Mono<Void> end(StaffMember member, @Nullable String by) {
        var factor =
                member.secondFactor()
                        ? log.write(AuditEntry.of(by, What.SECOND_FACTOR_REMOVED, member.name()))
                                .then(Mono.defer(() -> factors.remove(member.id())))
                        : Mono.<Void>empty();
        return factor.then(endIdentities(member, by));
    }

    private Mono<Void> endIdentities(StaffMember member, @Nullable String by) {
        return identities
                .of(member.id())
                .concatMap(
                        one ->
                                log.write(AuditEntry.of(by, What.IDENTITY_REMOVED, member.name()))
                                        .then(
                                                Mono.defer(
                                                        () ->
                                                                identities.remove(
                                                                        member.id(),
                                                                        one.provider()))))
                .then();
    }
}
