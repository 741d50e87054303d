package vn.chuongvang.participation.facts;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads the rows of those who took part, and what changed since. */
@Component
class FactTables {
    private static final String SELECT =
            """
            select contest, contestant, individual, unit, path, played_on, status, asked,
                   right_answers, skill_asked, skill_right, prizes
              from participation
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;

    FactTables(DatabaseClient database, TransactionalOperator transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** The number of the last change; 0 where there was none. */
    Mono<Long> lastChange() {
        return database.sql("select coalesce(max(id), 0) as last from participation_change")
                .map(row -> required(row, "last", Long.class))
                .one();
    }

    /** Everything anew. */
    Mono<FactColumns> read() {
        return lastChange()
                .flatMap(last -> read(FactColumns.none(), last, List.of(), ""))
                .as(transactions::transactional);
    }

    /**
     * What changed since. The last change is asked for first, so that columns never claim to be
     * newer than they are.
     */
    Mono<FactColumns> readSince(FactColumns known) {
        return lastChange()
                .zipWith(changedSince(known.change()))
                .flatMap(
                        asked ->
                                read(known, asked.getT1(), asked.getT2(), " and contest = any($1)"))
                .as(transactions::transactional);
    }

    private Mono<FactColumns> read(
            FactColumns known, long last, List<Long> contests, String condition) {
        var query = database.sql(PackedBlock.QUERY.formatted(condition));
        var asked = condition.isEmpty() ? query : query.bind(0, contests.toArray(Long[]::new));
        return asked.map(row -> PackedBlock.of(row, known.numbers()))
                .all()
                .collectList()
                .zipWith(merges())
                .map(read -> known.withBlocks(last, contests, read.getT1(), read.getT2()));
    }

    private Mono<List<Long>> changedSince(long change) {
        return database.sql(
                        """
                        select distinct contest from participation_change
                         where id > $1 and contest is not null
                        """)
                .bind(0, change)
                .map(row -> required(row, "contest", Long.class))
                .all()
                .collectList();
    }

    /** Every row of these, also what does not count. */
    Flux<Fact> of(Collection<Long> contests) {
        return contests.isEmpty()
                ? Flux.empty()
                : database.sql(SELECT + " where contest = any($1) order by contest, contestant")
                        .bind(0, contests.toArray(Long[]::new))
                        .map(FactTables::fact)
                        .all();
    }

    private Mono<Map<UUID, UUID>> merges() {
        return database.sql("select merged, kept from individual_merge where undone_at is null")
                .map(
                        row ->
                                Map.entry(
                                        required(row, "merged", UUID.class),
                                        required(row, "kept", UUID.class)))
                .all()
                .collect(HashMap::new, (map, one) -> map.put(one.getKey(), one.getValue()));
    }

    private static Fact fact(Readable row) {
        return new Fact(
                required(row, "contest", Long.class),
                required(row, "contestant", Integer.class),
                required(row, "individual", UUID.class),
                row.get("unit", UUID.class),
                List.of(required(row, "path", UUID[].class)),
                required(row, "played_on", LocalDate.class),
                Fact.Status.valueOf(required(row, "status", String.class)),
                required(row, "asked", Integer.class),
                required(row, "right_answers", Integer.class),
                List.of(required(row, "skill_asked", Integer[].class)),
                List.of(required(row, "skill_right", Integer[].class)),
                required(row, "prizes", Integer.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
