package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.required;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;

/**
 * Writes that are done once, however often they are sent: by a key of the sender's, kept for a day
 * for each account.
 */
@Component
public class WritesOnce {
    static final Duration LASTS = Duration.ofHours(24);

    /** By then whoever did it has answered, or is gone. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private final DatabaseClient database;
    private final InstantSource clock;

    WritesOnce(DatabaseClient database, IdentityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One write.
     *
     * @param account whose it is
     * @param key the sender's
     * @param request hash of all that is asked
     */
    public record Write(long account, byte[] key, byte[] request) {

        /**
         * @param asked method and address
         */
        public static Write of(long account, String key, String asked, byte[] body) {
            var request = sha256();
            request.update(asked.getBytes(StandardCharsets.UTF_8));
            request.update((byte) '\n');
            return new Write(
                    account,
                    sha256().digest(key.getBytes(StandardCharsets.UTF_8)),
                    request.digest(body));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What there is of a write. */
    public sealed interface Found {
        /** Nothing: whoever is told so does it. */
        record Begun() implements Found {}

        /** It was done, with this answer. */
        record Done(int status, byte[] body) implements Found {}

        /** Somebody does it now. */
        record Busy() implements Found {}

        /** It was begun, and whether it was done is not known. */
        record Uncertain() implements Found {}

        /** The key was used for something else. */
        record Another() implements Found {}
    }

    /** Begins it, unless somebody has; two at once get one {@link Found.Begun}. */
    public Mono<Found> begin(Write write) {
        var now = clock.instant();
        return database.sql(
                        """
                        insert into write_once (account, key_hash, request_hash, begun_at)
                        values ($1, $2, $3, $4)
                        on conflict (account, key_hash) do update
                            set request_hash = excluded.request_hash, begun_at = excluded.begun_at,
                                status = null, body = null
                            where write_once.begun_at <= $5
                        returning 1 as begun
                        """)
                .bind(0, write.account())
                .bind(1, write.key())
                .bind(2, write.request())
                .bind(3, now)
                .bind(4, now.minus(LASTS))
                .<Found>map(_ -> new Found.Begun())
                .one()
                .switchIfEmpty(Mono.defer(() -> find(write)));
    }

    private Mono<Found> find(Write write) {
        return database.sql(
                        """
                        select request_hash, begun_at, status, body from write_once
                        where account = $1 and key_hash = $2
                        """)
                .bind(0, write.account())
                .bind(1, write.key())
                .map(row -> found(row, write))
                .one()
                .defaultIfEmpty(new Found.Busy()); // It failed just now.
    }

    private Found found(Readable row, Write write) {
        if (!Arrays.equals(required(row, "request_hash", byte[].class), write.request())) {
            return new Found.Another();
        }
        var status = row.get("status", Integer.class);
        if (status != null) {
            var body = Objects.requireNonNullElse(row.get("body", byte[].class), new byte[0]);
            return new Found.Done(status, body);
        }
        var latest = required(row, "begun_at", Instant.class).plus(LONGEST);
        return clock.instant().isAfter(latest) ? new Found.Uncertain() : new Found.Busy();
    }

    /** It was done; on disk when it completes. */
    public Mono<Void> done(Write write, int status, byte[] body) {
        return database.sql(
                        """
                        update write_once set status = $3, body = $4
                        where account = $1 and key_hash = $2
                        """)
                .bind(0, write.account())
                .bind(1, write.key())
                .bind(2, status)
                .bind(3, body)
                .then();
    }

    /** It was not done: it may be begun again. */
    public Mono<Void> notDone(Write write) {
        return database.sql(
                        """
                        delete from write_once
                        where account = $1 and key_hash = $2 and status is null
                        """)
                .bind(0, write.account())
                .bind(1, write.key())
                .then();
    }

    /** Removes what is long over. */
    Mono<Void> sweep() {
        return database.sql("delete from write_once where begun_at <= $1")
                .bind(0, clock.instant().minus(LASTS))
                .then();
    }
}
