package vn.chuongvang.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

import java.util.UUID;

/** Units of the Đoàn, put into the tables as they are there since 2020. */
public final class DoanUnits {
    private final DatabaseClient database;

    public DoanUnits(WebServer server) {
        this.database = server.bean(DatabaseClient.class);
    }

    public UUID put(@Nullable UUID parent, String type, String name) {
        var unit = UUID.randomUUID();
        put(unit, parent, type, name);
        return unit;
    }

    /** The server reads its tree again. */
    public void put(UUID unit, @Nullable UUID parent, String type, String name) {
        database.sql(
                        """
                        with made as (insert into unit values ($1, 'DOAN', now()) returning id),
                        changed as (insert into unit_change (at, by, kind, body)
                            values (now(), 'IT', 'CREATE', '{}'))
                        insert into unit_version (unit, valid_from, type, name, parent)
                        select id, '2020-01-01', $2, $3, nullif($4, $1) from made
                        """)
                .bind(0, unit)
                .bind(1, type)
                .bind(2, name)
                .bind(3, parent == null ? unit : parent)
                .then()
                .block();
    }
}
