package vn.chuongvang.identity;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Accounts of hosts, referees and curators, and how they sign in. */
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
    private final Attempts byName;
    private final Attempts altogether;

    Staff(
            StaffAccounts accounts,
            StaffSessions sessions,
            Passwords passwords,
            IdentityClock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.byName = new Attempts(clock, Duration.ofMinutes(1), TRIES_PER_NAME);
        this.altogether = new Attempts(clock, Duration.ofMinutes(1), TRIES_ALTOGETHER);
    }

    /** A new account with its one-time password. */
    public record NewAccount(StaffMember member, String oneTimePassword) {}

    public Mono<SignIn> signIn(String typedName, String password, String device) {
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
                .flatMap(account -> welcome(account.orElseThrow().member(), device))
                .defaultIfEmpty(new SignIn.Wrong());
    }

    /** Empty when the name is taken or is no name: 2 to 32 letters, digits, dots, hyphens. */
    public Mono<NewAccount> create(String typedName, StaffRole role) {
        var name = VietnameseText.nfc(typedName.strip()).toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            return Mono.empty();
        }
        var password = Passwords.oneTime();
        return passwords
                .hash(password)
                .flatMap(hash -> accounts.create(name, role, hash))
                .map(member -> new NewAccount(member, password));
    }

    public Flux<StaffMember> all() {
        return accounts.all();
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
                .defaultIfEmpty(PasswordChange.OLD_IS_WRONG);
    }

    /** A new one-time password; every session of the account ends. Empty when nobody has it. */
    public Mono<String> resetPassword(String name) {
        var password = Passwords.oneTime();
        return accounts.find(name.toLowerCase(Locale.ROOT))
                .flatMap(account -> reset(account.member(), password).thenReturn(password));
    }

    /**
     * As {@link #resetPassword}, of referees and curators only: a host is reset on the server's own
     * machine.
     */
    public Mono<NewAccount> resetForgotten(String name) {
        return accounts.find(name.toLowerCase(Locale.ROOT))
                .map(StaffAccounts.Account::member)
                .filter(member -> member.role() != StaffRole.HOST)
                .flatMap(
                        member ->
                                resetPassword(member.name())
                                        .map(password -> new NewAccount(member, password)));
    }

    private Mono<Void> reset(StaffMember member, String password) {
        byName.forget(member.name());
        return passwords
                .hash(password)
                .flatMap(hash -> accounts.setPassword(member.id(), hash, true))
                .then(sessions.endAllOf(member.id(), Optional.empty()));
    }

    private Mono<SignIn> welcome(StaffMember member, String device) {
        byName.forget(member.name());
        return sessions.start(member, device)
                .map(started -> new SignIn.SignedIn(started.session(), started.token()));
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
