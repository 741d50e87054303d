package vn.chuongvang.live;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;

/** The nodes and what they own, in PostgreSQL. */
final class NodeTables {

    /** Whether the session of a process with this name still holds its lock. */
    static final String LOCKED =
            """
            exists (select from pg_locks l
                     where l.locktype = 'advisory' and l.objsubid = 1 and l.granted
                       and l.database = (select oid from pg_database
                                          where datname = current_database())
                       and (l.classid::bigint << 32 | l.objid::bigint)
                           = hashtextextended(%s, 0))
            """;

    private static final String JOIN =
            """
            insert into server_node (node, address, secret) values ($1, $2, $3)
            on conflict (node) do update
               set address = excluded.address, secret = excluded.secret,
                   alive_at = clock_timestamp(), leaving = false
            """;

    private static final String LOCK = "select pg_advisory_lock(hashtextextended($1, 0))::text";

    private static final String ALIVE =
            "update server_node set alive_at = clock_timestamp() where node = $1 returning node";

    private static final String LEAVE =
            """
            update server_node set leaving = true, alive_at = clock_timestamp() where node = $1
            """;

    private static final String FORGET =
            """
            delete from server_node
             where alive_at < clock_timestamp() - interval '1 day' and node <> $1
            """;

    private static final String ALL =
            """
            select n.node, n.address, n.started_at, n.leaving,
                   n.alive_at > clock_timestamp() - interval '5 seconds' and %s as alive,
                   array(select o.contest from contest_owner o
                          where o.owner = n.node order by o.contest) as contests
              from server_node n
             order by n.started_at, n.node
            """
                    .formatted(LOCKED.formatted("n.node"));

    private static final String CALL = "select address, secret from server_node where node = $1";

    private static final String IS_PLAYED =
            "select owner from contest_owner where contest = $1 and owner <> $2";

    private static final String PARK =
            "update contest_owner set parked = true where contest = $1 and owner = $2";

    private static final String IS_PARKED =
            """
            select 1 from contest_owner o
              join contest c on c.id = o.contest
             where o.contest = $1 and o.parked and c.state = 'RUNNING'
               and (o.owner is null or o.lease_until < clock_timestamp())
            """;

    private static final String OWNERS =
            """
            select o.contest, o.owner, o.epoch, o.last_seq, false as vacant
              from contest_owner o
              join contest c on c.id = o.contest
             where o.owner is not null and o.owner <> $1
               and not (c.state = 'FINISHED' and c.finished_at < $2
                        and o.lease_until < clock_timestamp())
            """;

    /** Also what is written under our own name and nobody here keeps alive. */
    private static final String VACANT =
            """
            select o.contest, o.owner, o.epoch, o.last_seq, true as vacant
              from contest_owner o
              join contest c on c.id = o.contest
             where not c.rehearsal
               and (c.id = any($4::bigint[])
                    or not o.parked
                       and (c.state = 'RUNNING'
                            or c.state = 'FINISHED' and c.finished_at >= $3))
               and (o.owner is null or o.lease_until < clock_timestamp()
                    or o.owner <> $1 and $2 and not %s)
            """
                    .formatted(LOCKED.formatted("o.owner"));

    private final DatabaseClient database;

    NodeTables(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> join(String node, String address, String secret) {
        return database.sql(JOIN).bind(0, node).bind(1, address).bind(2, secret).then();
    }

    /** On a connection that is kept for nothing else: it is let go when the connection ends. */
    static Mono<Void> lock(Connection connection, String node) {
        return Flux.from(connection.createStatement(LOCK).bind("$1", node).execute())
                .concatMap(result -> result.map((_, _) -> true))
                .then();
    }

    /** Over the connection that holds the lock: when it fails, the lock is gone. */
    static Mono<Void> alive(Connection connection, String node) {
        return Flux.from(connection.createStatement(ALIVE).bind("$1", node).execute())
                .concatMap(result -> result.map((_, _) -> true))
                .then();
    }

    Mono<Void> leave(String node) {
        return database.sql(LEAVE).bind(0, node).then();
    }

    Mono<Void> forgetOld(String node) {
        return database.sql(FORGET).bind(0, node).then();
    }

    Flux<Node> all() {
        return database.sql(ALL).map(NodeTables::node).all();
    }

    /** How to call a node; empty when there is none of this name. */
    Mono<Call> call(String node) {
        return database.sql(CALL)
                .bind(0, node)
                .map(
                        row ->
                                new Call(
                                        requireNonNull(row.get("address", String.class)),
                                        requireNonNull(row.get("secret", String.class))))
                .one();
    }

    /**
     * @param secret shown to the node, which made it at its start
     */
    record Call(String address, String secret) {}

    Mono<Boolean> isPlayed(ContestId contest, String byOthersThan) {
        return database.sql(IS_PLAYED)
                .bind(0, contest.value())
                .bind(1, byOthersThan)
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    /** No node plays the contest by itself from now on; whoever opens its room ends that. */
    Mono<Void> park(ContestId contest, String owner) {
        return database.sql(PARK).bind(0, contest.value()).bind(1, owner).then();
    }

    /** Whether it goes on as soon as somebody comes. */
    Mono<Boolean> isParked(ContestId contest) {
        return database.sql(IS_PARKED)
                .bind(0, contest.value())
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    /**
     * Every journal that another node writes.
     *
     * @param finishedSince contests that ended before count only while their owner lives
     */
    Flux<OwnerNow> owners(String node, Instant finishedSince) {
        return database.sql(OWNERS)
                .bind(0, node)
                .bind(1, finishedSince)
                .map(NodeTables::owner)
                .all();
    }

    /**
     * Contests that are played and have no owner that lives.
     *
     * @param locks whether a free lock means that its owner is gone
     * @param finishedSince contests that ended before are left alone, as are those that are parked
     * @param attended but for these
     */
    Flux<OwnerNow> vacant(
            String node, boolean locks, Instant finishedSince, List<ContestId> attended) {
        return database.sql(VACANT)
                .bind(0, node)
                .bind(1, locks)
                .bind(2, finishedSince)
                .bind(3, attended.stream().map(ContestId::value).toArray(Long[]::new))
                .map(NodeTables::owner)
                .all();
    }

    private static Node node(Readable row) {
        return new Node(
                requireNonNull(row.get("node", String.class)),
                requireNonNull(row.get("address", String.class)),
                requireNonNull(row.get("started_at", Instant.class)),
                requireNonNull(row.get("alive", Boolean.class)),
                requireNonNull(row.get("leaving", Boolean.class)),
                List.of(requireNonNull(row.get("contests", Long[].class))));
    }

    private static OwnerNow owner(Readable row) {
        return new OwnerNow(
                new ContestId(requireNonNull(row.get("contest", Long.class))),
                row.get("owner", String.class),
                requireNonNull(row.get("epoch", Long.class)),
                requireNonNull(row.get("last_seq", Long.class)),
                requireNonNull(row.get("vacant", Boolean.class)));
    }
}
