package vn.chuongvang.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry.What;

import java.util.Optional;

/**
 * Signing in as who a provider says somebody is. It makes no account and looks for none: whoever
 * has one links the identity to it first, signed in by their password.
 */
@Component
public class ProviderSignIn {
    private final LinkedIdentities identities;
    private final Admission admission;
    private final StaffSessions sessions;
    private final AuditLog log;
    private final TransactionalOperator transactions;

    ProviderSignIn(
            LinkedIdentities identities,
            Admission admission,
            StaffSessions sessions,
            AuditLog log,
            TransactionalOperator transactions) {
        this.identities = identities;
        this.admission = admission;
        this.sessions = sessions;
        this.log = log;
        this.transactions = transactions;
    }

    /** What came of linking an identity. */
    public enum Linking {
        LINKED,
        /** It opens an account already, or the account has one of this provider. */
        TAKEN,
        /** Signed out, or reset, while they were at the provider. */
        SESSION_OVER
    }

    /**
     * @param code of the second factor, unless the provider asked for one; empty: none yet
     */
    public Mono<SignIn> signIn(ProvenIdentity who, String code, String device) {
        return identities
                .find(who)
                .flatMap(member -> admit(member, who, code, device))
                .switchIfEmpty(
                        Mono.defer(() -> failed(who.provider()).thenReturn(new SignIn.Unlinked())));
    }

    private Mono<SignIn> admit(StaffMember member, ProvenIdentity who, String code, String device) {
        var entry =
                AuditEntry.of(member.name(), What.SIGNED_IN, ProvenIdentity.marked(who.provider()));
        return who.secondFactor()
                ? admission.let(member, entry, device)
                : admission.withCode(member, code, entry, device);
    }

    /** Written down: nobody was signed in by what came back from this provider. */
    public Mono<Void> failed(String provider) {
        return log.write(AuditEntry.of(null, What.SIGN_IN_FAILED, ProvenIdentity.marked(provider)));
    }

    /**
     * For who proved before leaving for the provider that the account is theirs. Their session is
     * looked at again: it must not have ended meanwhile.
     */
    public Mono<Linking> link(Linker linker, ProvenIdentity who) {
        return sessions.isLive(linker.session())
                .flatMap(live -> live ? add(linker, who) : Mono.just(Linking.SESSION_OVER));
    }

    /** Both or none: there is no access that was not written down. */
    private Mono<Linking> add(Linker linker, ProvenIdentity who) {
        var entry =
                AuditEntry.of(
                        linker.name(), What.IDENTITY_LINKED, ProvenIdentity.marked(who.provider()));
        var added =
                identities
                        .add(linker, who)
                        .filter(Boolean::booleanValue)
                        .delayUntil(_ -> log.write(entry));
        return transactions
                .transactional(added)
                .map(_ -> Linking.LINKED)
                .defaultIfEmpty(Linking.TAKEN);
    }

    /** What opens this account besides its password. */
    public Flux<LinkedIdentity> of(StaffMember member) {
        return identities.of(member.id());
    }

    /**
     * False when there is none. Taking access away is quick, so nobody is asked for a proof; all
     * else that the account is signed in with ends, for it may have come in by that identity.
     */
    public Mono<Boolean> unlink(StaffSession session, String provider) {
        var member = session.member();
        var entry =
                AuditEntry.of(
                        member.name(), What.IDENTITY_REMOVED, ProvenIdentity.marked(provider));
        return identities
                .remove(member.id(), provider)
                .filter(Boolean::booleanValue)
                .delayUntil(_ -> sessions.endAllOf(member.id(), Optional.of(session.id())))
                .delayUntil(_ -> log.write(entry))
                .defaultIfEmpty(false);
    }
}
