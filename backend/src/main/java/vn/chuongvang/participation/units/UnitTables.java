package vn.chuongvang.participation.units;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.participation.changes.OneInstant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The tables of units. */
@Component
class UnitTables {
    private final DatabaseClient database;
    private final OneInstant instant;

    UnitTables(DatabaseClient database, OneInstant instant) {
        this.database = database;
        this.instant = instant;
    }

    /** The number of the last change; 0 where there was none. */
    Mono<Long> generation() {
        return database.sql("select coalesce(max(id), 0) as generation from unit_change")
                .map(row -> required(row, "generation", Long.class))
                .one();
    }

    /** All of it, as it was at one instant. */
    Mono<UnitBook> read() {
        return instant.of(now());
    }

    /** Within the transaction of whoever calls. */
    Mono<UnitBook> now() {
        return generation()
                .flatMap(
                        generation ->
                                Mono.zip(
                                                versions().collectList(),
                                                lineage().collectList(),
                                                aliases().collectList())
                                        .publishOn(Schedulers.boundedElastic())
                                        .map(
                                                read ->
                                                        UnitBook.of(
                                                                generation,
                                                                read.getT1(),
                                                                read.getT2(),
                                                                read.getT3())));
    }

    private Flux<UnitVersion> versions() {
        return database.sql(
                        """
                        select v.unit, u.hierarchy, v.valid_from, v.valid_to, v.type, v.name,
                               v.short_name, v.parent, v.admin_code, v.decree
                          from unit_version v join unit u on u.id = v.unit
                        """)
                .map(
                        row ->
                                new UnitVersion(
                                        required(row, "unit", UUID.class),
                                        Hierarchy.valueOf(text(row, "hierarchy")),
                                        required(row, "valid_from", LocalDate.class),
                                        row.get("valid_to", LocalDate.class),
                                        UnitType.valueOf(text(row, "type")),
                                        text(row, "name"),
                                        text(row, "short_name"),
                                        row.get("parent", UUID.class),
                                        row.get("admin_code", String.class),
                                        text(row, "decree")))
                .all();
    }

    private Flux<Lineage> lineage() {
        return database.sql(
                        """
                        select from_unit, to_unit, kind, effective_on, decree, share
                          from unit_lineage order by id
                        """)
                .map(
                        row ->
                                new Lineage(
                                        required(row, "from_unit", UUID.class),
                                        row.get("to_unit", UUID.class),
                                        Lineage.Kind.valueOf(text(row, "kind")),
                                        required(row, "effective_on", LocalDate.class),
                                        text(row, "decree"),
                                        row.get("share", BigDecimal.class)))
                .all();
    }

    private Flux<UnitAlias> aliases() {
        return database.sql("select unit, alias, until from unit_alias")
                .map(
                        row ->
                                new UnitAlias(
                                        required(row, "unit", UUID.class),
                                        text(row, "alias"),
                                        row.get("until", LocalDate.class)))
                .all();
    }

    private static String text(Readable row, String column) {
        return required(row, column, String.class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
