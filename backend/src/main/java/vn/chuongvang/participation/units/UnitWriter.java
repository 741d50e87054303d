package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes what changes come to, within the transaction of whoever calls. */
@Component
class UnitWriter {
    /** Rows of one statement. */
    private static final int SLICE = 5_000;

    /** Any number that nobody else locks: one change after another, also of several servers. */
    private static final long LOCK = 6_001;

    private static final String VERSIONS =
            """
            insert into unit_version (unit, valid_from, valid_to, type, name, short_name, parent,
                                      admin_code, decree)
            select unit::uuid, valid_from::date, nullif(valid_to, '')::date, type, name, short_name,
                   nullif(parent, '')::uuid, nullif(admin_code, ''), decree
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                          $7::text[], $8::text[], $9::text[])
                   t(unit, valid_from, valid_to, type, name, short_name, parent, admin_code, decree)
            """;

    private static final String LINES =
            """
            insert into unit_lineage (from_unit, to_unit, kind, effective_on, decree, share)
            select from_unit::uuid, nullif(to_unit, '')::uuid, kind, effective_on::date, decree,
                   nullif(share, '')::numeric
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
                   t(from_unit, to_unit, kind, effective_on, decree, share)
            """;

    private static final String ALIASES =
            """
            insert into unit_alias (unit, alias, until)
            select unit::uuid, alias, nullif(until, '')::date
              from unnest($1::text[], $2::text[], $3::text[]) t(unit, alias, until)
            """;

    private static final String DROP =
            """
            delete from unit_alias a
             using unnest($1::text[], $2::text[]) t(unit, alias)
             where a.unit = t.unit::uuid and a.alias = t.alias
            """;

    private static final String HEIRS =
            "update contest_unit set node = $2 where node = $1 and contest = any($3)";

    private static final String ORGANISERS =
            "update contest_counting set organiser = $2 where organiser = $1 and contest = any($3)";

    private final DatabaseClient database;

    UnitWriter(DatabaseClient database) {
        this.database = database;
    }

    /** Who changes units waits here for whoever did so before. */
    Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock($1)").bind(0, LOCK).then();
    }

    /** Units that count in any of these contests, as themselves or as who holds it. */
    Flux<HeldUnits.Count> heldBy(Collection<Long> contests) {
        return database.sql(
                        """
                        select contest, node as unit from contest_unit
                         where contest = any($1) and node is not null
                        union
                        select contest, organiser from contest_counting
                         where contest = any($1) and organiser is not null
                        """)
                .bind(0, contests.toArray(Long[]::new))
                .map(
                        row ->
                                new HeldUnits.Count(
                                        Objects.requireNonNull(row.get("contest", Long.class)),
                                        Objects.requireNonNull(row.get("unit", UUID.class))))
                .all();
    }

    /** Who says it, and how; its number is the next generation. */
    Mono<Long> note(Instant at, String by, String kind, String body, UnitEdit edit) {
        var units = edit.units().keySet().stream();
        var named =
                Stream.concat(edit.aliases().stream(), edit.dropped().stream())
                        .map(UnitAlias::unit);
        var touched = Stream.concat(units, named).distinct().toArray(UUID[]::new);
        var insert =
                database.sql(
                                """
                                insert into unit_change (at, by, kind, body, units, effective_on)
                                values ($1, $2, $3, $4::json, $5, nullif($6, '')::date)
                                returning id
                                """)
                        .bind(0, at.atOffset(ZoneOffset.UTC))
                        .bind(1, by)
                        .bind(2, kind)
                        .bind(3, body)
                        .bind(4, touched)
                        .bind(5, text(edit.on()));
        return insert.map(row -> Objects.requireNonNull(row.get("id", Long.class))).one();
    }

    /**
     * @param contests that are not over and are played from the day of the change on
     */
    Mono<Void> write(UnitEdit edit, Instant at, List<Long> contests) {
        var versions = edit.units().values().stream().flatMap(List::stream).toList();
        return units(edit, at)
                .then(clear(edit))
                .then(versions(versions))
                .then(lines(edit.lineage()))
                .then(drop(edit.dropped()))
                .then(aliases(edit.aliases()))
                .then(heirs(edit, contests));
    }

    private Mono<Void> units(UnitEdit edit, Instant at) {
        var first = edit.units().values().stream().map(List::getFirst).toList();
        return slices(
                first,
                rows ->
                        database.sql(
                                        """
                                        insert into unit (id, hierarchy, created_at)
                                        select id::uuid, hierarchy, $3
                                          from unnest($1::text[], $2::text[]) t(id, hierarchy)
                                        on conflict (id) do nothing
                                        """)
                                .bind(0, column(rows, UnitVersion::unit))
                                .bind(1, column(rows, UnitVersion::hierarchy))
                                .bind(2, at.atOffset(ZoneOffset.UTC))
                                .then());
    }

    private Mono<Void> clear(UnitEdit edit) {
        return slices(
                edit.units().keySet(),
                rows ->
                        database.sql("delete from unit_version where unit = any($1)")
                                .bind(0, rows.toArray(UUID[]::new))
                                .then());
    }

    private Mono<Void> versions(List<UnitVersion> versions) {
        return slices(
                versions,
                rows ->
                        database.sql(VERSIONS)
                                .bind(0, column(rows, UnitVersion::unit))
                                .bind(1, column(rows, UnitVersion::from))
                                .bind(2, column(rows, one -> text(one.until())))
                                .bind(3, column(rows, UnitVersion::type))
                                .bind(4, column(rows, UnitVersion::name))
                                .bind(5, column(rows, UnitVersion::shortName))
                                .bind(6, column(rows, one -> text(one.parent())))
                                .bind(7, column(rows, one -> text(one.adminCode())))
                                .bind(8, column(rows, UnitVersion::decree))
                                .then());
    }

    private Mono<Void> lines(List<Lineage> lines) {
        return slices(
                lines,
                rows ->
                        database.sql(LINES)
                                .bind(0, column(rows, Lineage::from))
                                .bind(1, column(rows, one -> text(one.to())))
                                .bind(2, column(rows, Lineage::kind))
                                .bind(3, column(rows, Lineage::on))
                                .bind(4, column(rows, Lineage::decree))
                                .bind(5, column(rows, one -> text(one.share())))
                                .then());
    }

    private Mono<Void> aliases(List<UnitAlias> aliases) {
        return slices(
                aliases,
                rows ->
                        database.sql(ALIASES)
                                .bind(0, column(rows, UnitAlias::unit))
                                .bind(1, column(rows, UnitAlias::alias))
                                .bind(2, column(rows, one -> text(one.until())))
                                .then());
    }

    private Mono<Void> drop(List<UnitAlias> aliases) {
        return slices(
                aliases,
                rows ->
                        database.sql(DROP)
                                .bind(0, column(rows, UnitAlias::unit))
                                .bind(1, column(rows, UnitAlias::alias))
                                .then());
    }

    private Mono<Void> heirs(UnitEdit edit, List<Long> contests) {
        return Flux.fromIterable(edit.contests().entrySet())
                .concatMap(
                        heir ->
                                Flux.just(HEIRS, ORGANISERS)
                                        .concatMap(
                                                sql ->
                                                        database.sql(sql)
                                                                .bind(0, heir.getKey())
                                                                .bind(1, heir.getValue())
                                                                .bind(
                                                                        2,
                                                                        contests.toArray(
                                                                                Long[]::new))
                                                                .then()))
                .then();
    }

    private static <T> Mono<Void> slices(Collection<T> rows, Function<List<T>, Mono<Void>> write) {
        return Flux.fromIterable(rows).buffer(SLICE).concatMap(write).then();
    }

    private static <T> String[] column(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
