package vn.chuongvang.participation.declared;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.live.ServerClock;
import vn.chuongvang.paging.Cursor;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.targets.Period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The tables of declarations, apart from their evidence. */
@Component
class DeclarationTables {
    /** Any number that no other lock of the product has. */
    private static final long LOCK = 6_005;

    private static final Cursor LATEST = Cursor.at(Cursor.LAST_DAY, Long.MAX_VALUE);

    private final DatabaseClient database;
    private final EvidenceTable evidence;
    private final ServerClock clock;

    DeclarationTables(DatabaseClient database, EvidenceTable evidence, ServerClock clock) {
        this.database = database;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** One after another to the end of the transaction, so that changes are seen in their order. */
    Mono<Void> inTurn() {
        return database.sql("select pg_advisory_xact_lock($1)").bind(0, LOCK).then();
    }

    Mono<Long> lastChange() {
        return database.sql("select coalesce(max(change), 0) as change from declaration")
                .map(row -> required(row, "change", Long.class))
                .one();
    }

    Mono<DeclaredFacts> facts() {
        return lastChange()
                .flatMap(change -> all().collectList().map(one -> new DeclaredFacts(change, one)));
    }

    private Flux<DeclaredFacts.Fact> all() {
        return database.sql(
                        """
                        select c.unit, d.held_on, c.people, c.attempts, c.passed
                          from declaration d join declared_count c on c.declaration = d.id
                         where d.withdrawn_at is null
                           and exists (select from declaration_evidence e
                                        where e.declaration = d.id)
                         order by d.id, c.unit
                        """)
                .map(
                        row ->
                                new DeclaredFacts.Fact(
                                        required(row, "unit", UUID.class),
                                        required(row, "held_on", LocalDate.class),
                                        required(row, "people", Integer.class),
                                        required(row, "attempts", Integer.class),
                                        required(row, "passed", Integer.class)))
                .all();
    }

    Mono<Long> insert(Declaration.Activity activity, String by) {
        return database.sql(
                        """
                        insert into declaration (kind, title, held_on, unit, note,
                                                 test_before, test_after, by, at, change)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, nextval('declaration_changes'))
                        returning id
                        """)
                .bind(0, activity.kind().name())
                .bind(1, activity.title())
                .bind(2, activity.heldOn())
                .bind(3, activity.unit())
                .bind(4, activity.note())
                .bind(5, orNull(activity.testBefore()))
                .bind(6, orNull(activity.testAfter()))
                .bind(7, by)
                .bind(8, clock.now())
                .map(row -> required(row, "id", Long.class))
                .one()
                .delayUntil(id -> insert(id, activity.counts()));
    }

    private Mono<Void> insert(long declaration, List<DeclaredCount> counts) {
        return database.sql(
                        """
                        insert into declared_count (declaration, unit, people, attempts, passed)
                        select $1, * from unnest($2::uuid[], $3::int[], $4::int[], $5::int[])
                        """)
                .bind(0, declaration)
                .bind(1, counts.stream().map(DeclaredCount::unit).toArray(UUID[]::new))
                .bind(2, counts.stream().map(DeclaredCount::people).toArray(Integer[]::new))
                .bind(3, counts.stream().map(DeclaredCount::attempts).toArray(Integer[]::new))
                .bind(4, counts.stream().map(DeclaredCount::passed).toArray(Integer[]::new))
                .then();
    }

    /** It counts from now on, or otherwise. */
    Mono<Void> touch(long declaration) {
        return database.sql(
                        """
                        update declaration set change = nextval('declaration_changes')
                         where id = $1
                        """)
                .bind(0, declaration)
                .then();
    }

    /** False when it was withdrawn before. */
    Mono<Boolean> withdraw(long declaration, String by, String reason) {
        return database.sql(
                        """
                        update declaration
                           set withdrawn_by = $2, withdrawn_at = $3, withdrawn_reason = $4,
                               change = nextval('declaration_changes')
                         where id = $1 and withdrawn_at is null
                        """)
                .bind(0, declaration)
                .bind(1, by)
                .bind(2, clock.now())
                .bind(3, reason)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Declaration> one(long id) {
        return read(database.sql(select("where id = $1")).bind(0, id)).singleOrEmpty();
    }

    /**
     * A page of those held in the days, the latest first.
     *
     * @param units by one of these; absent: by whichever
     */
    Flux<Declaration> of(@Nullable Collection<UUID> units, Period period, Paging paging) {
        var after = paging.after(LATEST);
        return read(
                database.sql(
                                select(
                                        """
                                        where ($1::uuid[] is null or unit = any($1))
                                          and held_on between $2 and $3
                                          and (held_on, id) < ($4, $5)
                                        order by held_on desc, id desc limit $6
                                        """))
                        .bind(
                                0,
                                units == null
                                        ? Parameters.in(UUID[].class)
                                        : units.toArray(UUID[]::new))
                        .bind(1, period.from())
                        .bind(2, period.to())
                        .bind(3, after.day(0))
                        .bind(4, after.number(1))
                        .bind(5, paging.most()));
    }

    private static String select(String which) {
        return "select id, kind, title, held_on, unit, note, test_before, test_after, by, at,"
                + " withdrawn_by, withdrawn_at, withdrawn_reason from declaration "
                + which;
    }

    private Flux<Declaration> read(DatabaseClient.GenericExecuteSpec query) {
        return query.map(DeclarationTables::bare)
                .all()
                .collectList()
                .filter(found -> !found.isEmpty())
                .flatMapMany(this::filled);
    }

    private Flux<Declaration> filled(List<Declaration> bare) {
        var ids = bare.stream().map(Declaration::id).toArray(Long[]::new);
        return counts(ids)
                .zipWith(evidence.of(ids))
                .flatMapIterable(
                        read ->
                                bare.stream()
                                        .map(one -> filled(one, read.getT1(), read.getT2()))
                                        .toList());
    }

    private static Declaration filled(
            Declaration bare,
            Map<Long, Collection<DeclaredCount>> counts,
            Map<Long, Collection<Evidence>> evidence) {
        var done = bare.activity();
        var its = counts.getOrDefault(bare.id(), List.of());
        return new Declaration(
                bare.id(),
                new Declaration.Activity(
                        done.kind(),
                        done.title(),
                        done.heldOn(),
                        done.unit(),
                        done.note(),
                        done.testBefore(),
                        done.testAfter(),
                        new ArrayList<>(its)),
                bare.by(),
                bare.at(),
                new ArrayList<>(evidence.getOrDefault(bare.id(), List.of())),
                bare.withdrawn());
    }

    private Mono<Map<Long, Collection<DeclaredCount>>> counts(Long[] declarations) {
        return database.sql(
                        """
                        select declaration, unit, people, attempts, passed from declared_count
                         where declaration = any($1) order by people desc, unit
                        """)
                .bind(0, declarations)
                .map(
                        row ->
                                Map.entry(
                                        required(row, "declaration", Long.class),
                                        new DeclaredCount(
                                                required(row, "unit", UUID.class),
                                                required(row, "people", Integer.class),
                                                required(row, "attempts", Integer.class),
                                                required(row, "passed", Integer.class))))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Declaration bare(Readable row) {
        var gone = row.get("withdrawn_by", String.class);
        return new Declaration(
                required(row, "id", Long.class),
                new Declaration.Activity(
                        DeclaredKind.valueOf(required(row, "kind", String.class)),
                        required(row, "title", String.class),
                        required(row, "held_on", LocalDate.class),
                        required(row, "unit", UUID.class),
                        required(row, "note", String.class),
                        row.get("test_before", Long.class),
                        row.get("test_after", Long.class),
                        List.of()),
                required(row, "by", String.class),
                required(row, "at", Instant.class),
                List.of(),
                gone == null
                        ? null
                        : new Declaration.Withdrawal(
                                gone,
                                required(row, "withdrawn_at", Instant.class),
                                required(row, "withdrawn_reason", String.class)));
    }

    private static Object orNull(@Nullable Long number) {
        return number == null ? Parameters.in(Long.class) : number;
    }

    static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
