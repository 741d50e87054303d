package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.required;
import static vn.chuongvang.identity.Columns.text;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.InstantSource;

/** The table of providers' identities: one opens one account, an account has one of each. */
@Component
class LinkedIdentities {
    private final DatabaseClient database;
    private final TicketKey key;
    private final InstantSource clock;

    LinkedIdentities(DatabaseClient database, TicketKey key, IdentityClock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /**
     * False when it opens an account already, the account has one of this provider, or the session
     * is over. The session's row is held, so that who ends it finds what was linked by it.
     */
    Mono<Boolean> add(Linker linker, ProvenIdentity who) {
        return database.sql(
                        """
                        insert into provider_identity (identity_hash, account, provider, linked_at)
                        select $1, account, $3, $4 from staff_session
                        where id = $2 and ended_at is null and expires_at > $4
                        for share
                        on conflict do nothing
                        """)
                .bind(0, hash(who))
                .bind(1, linker.session())
                .bind(2, who.provider())
                .bind(3, clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Whose account it opens; empty when nobody linked it. */
    Mono<StaffMember> find(ProvenIdentity who) {
        return database.sql(
                        """
                        select a.id, a.name, a.role, a.must_change_password, a.unit,
                            a.factor_confirmed_at is not null as second_factor
                        from provider_identity i join staff_account a on a.id = i.account
                        where i.identity_hash = $1
                        """)
                .bind(0, hash(who))
                .map(StaffAccounts::member)
                .one();
    }

    Flux<LinkedIdentity> of(long account) {
        return database.sql(
                        """
                        select provider, linked_at from provider_identity
                        where account = $1 order by provider
                        """)
                .bind(0, account)
                .map(
                        row ->
                                new LinkedIdentity(
                                        text(row, "provider"),
                                        required(row, "linked_at", Instant.class)))
                .all();
    }

    /** False when there is none. */
    Mono<Boolean> remove(long account, String provider) {
        return database.sql("delete from provider_identity where account = $1 and provider = $2")
                .bind(0, account)
                .bind(1, provider)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** By the key that is outside the database: who reads a copy of the tables learns nobody. */
    private byte[] hash(ProvenIdentity who) {
        return key.derived("identity\n%s\n%s".formatted(who.issuer(), who.subject()));
    }
}
