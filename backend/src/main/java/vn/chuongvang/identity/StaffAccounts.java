package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.flag;
import static vn.chuongvang.identity.Columns.required;
import static vn.chuongvang.identity.Columns.text;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.InstantSource;
import java.util.UUID;

/** The table of staff accounts. */
@Component
class StaffAccounts {
    private static final int AT_ONCE = 100;

    private final DatabaseClient database;
    private final InstantSource clock;

    StaffAccounts(DatabaseClient database, IdentityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An account as sign-in needs it. */
    record Account(StaffMember member, String passwordHash) {}

    /** Empty when the name is taken. */
    Mono<StaffMember> create(
            String name, StaffRole role, @Nullable UUID unit, String passwordHash) {
        var insert =
                database.sql(
                                """
                                insert into staff_account
                                    (name, password_hash, role, must_change_password, created_at, unit)
                                values ($1, $2, $3, true, $4, $5)
                                on conflict (name) do nothing
                                returning id, name, password_hash, role, must_change_password, unit,
                                    factor_confirmed_at is not null as second_factor
                                """)
                        .bind(0, name)
                        .bind(1, passwordHash)
                        .bind(2, role.name())
                        .bind(3, clock.instant());
        return (unit == null ? insert.bindNull(4, UUID.class) : insert.bind(4, unit))
                .map(StaffAccounts::account)
                .one()
                .map(Account::member);
    }

    Mono<Account> find(String name) {
        return database.sql(
                        """
                        select id, name, password_hash, role, must_change_password, unit,
                            factor_confirmed_at is not null as second_factor
                        from staff_account where name = $1
                        """)
                .bind(0, name)
                .map(StaffAccounts::account)
                .one();
    }

    /**
     * Made before this number, newest first; read as they are taken.
     *
     * @param role of this one only; absent: of all
     */
    Flux<StaffMember> before(long id, @Nullable StaffRole role) {
        return database.sql(
                        """
                        select id, name, password_hash, role, must_change_password, unit,
                            factor_confirmed_at is not null as second_factor
                        from staff_account where id < $1 and ($2 = '' or role = $2)
                        order by id desc
                        """)
                .bind(0, id)
                .bind(1, role == null ? "" : role.name())
                .filter(statement -> statement.fetchSize(AT_ONCE))
                .map(StaffAccounts::account)
                .all()
                .map(Account::member);
    }

    Mono<Long> setPassword(long id, String passwordHash, boolean mustChange) {
        return database.sql(
                        """
                        update staff_account set password_hash = $2, must_change_password = $3
                        where id = $1
                        """)
                .bind(0, id)
                .bind(1, passwordHash)
                .bind(2, mustChange)
                .fetch()
                .rowsUpdated();
    }

    private static Account account(Readable row) {
        return new Account(member(row), text(row, "password_hash"));
    }

    static StaffMember member(Readable row) {
        return new StaffMember(
                required(row, "id", Long.class),
                text(row, "name"),
                StaffRole.valueOf(text(row, "role")),
                flag(row, "must_change_password"),
                flag(row, "second_factor"),
                row.get("unit", UUID.class));
    }
}
