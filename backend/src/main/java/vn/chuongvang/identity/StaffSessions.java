package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.required;
import static vn.chuongvang.identity.Columns.text;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Signed-in browsers. A session lasts 12 hours, is known by a hash, and can be ended at any time; a
 * socket is opened with a token of its own that is good once and for a minute.
 */
@Component
public class StaffSessions {
    public static final Duration LASTS = Duration.ofHours(12);
    public static final Duration SOCKET_TOKEN_LASTS = Duration.ofSeconds(60);
    private static final int DEVICE_LETTERS = 80;

    private static final Cursor NEWEST = Cursor.at(Cursor.LAST_MOMENT, Cursor.HIGHEST_ID);

    private final DatabaseClient database;
    private final InstantSource clock;
    private final Told told;

    StaffSessions(DatabaseClient database, IdentityClock clock, Told told) {
        this.database = database;
        this.clock = clock;
        this.told = told;
    }

    record Started(StaffSession session, Token token) {}

    Mono<Started> start(StaffMember member, String device) {
        var token = Token.random();
        var now = clock.instant();
        var session =
                new StaffSession(
                        UUID.randomUUID(),
                        member,
                        VietnameseText.cleanName(device, DEVICE_LETTERS),
                        now,
                        now.plus(LASTS));
        return database.sql(
                        """
                        insert into staff_session
                            (id, account, token_hash, device, created_at, expires_at)
                        values ($1, $2, $3, $4, $5, $6)
                        """)
                .bind(0, session.id())
                .bind(1, member.id())
                .bind(2, token.hash())
                .bind(3, session.device())
                .bind(4, session.createdAt())
                .bind(5, session.expiresAt())
                .then()
                .thenReturn(new Started(session, token));
    }

    /** The living session that this cookie opens; empty otherwise. */
    public Mono<StaffSession> find(Token token) {
        return database.sql(
                        """
                        select s.id as session, s.device, s.created_at, s.expires_at,
                               a.id, a.name, a.role, a.must_change_password, a.unit,
                               a.factor_confirmed_at is not null as second_factor
                        from staff_session s join staff_account a on a.id = s.account
                        where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2
                        """)
                .bind(0, token.hash())
                .bind(1, clock.instant())
                .map(StaffSessions::session)
                .one();
    }

    /** True while the session is neither ended nor expired. */
    public Mono<Boolean> isLive(UUID session) {
        return database.sql(
                        """
                        select 1 as live from staff_session
                        where id = $1 and ended_at is null and expires_at > $2
                        """)
                .bind(0, session)
                .bind(1, clock.instant())
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    /** A page of the living sessions of one account, newest first. */
    public Flux<StaffSession> of(StaffMember member, Paging paging) {
        var after = paging.after(NEWEST);
        return database.sql(
                        """
                        select s.id as session, s.device, s.created_at, s.expires_at,
                               a.id, a.name, a.role, a.must_change_password, a.unit,
                               a.factor_confirmed_at is not null as second_factor
                        from staff_session s join staff_account a on a.id = s.account
                        where a.id = $1 and s.ended_at is null and s.expires_at > $2
                          and (s.created_at, s.id) < ($3, $4)
                        order by s.created_at desc, s.id desc limit $5
                        """)
                .bind(0, member.id())
                .bind(1, clock.instant())
                .bind(2, after.moment(0))
                .bind(3, after.id(1))
                .bind(4, paging.most())
                .map(StaffSessions::session)
                .all();
    }

    /** False when this account has no such living session. */
    public Mono<Boolean> end(StaffMember member, UUID session) {
        return database.sql(
                        """
                        update staff_session set ended_at = $3
                        where account = $1 and id = $2 and ended_at is null
                        """)
                .bind(0, member.id())
                .bind(1, session)
                .bind(2, clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0)
                .doOnNext(ended -> tell(ended ? List.of(session) : List.of()));
    }

    Mono<Void> endAllOf(long account, Optional<UUID> except) {
        var kept = except.orElse(new UUID(0, 0));
        return database.sql(
                        """
                        update staff_session set ended_at = $3
                        where account = $1 and id <> $2 and ended_at is null
                        returning id
                        """)
                .bind(0, account)
                .bind(1, kept)
                .bind(2, clock.instant())
                .map(row -> required(row, "id", UUID.class))
                .all()
                .collectList()
                .doOnNext(this::tell)
                .then();
    }

    /** For the hello of one WebSocket: good once, for a minute. */
    public Mono<Token> socketToken(StaffSession session) {
        var token = Token.random();
        return database.sql(
                        """
                        insert into staff_socket_token (token_hash, session, expires_at)
                        values ($1, $2, $3)
                        """)
                .bind(0, token.hash())
                .bind(1, session.id())
                .bind(2, clock.instant().plus(SOCKET_TOKEN_LASTS))
                .then()
                .thenReturn(token);
    }

    /** Takes the token: the second use of it finds nothing. */
    public Mono<StaffSession> redeem(Token socketToken) {
        return database.sql(
                        """
                        with used as (
                            delete from staff_socket_token where token_hash = $1
                            returning session, expires_at)
                        select s.id as session, s.device, s.created_at, s.expires_at,
                               a.id, a.name, a.role, a.must_change_password, a.unit,
                               a.factor_confirmed_at is not null as second_factor
                        from used
                        join staff_session s on s.id = used.session
                        join staff_account a on a.id = s.account
                        where used.expires_at > $2 and s.ended_at is null and s.expires_at > $2
                          and not a.must_change_password
                        """)
                .bind(0, socketToken.hash())
                .bind(1, clock.instant())
                .map(StaffSessions::session)
                .one();
    }

    /** Removes what is long over. */
    Mono<Void> sweep() {
        return database.sql(
                        """
                        with tokens as (delete from staff_socket_token where expires_at < $1)
                        delete from staff_session where expires_at < $1
                        """)
                .bind(0, clock.instant())
                .then();
    }

    private void tell(List<UUID> ended) {
        ended.forEach(told::ended);
    }

    private static StaffSession session(Readable row) {
        return new StaffSession(
                required(row, "session", UUID.class),
                StaffAccounts.member(row),
                text(row, "device"),
                required(row, "created_at", Instant.class),
                required(row, "expires_at", Instant.class));
    }
}
