package vn.chuongvang.participation.facts;

import io.r2dbc.spi.Parameters;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import vn.chuongvang.live.ServerClock;
import vn.chuongvang.participation.changes.Changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** How contests are counted; a contest that was counted is counted anew when that changes. */
@Component
public class Countings {
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Changes changes;
    private final ServerClock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Countings(
            DatabaseClient database,
            TransactionalOperator transactions,
            Changes changes,
            ServerClock clock) {
        this.database = database;
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
    }

    /** Told after every change on this server. */
    void whenSet(Runnable listener) {
        listeners.add(listener);
    }

    /** Unset where nobody has said anything. */
    public Mono<Counting> of(long contest) {
        return Mono.zip(settings(contest), units(contest))
                .map(
                        both ->
                                new Counting(
                                        contest,
                                        both.getT1().organiser(),
                                        both.getT1().rule(),
                                        both.getT2(),
                                        both.getT1().version()));
    }

    private Mono<Counting> settings(long contest) {
        return database.sql(
                        "select organiser, rule, version from contest_counting where contest = $1")
                .bind(0, contest)
                .map(
                        row ->
                                new Counting(
                                        contest,
                                        row.get("organiser", UUID.class),
                                        CountingRule.valueOf(
                                                Objects.requireNonNull(
                                                        row.get("rule", String.class))),
                                        Map.of(),
                                        Objects.requireNonNull(row.get("version", Long.class))))
                .one()
                .defaultIfEmpty(Counting.unset(contest));
    }

    private Mono<Map<Integer, UUID>> units(long contest) {
        return database.sql(
                        """
                        select unit, node from contest_unit
                         where contest = $1 and node is not null
                        """)
                .bind(0, contest)
                .map(
                        row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get("unit", Integer.class)),
                                        Objects.requireNonNull(row.get("node", UUID.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /**
     * In place of what was set before; logged with the account.
     *
     * @param along what is written with it, or neither is
     */
    public Mono<Counting> set(
            long contest,
            @Nullable UUID organiser,
            CountingRule rule,
            Map<Integer, UUID> units,
            String by,
            Mono<Void> along) {
        var body = new HashMap<String, Object>();
        body.put("organiser", Optional.ofNullable(organiser).map(UUID::toString).orElse(""));
        body.put("rule", rule.name());
        body.put("units", units);
        return changes.log(by, Changes.Kind.SETTINGS, null, body)
                .delayUntil(version -> write(contest, organiser, rule, version, by))
                .delayUntil(_ -> writeUnits(contest, units))
                .delayUntil(_ -> along)
                .map(version -> new Counting(contest, organiser, rule, units, version))
                .as(transactions::transactional)
                .doOnNext(_ -> listeners.forEach(Runnable::run));
    }

    private Mono<Void> write(
            long contest, @Nullable UUID organiser, CountingRule rule, long version, String by) {
        return database.sql(
                        """
                        insert into contest_counting
                               (contest, organiser, rule, version, set_by, set_at)
                        values ($1, $2, $3, $4, $5, $6)
                        on conflict (contest) do update
                           set organiser = excluded.organiser, rule = excluded.rule,
                               version = excluded.version, set_by = excluded.set_by,
                               set_at = excluded.set_at
                        """)
                .bind(0, contest)
                .bind(1, organiser == null ? Parameters.in(UUID.class) : organiser)
                .bind(2, rule.name())
                .bind(3, version)
                .bind(4, by)
                .bind(5, clock.now())
                .then();
    }

    private Mono<Void> writeUnits(long contest, Map<Integer, UUID> units) {
        var numbers = List.copyOf(units.keySet());
        var insert =
                database.sql(
                                """
                                insert into contest_unit (contest, unit, node)
                                select $1, unit, node from unnest($2::int[], $3::uuid[])
                                    t(unit, node)
                                """)
                        .bind(0, contest)
                        .bind(1, numbers.toArray(Integer[]::new))
                        .bind(2, numbers.stream().map(units::get).toArray(UUID[]::new))
                        .then();
        return database.sql("delete from contest_unit where contest = $1")
                .bind(0, contest)
                .then()
                .then(insert);
    }

    /** The versions of all settings, by contest. */
    Mono<Map<Long, Long>> versions() {
        return database.sql("select contest, version from contest_counting")
                .map(
                        row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get("contest", Long.class)),
                                        Objects.requireNonNull(row.get("version", Long.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** For whom contests with settings were held; without an organiser an empty one. */
    public Mono<Map<Long, Optional<UUID>>> organisers() {
        return database.sql("select contest, organiser from contest_counting")
                .map(
                        row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get("contest", Long.class)),
                                        Optional.ofNullable(row.get("organiser", UUID.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
