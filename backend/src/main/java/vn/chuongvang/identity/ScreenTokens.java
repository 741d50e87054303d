package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.required;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.InstantSource;

/** Read-only tokens for the big screens of a contest, made by staff. */
@Component
public class ScreenTokens {
    public static final Duration LASTS = Duration.ofDays(7);

    private final DatabaseClient database;
    private final InstantSource clock;
    private final Told told;

    ScreenTokens(DatabaseClient database, IdentityClock clock, Told told) {
        this.database = database;
        this.clock = clock;
        this.told = told;
    }

    public Mono<Token> issue(ContestRef contest, StaffMember by) {
        var token = Token.random();
        return database.sql(
                        """
                        insert into screen_token
                            (token_hash, contest, created_by, created_at, expires_at)
                        values ($1, $2, $3, $4, $5)
                        """)
                .bind(0, token.hash())
                .bind(1, contest.id())
                .bind(2, by.id())
                .bind(3, clock.instant())
                .bind(4, clock.instant().plus(LASTS))
                .then()
                .thenReturn(token);
    }

    /** The contest that this screen may show; empty when the token is unknown, old or revoked. */
    public Mono<ContestRef> find(Token token) {
        return database.sql(
                        """
                        select contest from screen_token
                        where token_hash = $1 and revoked_at is null and expires_at > $2
                        """)
                .bind(0, token.hash())
                .bind(1, clock.instant())
                .map(row -> new ContestRef(required(row, "contest", Long.class)))
                .one();
    }

    /** A new link for the screens of a contest; every older one opens nothing any more. */
    public Mono<Token> renew(ContestRef contest, StaffMember by) {
        return revokeAll(contest)
                .then(issue(contest, by))
                .doOnNext(token -> told.screensRenewed(contest, token));
    }

    private Mono<Void> revokeAll(ContestRef contest) {
        return database.sql(
                        """
                        update screen_token set revoked_at = $2
                        where contest = $1 and revoked_at is null
                        """)
                .bind(0, contest.id())
                .bind(1, clock.instant())
                .then();
    }
}
