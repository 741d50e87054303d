package vn.chuongvang.participation.units;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.participation.changes.Changes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Which units contests count for, as far as changes of units touch it. */
@Component
class UnitContests {
    private static final String UNITS =
            """
            update contest_unit set node = $2 where node = $1 and contest = any($3)
            returning contest, unit
            """;

    private static final String ORGANISERS =
            """
            update contest_counting set organiser = $2 where organiser = $1 and contest = any($3)
            returning contest, 0 as unit
            """;

    /** What somebody said of a contest since stays said. */
    private static final String UNITS_BACK =
            """
            update contest_unit c set node = t.was::uuid
              from unnest($1::bigint[], $2::int[], $3::text[], $4::text[]) t(contest, unit, was, came)
             where c.contest = t.contest and c.unit = t.unit and c.node = t.came::uuid
            returning c.contest
            """;

    private static final String ORGANISERS_BACK =
            """
            update contest_counting c set organiser = t.was::uuid
              from unnest($1::bigint[], $2::int[], $3::text[], $4::text[]) t(contest, unit, was, came)
             where c.contest = t.contest and t.unit = 0 and c.organiser = t.came::uuid
            returning c.contest
            """;

    private final DatabaseClient database;
    private final Changes changes;

    UnitContests(DatabaseClient database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /**
     * A contest counts for another unit.
     *
     * @param unit its number in the contest; 0: who holds the contest
     */
    record Moved(long contest, int unit, UUID was, UUID came) {}

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

    /**
     * @param heirs of units that end
     * @param contests that are not over and are played from the day of the change on
     */
    Flux<Moved> follow(Map<UUID, UUID> heirs, List<Long> contests) {
        return Flux.fromIterable(heirs.entrySet())
                .concatMap(
                        heir ->
                                Flux.just(UNITS, ORGANISERS)
                                        .concatMap(sql -> follow(sql, heir, contests)));
    }

    private Flux<Moved> follow(String sql, Map.Entry<UUID, UUID> heir, List<Long> contests) {
        return database.sql(sql)
                .bind(0, heir.getKey())
                .bind(1, heir.getValue())
                .bind(2, contests.toArray(Long[]::new))
                .map(
                        row ->
                                new Moved(
                                        Objects.requireNonNull(row.get("contest", Long.class)),
                                        Objects.requireNonNull(row.get("unit", Integer.class)),
                                        heir.getKey(),
                                        heir.getValue()))
                .all();
    }

    /** Those that were counted meanwhile are counted anew. */
    Mono<Void> putBack(List<Moved> moved, String by, long undone) {
        return moved.isEmpty()
                ? Mono.empty()
                : changes.log(by, Changes.Kind.SETTINGS, null, Map.of("undoneUnitChange", undone))
                        .flatMap(
                                version ->
                                        Flux.just(UNITS_BACK, ORGANISERS_BACK)
                                                .concatMap(sql -> back(sql, moved))
                                                .collectList()
                                                .flatMap(contests -> renew(contests, version)));
    }

    private Flux<Long> back(String sql, List<Moved> moved) {
        return database.sql(sql)
                .bind(0, moved.stream().map(Moved::contest).toArray(Long[]::new))
                .bind(1, moved.stream().map(Moved::unit).toArray(Integer[]::new))
                .bind(2, texts(moved, Moved::was))
                .bind(3, texts(moved, Moved::came))
                .map(row -> Objects.requireNonNull(row.get("contest", Long.class)))
                .all();
    }

    private Mono<Void> renew(List<Long> contests, long version) {
        return database.sql("update contest_counting set version = $2 where contest = any($1)")
                .bind(0, contests.toArray(Long[]::new))
                .bind(1, version)
                .then();
    }

    private static String[] texts(List<Moved> moved, Function<Moved, UUID> unit) {
        return moved.stream().map(one -> unit.apply(one).toString()).toArray(String[]::new);
    }
}
