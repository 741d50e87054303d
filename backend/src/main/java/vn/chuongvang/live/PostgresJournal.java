package vn.chuongvang.live;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Statement;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The journal in PostgreSQL: one statement, and so one commit, for each batch. */
final class PostgresJournal implements OwnedJournal {

    /**
     * One statement on purpose: an owner that is frozen between two statements of a transaction
     * would hold the row's lock, and the next owner would wait for ever.
     */
    private static final String APPEND =
            """
            with owned as (
                update contest_owner
                   set last_seq = last_seq + $5,
                       lease_until = clock_timestamp() + $6 * interval '1 millisecond',
                       alive_at = clock_timestamp()
                 where contest = $1 and owner = $2 and epoch = $3 and last_seq = $4
                returning contest, epoch
            ), written as (
                insert into contest_event (contest, seq, epoch, at, actor, type,
                                           round, contestant, attempt, body, hash)
                select owned.contest, $4 + f.n, owned.epoch,
                       timestamptz 'epoch' + f.at * interval '1 millisecond', f.actor, f.type,
                       f.round, f.contestant, f.attempt, f.body::json, decode(f.hash, 'hex')
                  from owned, unnest($7::bigint[], $8::text[], $9::text[], $10::int[], $11::int[],
                                     $12::int[], $13::text[], $14::text[]) with ordinality
                       f(at, actor, type, round, contestant, attempt, body, hash, n)
                returning 1
            )
            select clock_timestamp() as now from written limit 1
            """;

    /** A lock that can be had is nobody's: the process that held it is gone, see NodeLock. */
    private static final String ACQUIRE =
            """
            with held as (
                select * from contest_owner where contest = $1 for update
            )
            update contest_owner o
               set owner = $2, epoch = o.epoch + 1, parked = false,
                   lease_until = clock_timestamp() + $3 * interval '1 millisecond'
              from held
             where o.contest = held.contest
               and (not held.parked or $4)
               and (held.owner is null or held.lease_until < clock_timestamp()
                    or held.owner <> $2
                       and pg_try_advisory_xact_lock(hashtextextended(held.owner, 0)))
            returning o.epoch, o.last_seq, o.alive_at as vacant_since,
                      clock_timestamp() as taken_at
            """;

    /**
     * Asked again when its answer is lost, so it must do the same twice: a first attempt that was
     * only slow would otherwise arrive later and fence its own room.
     */
    private static final String RETAKE =
            """
            update contest_owner
               set epoch = $4 + 1,
                   lease_until = clock_timestamp() + $3 * interval '1 millisecond'
             where contest = $1 and owner = $2 and epoch between $4 and $4 + 1
            returning epoch, last_seq, alive_at as vacant_since, clock_timestamp() as taken_at
            """;

    private static final String END =
            """
            select o.last_seq, encode(e.hash, 'hex') as hash
              from contest_owner o
              left join contest_event e on e.contest = o.contest and e.seq = o.last_seq
             where o.contest = $1 and o.owner = $2 and o.epoch = $3
            """;

    private static final String LAST_SEQ = "select last_seq from contest_owner where contest = $1";

    private static final String RENEW =
            """
            with alive as (
                update contest_owner
                   set alive_at = case when contest = any($4::bigint[])
                                       then clock_timestamp() else alive_at end,
                       lease_until = clock_timestamp() + $2 * interval '1 millisecond'
                 where owner = $1 and contest = any($3::bigint[])
                returning contest
            )
            select clock_timestamp() as now, array(select contest from alive) as owned
            """;

    private static final String RELEASE =
            """
            update contest_owner
               set owner = null, alive_at = clock_timestamp(), lease_until = clock_timestamp()
             where contest = $1 and owner = $2 and epoch = $3
            """;

    private static final String READ =
            """
            select seq, epoch, at, actor, type, round, contestant, attempt,
                   body::text as body, encode(hash, 'hex') as hash
              from contest_event
             where contest = $1 and seq > $2
             order by seq
            """;

    private final ConnectionFactory shared;
    private final OwnConnections<ContestId> own;
    private final OwnConnections<String> heartbeat;
    private final EventJson json;

    /**
     * @param shared for reading
     * @param unpooled for what a room writes
     */
    PostgresJournal(ConnectionFactory shared, ConnectionFactory unpooled, EventJson json) {
        this.shared = shared;
        this.own = new OwnConnections<>(unpooled);
        this.heartbeat = new OwnConnections<>(unpooled);
        this.json = json;
    }

    @Override
    public Mono<Tenure> acquire(
            ContestId contest, String owner, Duration lease, boolean parkedToo) {
        return own.with(
                        contest,
                        connection ->
                                one(
                                        taking(connection, ACQUIRE, contest, owner, lease)
                                                .bind("$4", parkedToo),
                                        row -> tenure(contest, owner, row)))
                // Whoever follows need not hold a connection for it.
                .switchIfEmpty(own.close(contest).then(Mono.empty()));
    }

    @Override
    public Mono<Tenure> retake(Tenure tenure, Duration lease) {
        var contest = tenure.contest();
        var owner = tenure.owner();
        return own.with(
                contest,
                connection ->
                        one(
                                taking(connection, RETAKE, contest, owner, lease)
                                        .bind("$4", tenure.epoch()),
                                row -> tenure(contest, owner, row)));
    }

    private static Statement taking(
            Connection connection, String sql, ContestId contest, String owner, Duration lease) {
        return connection
                .createStatement(sql)
                .bind("$1", contest.value())
                .bind("$2", owner)
                .bind("$3", lease.toMillis());
    }

    private static Tenure tenure(ContestId contest, String owner, Readable row) {
        return new Tenure(
                contest,
                owner,
                required(row, "epoch", Long.class),
                required(row, "last_seq", Long.class),
                required(row, "vacant_since", Instant.class),
                required(row, "taken_at", Instant.class));
    }

    @Override
    public Mono<Instant> append(
            Tenure tenure, long lastSeq, List<JournalRow> rows, Duration lease) {
        return own.with(
                tenure.contest(),
                connection ->
                        one(
                                bind(connection, tenure, lastSeq, rows, lease),
                                row -> required(row, "now", Instant.class)));
    }

    private static Statement bind(
            Connection connection,
            Tenure tenure,
            long lastSeq,
            List<JournalRow> rows,
            Duration lease) {
        return connection
                .createStatement(APPEND)
                .bind("$1", tenure.contest().value())
                .bind("$2", tenure.owner())
                .bind("$3", tenure.epoch())
                .bind("$4", lastSeq)
                .bind("$5", (long) rows.size())
                .bind("$6", lease.toMillis())
                .bind("$7", column(rows, Long[]::new, row -> row.at().toEpochMilli()))
                .bind("$8", column(rows, String[]::new, JournalRow::actor))
                .bind("$9", column(rows, String[]::new, JournalRow::type))
                .bind("$10", column(rows, Integer[]::new, part(AnswerKey::round)))
                .bind("$11", column(rows, Integer[]::new, part(AnswerKey::contestant)))
                .bind("$12", column(rows, Integer[]::new, part(AnswerKey::attempt)))
                .bind("$13", column(rows, String[]::new, JournalRow::body))
                .bind("$14", column(rows, String[]::new, row -> row.hash().hex()));
    }

    @Override
    public Mono<JournalEnd> end(Tenure tenure) {
        return own.with(
                tenure.contest(),
                connection ->
                        one(
                                named(connection.createStatement(END), tenure),
                                row -> {
                                    var hash = row.get("hash", String.class);
                                    return new JournalEnd(
                                            required(row, "last_seq", Long.class),
                                            hash == null ? null : new Hash(hash));
                                }));
    }

    @Override
    public Mono<Renewal> renew(String owner, Holding holding, Duration lease) {
        return heartbeat.with(
                owner,
                connection ->
                        one(
                                connection
                                        .createStatement(RENEW)
                                        .bind("$1", owner)
                                        .bind("$2", lease.toMillis())
                                        .bind("$3", ids(holding.kept()))
                                        .bind("$4", ids(holding.served())),
                                row ->
                                        new Renewal(
                                                required(row, "now", Instant.class),
                                                Stream.of(required(row, "owned", Long[].class))
                                                        .map(ContestId::new)
                                                        .collect(Collectors.toSet()))));
    }

    @Override
    public Mono<Void> release(Tenure tenure) {
        return own.with(
                        tenure.contest(),
                        connection ->
                                Mono.from(
                                                named(connection.createStatement(RELEASE), tenure)
                                                        .execute())
                                        .flatMap(result -> Mono.from(result.getRowsUpdated())))
                .then(own.close(tenure.contest()));
    }

    @Override
    public void letGo(ContestId contest) {
        own.close(contest).onErrorComplete().subscribe();
    }

    @Override
    public Flux<JournalRow> rows(ContestId contest, long afterSeq) {
        return Flux.usingWhen(
                shared.create(),
                connection ->
                        Flux.from(
                                        connection
                                                .createStatement(READ)
                                                .bind("$1", contest.value())
                                                .bind("$2", afterSeq)
                                                .fetchSize(1000)
                                                .execute())
                                .concatMap(result -> result.map(row -> row(contest, row))),
                Connection::close);
    }

    @Override
    public Flux<Recorded> read(ContestId contest, long afterSeq) {
        return rows(contest, afterSeq).map(json::recorded);
    }

    /** Where the journal ends by the owner's row; a fact that is missing at the end shows. */
    Mono<Long> lastSeq(ContestId contest) {
        return Mono.usingWhen(
                shared.create(),
                connection ->
                        one(
                                connection.createStatement(LAST_SEQ).bind("$1", contest.value()),
                                row -> required(row, "last_seq", Long.class)),
                Connection::close);
    }

    private static JournalRow row(ContestId contest, Readable row) {
        var attempt = row.get("attempt", Integer.class);
        return new JournalRow(
                contest,
                required(row, "seq", Long.class),
                required(row, "epoch", Long.class),
                required(row, "at", Instant.class),
                row.get("actor", String.class),
                required(row, "type", String.class),
                attempt == null
                        ? null
                        : new AnswerKey(
                                required(row, "round", Integer.class),
                                required(row, "contestant", Integer.class),
                                attempt),
                required(row, "body", String.class),
                new Hash(required(row, "hash", String.class)));
    }

    private static Statement named(Statement statement, Tenure tenure) {
        return statement
                .bind("$1", tenure.contest().value())
                .bind("$2", tenure.owner())
                .bind("$3", tenure.epoch());
    }

    private static Long[] ids(List<ContestId> contests) {
        return contests.stream().map(ContestId::value).toArray(Long[]::new);
    }

    private static <T> @Nullable T[] column(
            List<JournalRow> rows,
            IntFunction<@Nullable T[]> array,
            Function<JournalRow, @Nullable T> value) {
        return rows.stream().map(value).toArray(array);
    }

    private static Function<JournalRow, @Nullable Integer> part(ToIntFunction<AnswerKey> part) {
        return row -> row.answer() == null ? null : part.applyAsInt(row.answer());
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static <T> Mono<T> one(Statement statement, Function<Readable, T> read) {
        return Flux.from(statement.execute()).concatMap(result -> result.map(read)).singleOrEmpty();
    }
}
