package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.required;
import static vn.chuongvang.identity.Columns.text;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.AuditEntry.What;
import vn.chuongvang.paging.Paging;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The keys of programs: made and revoked by hosts, known by a hash, good until a day. */
@Component
public class MachineKeys {
    /** So that whoever finds one, also in a file of somebody's, knows what it is. */
    public static final String PREFIX = "cvk_";

    /** A year with a leap day: nobody forgets a key for ever. */
    public static final int MOST_DAYS = 366;

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DatabaseClient database;
    private final AuditLog log;
    private final InstantSource clock;

    MachineKeys(DatabaseClient database, AuditLog log, IdentityClock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A key to be made.
     *
     * @param unit whose subtree it sees; absent: the whole server
     * @param expiresOn the last day it is good
     */
    public record Wish(
            String name, Set<MachineScope> scopes, @Nullable UUID unit, LocalDate expiresOn) {}

    /** A new key; its secret is told this once. */
    public record Made(MachineKey key, Token secret) {}

    /** Whether a key may end on that day. */
    public boolean isFit(LocalDate expiresOn) {
        var today = today();
        return !expiresOn.isBefore(today) && !expiresOn.isAfter(today.plusDays(MOST_DAYS));
    }

    /** Empty when the name is none, or was given to a key before. */
    public Mono<Made> make(Wish wish, StaffMember by) {
        var secret = new Token(PREFIX + Token.random().secret());
        return Mono.justOrEmpty(Staff.name(wish.name()))
                .flatMap(name -> insert(name, wish, by, secret))
                .delayUntil(key -> log.write(about(key, What.KEY_MADE, by)))
                .map(key -> new Made(key, secret));
    }

    private Mono<MachineKey> insert(String name, Wish wish, StaffMember by, Token secret) {
        var unit = wish.unit();
        var insert =
                database.sql(
                                """
                                insert into machine_key
                                    (name, secret_hash, scopes, expires_on, made_by, made_at, unit)
                                values ($1, $2, $3, $4, $5, $6, $7)
                                on conflict (name) do nothing
                                returning id, name, scopes, unit, expires_on, made_by, made_at,
                                    last_used_on, revoked_at
                                """)
                        .bind(0, name)
                        .bind(1, secret.hash())
                        .bind(2, wish.scopes().stream().map(Enum::name).toArray(String[]::new))
                        .bind(3, wish.expiresOn())
                        .bind(4, by.name())
                        .bind(5, clock.instant());
        return (unit == null ? insert.bindNull(6, UUID.class) : insert.bind(6, unit))
                .map(MachineKeys::key)
                .one();
    }

    /** A page of them, the newest first, with those that are good no more. */
    public Flux<MachineKey> all(Paging paging) {
        return database.sql(
                        """
                        select id, name, scopes, unit, expires_on, made_by, made_at, last_used_on,
                            revoked_at
                        from machine_key where id < $1 order by id desc limit $2
                        """)
                .bind(0, paging.before())
                .bind(1, paging.most())
                .map(MachineKeys::key)
                .all();
    }

    /**
     * The key that is good today; empty otherwise. Looked up by its hash, so how long it takes says
     * nothing about another one's letters.
     */
    public Mono<MachineKey> find(Token secret) {
        return database.sql(
                        """
                        select id, name, scopes, unit, expires_on, made_by, made_at, last_used_on,
                            revoked_at
                        from machine_key
                        where secret_hash = $1 and revoked_at is null and expires_on >= $2
                        """)
                .bind(0, secret.hash())
                .bind(1, today())
                .map(MachineKeys::key)
                .one();
    }

    /** Keeps the day, once a day. */
    public Mono<Void> used(MachineKey key) {
        var today = today();
        return today.equals(key.lastUsedOn())
                ? Mono.empty()
                : database.sql("update machine_key set last_used_on = $2 where id = $1")
                        .bind(0, key.id())
                        .bind(1, today)
                        .then();
    }

    /**
     * Good no more, from the next request on; false when there is no such key, or it was revoked.
     * It ends also when that cannot be written down.
     */
    public Mono<Boolean> revoke(long id, StaffMember by) {
        return database.sql(
                        """
                        update machine_key set revoked_at = $2
                        where id = $1 and revoked_at is null
                        returning id, name, scopes, unit, expires_on, made_by, made_at,
                            last_used_on, revoked_at
                        """)
                .bind(0, id)
                .bind(1, clock.instant())
                .map(MachineKeys::key)
                .one()
                .delayUntil(key -> log.write(about(key, What.KEY_REVOKED, by)))
                .map(_ -> true)
                .defaultIfEmpty(false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    private static AuditEntry about(MachineKey key, What what, StaffMember by) {
        var entry = AuditEntry.of(by.name(), what, key.marked());
        var unit = key.unit();
        return unit == null ? entry : entry.at(unit);
    }

    private static MachineKey key(Readable row) {
        return new MachineKey(
                required(row, "id", Long.class),
                text(row, "name"),
                Arrays.stream(required(row, "scopes", String[].class))
                        .map(MachineScope::valueOf)
                        .collect(Collectors.toSet()),
                row.get("unit", UUID.class),
                required(row, "expires_on", LocalDate.class),
                text(row, "made_by"),
                required(row, "made_at", Instant.class),
                row.get("last_used_on", LocalDate.class),
                row.get("revoked_at", Instant.class));
    }
}
