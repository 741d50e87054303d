package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry.What;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Accounts of staff, and how they sign in. */
@Component
public class Staff {
    /** The account that the first start creates. */
    public static final String FIRST_HOST = "dan";

    static final int TRIES_PER_NAME = 5;
    static final int TRIES_ALTOGETHER = 60;
    private static final String EVERYBODY = "";
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{1,31}");

    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final Passwords passwords;
    private final Scopes scopes;
    private final AuditLog log;
    private final Admission admission;
    private final OtherProofs proofs;
    private final Attempts byName;
    private final Attempts altogether;

    Staff(
            StaffAccounts accounts,
            StaffSessions sessions,
            Passwords passwords,
            Scopes scopes,
            AuditLog log,
            Admission admission,
            OtherProofs proofs,
            IdentityClock clock) {
        this.scopes = scopes;
        this.log = log;
        this.admission = admission;
        this.proofs = proofs;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.byName = new Attempts(clock, Duration.ofMinutes(1), TRIES_PER_NAME);
        this.altogether = new Attempts(clock, Duration.ofMinutes(1), TRIES_ALTOGETHER);
    }

    /** A new account with its one-time password. */
    public record NewAccount(StaffMember member, String oneTimePassword) {}

    /** As {@link #signIn(String, String, String, String)}, without a code. */
    public Mono<SignIn> signIn(String name, String password, String device) {
        return signIn(name, password, "", device);
    }

    /**
     * @param code of the second factor or for a lost phone; empty: none yet
     */
    public Mono<SignIn> signIn(String typedName, String password, String code, String device) {
        var name = VietnameseText.nfc(typedName.strip()).toLowerCase(Locale.ROOT);
        if (!byName.use(shortened(name)) || !altogether.use(EVERYBODY)) {
            return Mono.just(new SignIn.TooMany(byName.waitSeconds()));
        }
        if (password.length() > Passwords.LONGEST) {
            return Mono.just(new SignIn.Wrong());
        }
        return accounts.find(name)
                .singleOptional()
                .filterWhen(account -> isRight(account, password))
                .flatMap(account -> admit(account.orElseThrow().member(), code, device))
                .switchIfEmpty(Mono.defer(() -> wrong(name)));
    }

    /** For whoever is signed in: the password again, before what a found browser must not do. */
    public Mono<PasswordProof> proveAgain(StaffMember member, String password) {
        if (!byName.use(member.name())) {
            return Mono.just(new PasswordProof.TooMany(byName.waitSeconds()));
        }
        return accounts.find(member.name())
                .filterWhen(account -> passwords.matches(password, account.passwordHash()))
                .<PasswordProof>map(_ -> new PasswordProof.Right())
                .switchIfEmpty(wrongOwn(member).thenReturn(new PasswordProof.Wrong()));
    }

    /** Never what was typed: somebody may have typed their password there. */
    private Mono<SignIn> wrong(String name) {
        return accounts.find(name)
                .map(known -> Optional.of(known.member().name()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(
                        known ->
                                log.write(
                                        AuditEntry.of(
                                                null, What.SIGN_IN_FAILED, known.orElse(null))))
                .thenReturn(new SignIn.Wrong());
    }

    private Mono<Void> wrongOwn(StaffMember member) {
        return Mono.defer(() -> log.write(AuditEntry.of(member, What.PASSWORD_FAILED)));
    }

    /** As {@link #create(String, StaffRole, UUID)}, of the whole server. */
    public Mono<NewAccount> create(String name, StaffRole role) {
        return create(name, role, null);
    }

    /**
     * Empty when the name is taken or is no name: 2 to 32 letters, digits, dots, hyphens.
     *
     * @param unit whose subtree the account sees; absent: the whole server
     */
    public Mono<NewAccount> create(String typedName, StaffRole role, @Nullable UUID unit) {
        var password = Passwords.oneTime();
        return Mono.justOrEmpty(name(typedName))
                .zipWhen(_ -> passwords.hash(password))
                .flatMap(read -> accounts.create(read.getT1(), role, unit, read.getT2()))
                .map(member -> new NewAccount(member, password));
    }

    /** As it is kept; empty when it is no name. */
    static Optional<String> name(String typed) {
        return Optional.of(VietnameseText.nfc(typed.strip()).toLowerCase(Locale.ROOT))
                .filter(name -> NAME.matcher(name).matches());
    }

    public Flux<StaffMember> all() {
        return accounts.before(Long.MAX_VALUE, null);
    }

    /** Ends all that an account is signed in with; false when nobody has it. */
    public Mono<Boolean> endSessions(String name, StaffMember by) {
        return accounts.find(name.toLowerCase(Locale.ROOT))
                .map(StaffAccounts.Account::member)
                .flatMap(
                        member ->
                                log.write(
                                                AuditEntry.of(
                                                        by.name(),
                                                        What.SESSIONS_ENDED,
                                                        member.name()))
                                        .then(sessions.endAllOf(member.id(), Optional.empty()))
                                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    /** Where an account is signed in; empty also when nobody has it. */
    public Flux<StaffSession> sessionsOf(String name, Paging paging) {
        return accounts.find(name.toLowerCase(Locale.ROOT))
                .flatMapMany(account -> sessions.of(account.member(), paging));
    }

    /** Accounts of the subtree of whoever asks, the newest first, read as they are taken. */
    public Flux<StaffMember> seenBy(StaffMember member, @Nullable StaffRole only, long before) {
        return accounts.before(before, only).filterWhen(other -> maySee(member, other));
    }

    private Mono<Boolean> maySee(StaffMember member, StaffMember other) {
        var unit = other.unit();
        return unit == null ? Mono.just(member.isOfWholeServer()) : scopes.manages(member, unit);
    }

    /** The session that asks stays, all others of this account end. */
    public Mono<PasswordChange> changePassword(StaffSession session, String old, String wanted) {
        if (!byName.use(session.member().name())) {
            return Mono.just(PasswordChange.TOO_MANY_TRIES);
        }
        var unfit = unfit(old, wanted);
        if (unfit.isPresent()) {
            return Mono.just(unfit.get());
        }
        return accounts.find(session.member().name())
                .filterWhen(account -> passwords.matches(old, account.passwordHash()))
                .flatMap(account -> replace(session, wanted))
                .switchIfEmpty(wrongOwn(session.member()).thenReturn(PasswordChange.OLD_IS_WRONG));
    }

    /**
     * A new one-time password, at the server's own machine; the second factor, linked identities
     * and every session of the account end. Empty when nobody has it.
     */
    public Mono<String> resetPassword(String name) {
        return accounts.find(name.toLowerCase(Locale.ROOT))
                .flatMap(account -> reset(account.member(), null))
                .map(NewAccount::oneTimePassword);
    }

    /**
     * As {@link #resetPassword}, but of no host, who is reset on the server's own machine, and of
     * nobody beyond the subtree of whoever does it.
     */
    public Mono<NewAccount> resetForgotten(String name, StaffMember by) {
        return resettable(name, by).flatMap(member -> reset(member, by.name()));
    }

    /** Whose password whoever asks may replace; empty: nobody's of this name. */
    public Mono<StaffMember> resettable(String name, StaffMember by) {
        return accounts.find(name.toLowerCase(Locale.ROOT))
                .map(StaffAccounts.Account::member)
                .filter(member -> member.role() != StaffRole.HOST)
                .filterWhen(member -> maySee(by, member));
    }

    /**
     * Written down first: what nobody could be asked about later does not happen. Sessions end
     * twice: before, so that none of them links another identity, and after, for whoever came in by
     * one meanwhile.
     */
    private Mono<NewAccount> reset(StaffMember member, @Nullable String by) {
        var password = Passwords.oneTime();
        byName.forget(member.name());
        return log.write(AuditEntry.of(by, What.PASSWORD_RESET, member.name()))
                .then(passwords.hash(password))
                .flatMap(hash -> accounts.setPassword(member.id(), hash, true))
                .then(sessions.endAllOf(member.id(), Optional.empty()))
                .then(Mono.defer(() -> proofs.end(member, by)))
                .then(sessions.endAllOf(member.id(), Optional.empty()))
                .thenReturn(new NewAccount(member, password));
    }

    private Mono<SignIn> admit(StaffMember member, String code, String device) {
        return admission
                .withCode(member, code, AuditEntry.of(member, What.SIGNED_IN), device)
                .doOnNext(
                        outcome -> {
                            if (outcome instanceof SignIn.SignedIn) {
                                byName.forget(member.name());
                            }
                        });
    }

    /** An unknown name takes as long as a known one. */
    private Mono<Boolean> isRight(Optional<StaffAccounts.Account> account, String password) {
        return account.map(known -> passwords.matches(password, known.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password));
    }

    private Mono<PasswordChange> replace(StaffSession session, String wanted) {
        return passwords
                .hash(wanted)
                .flatMap(hash -> accounts.setPassword(session.member().id(), hash, false))
                .then(sessions.endAllOf(session.member().id(), Optional.of(session.id())))
                .then(log.write(AuditEntry.of(session.member(), What.PASSWORD_CHANGED)))
                .thenReturn(PasswordChange.CHANGED);
    }

    private static Optional<PasswordChange> unfit(String old, String wanted) {
        if (wanted.codePointCount(0, wanted.length()) < Passwords.SHORTEST) {
            return Optional.of(PasswordChange.TOO_SHORT);
        }
        if (wanted.length() > Passwords.LONGEST) {
            return Optional.of(PasswordChange.TOO_LONG);
        }
        return wanted.equals(old) ? Optional.of(PasswordChange.SAME_AS_OLD) : Optional.empty();
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 64));
    }
}
