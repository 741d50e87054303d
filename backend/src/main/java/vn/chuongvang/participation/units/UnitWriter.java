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
            returning id
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

    private final DatabaseClient database;
    private final UnitContests contests;

    UnitWriter(DatabaseClient database, UnitContests contests) {
        this.database = database;
        this.contests = contests;
    }

    /** Who changes units waits here for whoever did so before. */
    Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock($1)").bind(0, LOCK).then();
    }

    /** What was written where nobody but the database gives numbers. */
    record Written(List<Long> lines, List<UnitContests.Moved> contests) {}

    /**
     * @param open contests that are not over and are played from the day of the change on
     */
    Mono<Written> write(UnitEdit edit, Instant at, List<Long> open) {
        return rewrite(edit, at)
                .then(lines(edit.lineage()))
                .flatMap(
                        lines ->
                                contests.follow(edit.contests(), open)
                                        .collectList()
                                        .map(moved -> new Written(lines, moved)));
    }

    private Mono<Void> rewrite(UnitEdit edit, Instant at) {
        var versions = edit.units().values().stream().flatMap(List::stream).toList();
        return units(edit, at)
                .then(clear(edit))
                .then(versions(versions))
                .then(drop(edit.dropped()))
                .then(aliases(edit.aliases()));
    }

    /**
     * As it was before.
     *
     * @param lines numbers of those that go
     * @param founded units that never were
     */
    Mono<Void> takeBack(UnitEdit edit, Instant at, List<Long> lines, Collection<UUID> founded) {
        var gone =
                slices(
                        lines,
                        some ->
                                database.sql("delete from unit_lineage where id = any($1)")
                                        .bind(0, some.toArray(Long[]::new))
                                        .then());
        return rewrite(edit, at).then(gone).then(forget(founded));
    }

    /** All at once: one may be above another. */
    private Mono<Void> forget(Collection<UUID> founded) {
        return founded.isEmpty()
                ? Mono.empty()
                : database.sql("delete from unit where id = any($1)")
                        .bind(0, founded.toArray(UUID[]::new))
                        .then();
    }

    private Mono<Void> units(UnitEdit edit, Instant at) {
        var first =
                edit.units().values().stream()
                        .filter(versions -> !versions.isEmpty())
                        .map(List::getFirst)
                        .toList();
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

    private Mono<List<Long>> lines(List<Lineage> lines) {
        return Flux.fromIterable(lines)
                .buffer(SLICE)
                .concatMap(
                        rows ->
                                database.sql(LINES)
                                        .bind(0, column(rows, Lineage::from))
                                        .bind(1, column(rows, one -> text(one.to())))
                                        .bind(2, column(rows, Lineage::kind))
                                        .bind(3, column(rows, Lineage::on))
                                        .bind(4, column(rows, Lineage::decree))
                                        .bind(5, column(rows, one -> text(one.share())))
                                        .map(
                                                row ->
                                                        Objects.requireNonNull(
                                                                row.get("id", Long.class)))
                                        .all())
                .collectList();
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
