package vn.chuongvang.participation.facts;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import vn.chuongvang.participation.changes.Changes;
import vn.chuongvang.participation.people.Individuals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the rows of contests, and how far each was counted. */
@Component
public class FactWriter {

    /** Raised when parts are counted in another way: every contest is counted anew then. */
    static final int METHOD = 2;

    /** The row's lock lets one writer after another; who has counted less far writes nothing. */
    private static final String MOVE =
            """
            insert into participation_position as old (contest, seq, method, settings, frozen_on)
            values ($1, $2, $3, $4, $5)
            on conflict (contest) do update
               set seq = excluded.seq, method = excluded.method, settings = excluded.settings,
                   frozen_on = excluded.frozen_on
             where old.method < excluded.method
                or old.method = excluded.method and old.seq <= excluded.seq
                   and old.settings <= excluded.settings
            """;

    private static final String INSERT =
            """
            insert into participation (contest, contestant, individual, unit, path, played_on,
                   status, asked, right_answers, skill_asked, skill_right, prizes)
            select $1, contestant, individual, nullif(unit, '')::uuid,
                   string_to_array(path, ',')::uuid[], $2, status, asked, right_answers,
                   string_to_array(skill_asked, ',')::int[],
                   string_to_array(skill_right, ',')::int[], prizes
              from unnest($3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::int[],
                          $9::int[], $10::text[], $11::text[], $12::int[])
                   t(contestant, individual, unit, path, status, asked, right_answers,
                     skill_asked, skill_right, prizes)
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Changes changes;
    private final Individuals individuals;

    FactWriter(
            DatabaseClient database,
            TransactionalOperator transactions,
            Changes changes,
            Individuals individuals) {
        this.database = database;
        this.transactions = transactions;
        this.changes = changes;
        this.individuals = individuals;
    }

    /**
     * How far a contest was counted.
     *
     * @param settings version of its counting settings
     */
    public record Counted(long contest, long seq, long settings, LocalDate day) {}

    /** In the way of today. */
    Mono<Map<Long, Counted>> positions() {
        return database.sql(
                        """
                        select contest, seq, settings, frozen_on
                          from participation_position where method = $1
                        """)
                .bind(0, METHOD)
                .map(
                        row ->
                                new Counted(
                                        Objects.requireNonNull(row.get("contest", Long.class)),
                                        Objects.requireNonNull(row.get("seq", Long.class)),
                                        Objects.requireNonNull(row.get("settings", Long.class)),
                                        Objects.requireNonNull(
                                                row.get("frozen_on", LocalDate.class))))
                .all()
                .collectMap(Counted::contest);
    }

    /** The version of the settings that a contest was counted with; -1: it never was. */
    Mono<Long> countedWith(long contest) {
        return database.sql("select settings from participation_position where contest = $1")
                .bind(0, contest)
                .map(row -> Objects.requireNonNull(row.get("settings", Long.class)))
                .one()
                .defaultIfEmpty(-1L);
    }

    /**
     * In place of what is there of this contest.
     *
     * @param rows asked for when the turn has come
     */
    public Mono<Void> replace(Counted counted, Mono<List<Fact>> rows) {
        return database.sql(MOVE)
                .bind(0, counted.contest())
                .bind(1, counted.seq())
                .bind(2, METHOD)
                .bind(3, counted.settings())
                .bind(4, counted.day())
                .fetch()
                .rowsUpdated()
                .filter(moved -> moved == 1)
                .delayUntil(_ -> changes.inTurn())
                .flatMap(_ -> rows)
                .flatMap(all -> rewrite(counted, all))
                .as(transactions::transactional);
    }

    private Mono<Void> rewrite(Counted counted, List<Fact> rows) {
        var body =
                Map.of("seq", counted.seq(), "settings", counted.settings(), "rows", rows.size());
        return delete(counted.contest())
                .delayUntil(_ -> insert(counted, rows))
                .flatMap(individuals::forgetUnseen)
                .then(changes.log(Changes.SERVER, Changes.Kind.COUNTED, counted.contest(), body))
                .then();
    }

    /** Whose rows they were. */
    private Mono<List<UUID>> delete(long contest) {
        return database.sql("delete from participation where contest = $1 returning individual")
                .bind(0, contest)
                .map(row -> Objects.requireNonNull(row.get("individual", UUID.class)))
                .all()
                .collectList();
    }

    private Mono<Void> insert(Counted counted, List<Fact> rows) {
        return rows.isEmpty()
                ? Mono.empty()
                : database.sql(INSERT)
                        .bind(0, counted.contest())
                        .bind(1, counted.day())
                        .bind(2, rows.stream().map(Fact::contestant).toArray(Integer[]::new))
                        .bind(3, rows.stream().map(Fact::individual).toArray(UUID[]::new))
                        .bind(4, texts(rows, row -> unit(row)))
                        .bind(5, texts(rows, row -> joined(row.path())))
                        .bind(6, texts(rows, row -> row.status().name()))
                        .bind(7, rows.stream().map(Fact::asked).toArray(Integer[]::new))
                        .bind(8, rows.stream().map(Fact::right).toArray(Integer[]::new))
                        .bind(9, texts(rows, row -> joined(row.skillAsked())))
                        .bind(10, texts(rows, row -> joined(row.skillRight())))
                        .bind(11, rows.stream().map(Fact::prizes).toArray(Integer[]::new))
                        .then();
    }

    private static String unit(Fact row) {
        return Optional.ofNullable(row.unit()).map(UUID::toString).orElse("");
    }

    private static String joined(List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String[] texts(List<Fact> rows, Function<Fact, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
