package vn.chuongvang.participation.units;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.paging.Paging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Who changed which units, how, and what stood there before; append-only. */
@Component
class UnitLog {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ENTRIES =
            """
            select c.id, c.at, c.by, c.kind, c.effective_on, c.undoes, u.id as undone_by,
                   case when c.undoes is not null then c.body ->> 'reason' end as reason,
                   c.before is not null as kept
              from unit_change c left join unit_change u on u.undoes = c.id
            """;

    private final DatabaseClient database;

    UnitLog(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A change that somebody wants to take back.
     *
     * @param units that it wrote
     * @param before absent: that was not kept
     */
    record Change(UnitHistory.Entry entry, List<UUID> units, @Nullable UnitBefore before) {}

    /** Its number is the next generation. */
    Mono<Long> note(Instant at, Units.Note note, UnitEdit edit, UnitBefore before) {
        return insert(at, note, UnitBefore.touched(edit), edit.on())
                .bind(6, JSON.writeValueAsString(before))
                .bindNull(7, Long.class)
                .map(UnitLog::id)
                .one();
    }

    /** Its number is the next generation. */
    Mono<Long> noteUndo(Instant at, Units.Note note, Change undone) {
        return insert(at, note, undone.units(), undone.entry().on())
                .bindNull(6, String.class)
                .bind(7, undone.entry().id())
                .map(UnitLog::id)
                .one();
    }

    private DatabaseClient.GenericExecuteSpec insert(
            Instant at, Units.Note note, Collection<UUID> units, @Nullable LocalDate on) {
        return database.sql(
                        """
                        insert into unit_change
                               (at, by, kind, body, units, effective_on, before, undoes)
                        values ($1, $2, $3, $4::json, $5, nullif($6, '')::date, $7::json, $8)
                        returning id
                        """)
                .bind(0, at.atOffset(ZoneOffset.UTC))
                .bind(1, note.by())
                .bind(2, note.kind())
                .bind(3, note.body())
                .bind(4, units.toArray(UUID[]::new))
                .bind(5, on == null ? "" : on.toString());
    }

    /** A page of them, the newest first. */
    Flux<UnitHistory.Entry> of(UUID unit, Paging paging) {
        return database.sql(
                        ENTRIES
                                + """
                                 where $1 = any(c.units) and c.id < $2
                                 order by c.id desc limit $3
                                """)
                .bind(0, unit)
                .bind(1, paging.before())
                .bind(2, paging.most())
                .map(UnitLog::entry)
                .all();
    }

    Mono<Change> find(long number) {
        return database.sql(
                        """
                        select e.*, c.units, c.before::text as before
                          from (%s where c.id = $1) e join unit_change c on c.id = e.id
                        """
                                .formatted(ENTRIES))
                .bind(0, number)
                .map(
                        row ->
                                new Change(
                                        entry(row),
                                        List.of(required(row, "units", UUID[].class)),
                                        before(row.get("before", String.class))))
                .one();
    }

    /** The newest one after it that stands and wrote any of these. */
    Mono<UnitHistory.Entry> latestSince(long number, Collection<UUID> units) {
        return database.sql(
                        ENTRIES
                                + """
                                 where c.id > $1 and c.undoes is null and u.id is null
                                   and exists (select 1
                                                 from unnest(c.units) written(unit)
                                                 join unnest($2::uuid[]) asked(unit)
                                                      using (unit))
                                 order by c.id desc limit 1
                                """)
                .bind(0, number)
                .bind(1, units.toArray(UUID[]::new))
                .map(UnitLog::entry)
                .one();
    }

    private static @Nullable UnitBefore before(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, UnitBefore.class);
    }

    private static UnitHistory.Entry entry(Readable row) {
        return new UnitHistory.Entry(
                required(row, "id", Long.class),
                required(row, "at", Instant.class),
                required(row, "by", String.class),
                required(row, "kind", String.class),
                row.get("effective_on", LocalDate.class),
                row.get("undoes", Long.class),
                row.get("undone_by", Long.class),
                row.get("reason", String.class),
                required(row, "kept", Boolean.class));
    }

    private static long id(Readable row) {
        return required(row, "id", Long.class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
