package vn.chuongvang.participation.bench;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.participation.facts.FactWriter;
import vn.chuongvang.participation.units.Lineage;
import vn.chuongvang.participation.units.UnitVersion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Puts a province-year into empty tables. */
final class YearWriter {
    private static final int AT_ONCE = 50_000;

    private final DatabaseClient database;
    private final FactWriter writer;

    YearWriter(DatabaseClient database, FactWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    Mono<Void> write(ProvinceYear year) {
        return units(year.versions())
                .then(versions(year.versions()))
                .then(lineage(year.lineage()))
                .then(
                        database.sql(
                                        """
                                        insert into unit_change (at, by, kind, body)
                                        values (now(), 'bench', 'IMPORT', '{}')
                                        """)
                                .then())
                .then(individuals(List.of(year.individuals())))
                .then(facts(year));
    }

    private Mono<Void> units(List<UnitVersion> versions) {
        return database.sql(
                        "insert into unit select id, 'DOAN', now() from unnest($1::uuid[]) t(id)")
                .bind(0, versions.stream().map(UnitVersion::unit).distinct().toArray(UUID[]::new))
                .then();
    }

    private Mono<Void> versions(List<UnitVersion> versions) {
        return database.sql(
                        """
                        insert into unit_version (unit, valid_from, valid_to, type, name, parent)
                        select unit, f, nullif(t, '')::date, type, name, nullif(parent, '')::uuid
                          from unnest($1::uuid[], $2::date[], $3::text[], $4::text[], $5::text[],
                                      $6::text[]) v(unit, f, t, type, name, parent)
                        """)
                .bind(0, versions.stream().map(UnitVersion::unit).toArray(UUID[]::new))
                .bind(1, versions.stream().map(UnitVersion::from).toArray(LocalDate[]::new))
                .bind(2, texts(versions, one -> text(one.until())))
                .bind(3, texts(versions, one -> one.type().name()))
                .bind(4, texts(versions, UnitVersion::name))
                .bind(5, texts(versions, one -> text(one.parent())))
                .then();
    }

    private Mono<Void> lineage(List<Lineage> lines) {
        return database.sql(
                        """
                        insert into unit_lineage (from_unit, to_unit, kind, effective_on)
                        select f, nullif(t, '')::uuid, kind, d
                          from unnest($1::uuid[], $2::text[], $3::text[], $4::date[])
                               v(f, t, kind, d)
                        """)
                .bind(0, lines.stream().map(Lineage::from).toArray(UUID[]::new))
                .bind(1, texts(lines, one -> text(one.to())))
                .bind(2, texts(lines, one -> one.kind().name()))
                .bind(3, lines.stream().map(Lineage::on).toArray(LocalDate[]::new))
                .then();
    }

    private Mono<Void> individuals(List<UUID> all) {
        return Flux.fromIterable(all)
                .buffer(AT_ONCE)
                .concatMap(
                        some ->
                                database.sql(
                                                """
                                                insert into individual
                                                select id, now() from unnest($1::uuid[]) t(id)
                                                """)
                                        .bind(0, some.toArray(UUID[]::new))
                                        .then())
                .then();
    }

    private Mono<Void> facts(ProvinceYear year) {
        return Flux.fromIterable(year.contests())
                .concatMap(
                        rows -> {
                            var first = rows.getFirst();
                            return writer.replace(
                                    new FactWriter.Counted(first.contest(), 1, 0, first.playedOn()),
                                    Mono.just(rows));
                        })
                .then();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
