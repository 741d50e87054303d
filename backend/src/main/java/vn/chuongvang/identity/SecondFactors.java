package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.required;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The second factor of accounts: an app's codes, and recovery codes for a lost phone. */
@Component
class SecondFactors {
    static final int RECOVERY_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DatabaseClient database;
    private final FactorCipher cipher;
    private final InstantSource clock;

    SecondFactors(DatabaseClient database, TicketKey key, IdentityClock clock) {
        this.database = database;
        this.cipher = new FactorCipher(key);
        this.clock = clock;
    }

    /**
     * A new secret that counts for nothing until it is confirmed; empty when one counts already.
     */
    Mono<FactorSecret> begin(StaffMember member) {
        var secret = new byte[OneTimeCode.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return database.sql(
                        """
                        update staff_account set factor_secret = $2
                        where id = $1 and factor_confirmed_at is null
                        """)
                .bind(0, member.id())
                .bind(1, cipher.seal(member.id(), secret))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .map(_ -> told(member, secret));
    }

    /** The recovery codes, told once; empty when the code is wrong or nothing was begun. */
    Mono<List<String>> confirm(StaffMember member, String typed) {
        var codes = Stream.generate(RecoveryCode::random).limit(RECOVERY_CODES).toList();
        var hashes =
                codes.stream()
                        .map(code -> HexFormat.of().formatHex(RecoveryCode.hash(code)))
                        .toArray(String[]::new);
        return step(member.id(), typed)
                .flatMap(
                        step ->
                                database.sql(
                                                """
                                                with confirmed as (
                                                    update staff_account
                                                    set factor_confirmed_at = $2, factor_step = $3
                                                    where id = $1 and factor_confirmed_at is null
                                                    returning id)
                                                insert into staff_recovery_code (account, code_hash)
                                                select id, decode(code, 'hex')
                                                from confirmed, unnest($4::text[]) code
                                                """)
                                        .bind(0, member.id())
                                        .bind(1, clock.instant())
                                        .bind(2, step)
                                        .bind(3, hashes)
                                        .fetch()
                                        .rowsUpdated())
                .filter(rows -> rows == RECOVERY_CODES)
                .map(_ -> codes);
    }

    /** Takes the code, an app's or one for a lost phone: the second use of it is wrong. */
    Mono<Boolean> take(long account, String typed) {
        return step(account, typed)
                .flatMap(step -> takeStep(account, step))
                .switchIfEmpty(Mono.defer(() -> takeRecovery(account, typed)));
    }

    /** As if there had never been one. */
    Mono<Void> remove(long account) {
        return database.sql(
                        """
                        with codes as (delete from staff_recovery_code where account = $1)
                        update staff_account
                        set factor_secret = null, factor_confirmed_at = null where id = $1
                        """)
                .bind(0, account)
                .then();
    }

    private Mono<Long> step(long account, String typed) {
        return database.sql(
                        """
                        select factor_secret from staff_account
                        where id = $1 and factor_secret is not null
                        """)
                .bind(0, account)
                .map(row -> required(row, "factor_secret", byte[].class))
                .one()
                .flatMap(closed -> Mono.justOrEmpty(cipher.open(account, closed)))
                .mapNotNull(
                        secret -> {
                            var step = OneTimeCode.step(secret, typed, clock.instant());
                            return step.isPresent() ? step.getAsLong() : null;
                        });
    }

    private Mono<Boolean> takeStep(long account, long step) {
        return database.sql(
                        "update staff_account set factor_step = $2 where id = $1 and factor_step <"
                                + " $2")
                .bind(0, account)
                .bind(1, step)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private Mono<Boolean> takeRecovery(long account, String typed) {
        return database.sql("delete from staff_recovery_code where account = $1 and code_hash = $2")
                .bind(0, account)
                .bind(1, RecoveryCode.hash(typed))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static FactorSecret told(StaffMember member, byte[] secret) {
        var text = OneTimeCode.base32(secret);
        var name = URLEncoder.encode(member.name(), StandardCharsets.UTF_8).replace("+", "%20");
        var issuer = "Chu%C3%B4ng%20V%C3%A0ng";
        return new FactorSecret(
                "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, name, text, issuer),
                text);
    }
}
