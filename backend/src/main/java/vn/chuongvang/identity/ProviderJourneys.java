package vn.chuongvang.identity;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * The ways of browsers to a sign-in provider and back. What must not be lost meanwhile travels with
 * the browser, sealed; the server keeps nothing of who only left, and of who came back that they
 * did.
 */
@Component
public class ProviderJourneys {
    /** From leaving to coming back. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    /** Leaving guesses nothing; it is bounded because each makes us ask the provider. */
    static final int LEAVING_A_MINUTE = 120;

    private static final String EVERYBODY = "";

    private final DatabaseClient database;
    private final Sealing sealing;
    private final InstantSource clock;
    private final Attempts altogether;

    ProviderJourneys(DatabaseClient database, TicketKey key, IdentityClock clock) {
        this.database = database;
        this.sealing = new Sealing(key, "journey to a provider");
        this.clock = clock;
        this.altogether = new Attempts(clock, Duration.ofMinutes(1), LEAVING_A_MINUTE);
    }

    /** Counts one, for all together. */
    public boolean mayLeave() {
        return altogether.use(EVERYBODY);
    }

    public int waitSeconds() {
        return altogether.waitSeconds();
    }

    public Instant ends() {
        return clock.instant().plus(LASTS);
    }

    public boolean isOver(Instant end) {
        return !clock.instant().isBefore(end);
    }

    /**
     * For a browser to carry.
     *
     * @param kind what is sealed; it opens as nothing else
     */
    public String seal(String kind, byte[] luggage) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.seal(owner(kind), luggage));
    }

    /** Empty when this server did not seal it, or as another kind. */
    public Optional<byte[]> open(String kind, String closed) {
        try {
            return sealing.open(owner(kind), Base64.getUrlDecoder().decode(closed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Takes note that somebody came back; false when they had come back before. Kept until their
     * cookie would be refused anyway.
     */
    public Mono<Boolean> arrive(String state, Instant end) {
        return database.sql(
                        """
                        with over as (delete from provider_return where expires_at <= $3)
                        insert into provider_return (state_hash, expires_at) values ($1, $2)
                        on conflict do nothing
                        """)
                .bind(0, new Token(state).hash())
                .bind(1, end)
                .bind(2, clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static byte[] owner(String kind) {
        return kind.getBytes(StandardCharsets.UTF_8);
    }
}
