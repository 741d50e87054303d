package vn.chuongvang.identity;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether somebody is a host, asked of a database that can only be read and by a program that is no
 * server.
 */
public final class HostPassword {
    private static final int TRIES_PER_MINUTE = 10;

    private final Argon2PasswordEncoder argon2 = Passwords.argon2();
    private final Attempts attempts =
            new Attempts(InstantSource.system(), Duration.ofMinutes(1), TRIES_PER_MINUTE);

    /** What a try came to. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Wait a minute. */
        TOO_MANY
    }

    /**
     * An account with a one-time password does not count: nobody has chosen it. Nor does one of a
     * unit: a server holds more than that.
     */
    public Outcome check(Connection database, String typedName, String password)
            throws SQLException {
        if (!attempts.use("")) {
            return Outcome.TOO_MANY;
        }
        var name = VietnameseText.nfc(typedName.strip()).toLowerCase(Locale.ROOT);
        var isRight =
                password.length() <= Passwords.LONGEST
                        && hash(database, name)
                                .filter(hash -> argon2.matches(password, hash))
                                .isPresent();
        return isRight ? Outcome.RIGHT : Outcome.WRONG;
    }

    private static Optional<String> hash(Connection database, String name) throws SQLException {
        try (var query =
                database.prepareStatement(
                        """
                        select password_hash from staff_account
                         where name = ? and role = 'HOST' and unit is null
                           and not must_change_password
                        """)) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
