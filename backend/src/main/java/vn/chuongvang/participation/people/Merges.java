package vn.chuongvang.participation.people;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.live.ServerClock;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.changes.Changes;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Staff say that two individuals are one person, or take it back. */
@Component
public class Merges {
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Changes changes;
    private final ServerClock clock;

    Merges(
            DatabaseClient database,
            TransactionalOperator transactions,
            Changes changes,
            ServerClock clock) {
        this.database = database;
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
    }

    /** One that holds. */
    public record Merge(long id, UUID kept, UUID merged, Instant at, String by, String reason) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Done(long id) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    /** Why not. */
    public enum Reason {
        UNKNOWN,
        /** They count as one already. */
        ALREADY_ONE,
        /** Both took part in one contest: they are two people. */
        SAME_CONTEST
    }

    /** As whom an individual counts. */
    static UUID root(UUID individual, Map<UUID, UUID> merges) {
        var at = individual;
        for (var next = merges.get(at); next != null; next = merges.get(at)) {
            at = next;
        }
        return at;
    }

    /** Those that hold: as whom each merged individual counts. */
    Mono<Map<UUID, UUID>> map() {
        return list(Long.MAX_VALUE, Integer.MAX_VALUE)
                .collect(HashMap::new, (map, one) -> map.put(one.merged(), one.kept()));
    }

    /** A page of those that hold, the newest first. */
    public Flux<Merge> list(Paging paging) {
        return list(paging.before(), paging.most());
    }

    private Flux<Merge> list(long before, int most) {
        return database.sql(
                        """
                        select id, kept, merged, at, by, reason from individual_merge
                         where undone_at is null and id < $1 order by id desc limit $2
                        """)
                .bind(0, before)
                .bind(1, most)
                .map(
                        row ->
                                new Merge(
                                        Objects.requireNonNull(row.get("id", Long.class)),
                                        Objects.requireNonNull(row.get("kept", UUID.class)),
                                        Objects.requireNonNull(row.get("merged", UUID.class)),
                                        Objects.requireNonNull(row.get("at", Instant.class)),
                                        Objects.requireNonNull(row.get("by", String.class)),
                                        Objects.requireNonNull(row.get("reason", String.class))))
                .all();
    }

    /** From now on both count as the first. */
    public Mono<Outcome> merge(UUID kept, UUID merged, String by, String reason) {
        return changes.inTurn()
                .then(map())
                .flatMap(
                        merges ->
                                merge(root(kept, merges), root(merged, merges), merges, by, reason))
                .as(transactions::transactional);
    }

    private Mono<Outcome> merge(
            UUID kept, UUID merged, Map<UUID, UUID> merges, String by, String reason) {
        var body = Map.of("kept", kept, "merged", merged, "reason", reason);
        var done =
                insert(kept, merged, by, reason)
                        .delayUntil(_ -> changes.log(by, Changes.Kind.MERGED, null, body));
        return refusal(kept, merged, merges).<Outcome>map(Outcome.Refused::new).switchIfEmpty(done);
    }

    private Mono<Reason> refusal(UUID kept, UUID merged, Map<UUID, UUID> merges) {
        if (kept.equals(merged)) {
            return Mono.just(Reason.ALREADY_ONE);
        }
        return database.sql(
                        """
                        select (select count(*) from individual where id in ($1, $2)) as known,
                               exists (select contest from sighting where individual = any($3)
                                       intersect
                                       select contest from sighting where individual = any($4))
                                   as meet
                        """)
                .bind(0, kept)
                .bind(1, merged)
                .bind(2, group(kept, merges))
                .bind(3, group(merged, merges))
                .map(
                        row ->
                                new Looked(
                                        Objects.requireNonNull(row.get("known", Long.class)) == 2,
                                        Objects.requireNonNull(row.get("meet", Boolean.class))))
                .one()
                .flatMap(
                        looked ->
                                !looked.known()
                                        ? Mono.just(Reason.UNKNOWN)
                                        : looked.meet()
                                                ? Mono.just(Reason.SAME_CONTEST)
                                                : Mono.empty());
    }

    private record Looked(boolean known, boolean meet) {}

    private static UUID[] group(UUID root, Map<UUID, UUID> merges) {
        Set<UUID> group = new HashSet<>();
        group.add(root);
        merges.keySet().stream().filter(one -> root(one, merges).equals(root)).forEach(group::add);
        return group.toArray(UUID[]::new);
    }

    private Mono<Outcome> insert(UUID kept, UUID merged, String by, String reason) {
        return database.sql(
                        """
                        insert into individual_merge (kept, merged, at, by, reason)
                        values ($1, $2, $3, $4, $5) returning id
                        """)
                .bind(0, kept)
                .bind(1, merged)
                .bind(2, clock.now())
                .bind(3, by)
                .bind(4, reason)
                .map(
                        row ->
                                (Outcome)
                                        new Outcome.Done(
                                                Objects.requireNonNull(row.get("id", Long.class))))
                .one();
    }

    /** As before it. False when there is none, or it was undone. */
    public Mono<Boolean> undo(long id, String by) {
        return changes.inTurn()
                .then(
                        database.sql(
                                        """
                                        update individual_merge set undone_at = $2, undone_by = $3
                                         where id = $1 and undone_at is null
                                        """)
                                .bind(0, id)
                                .bind(1, clock.now())
                                .bind(2, by)
                                .fetch()
                                .rowsUpdated())
                .map(rows -> rows == 1)
                .delayUntil(
                        undone ->
                                undone
                                        ? changes.log(
                                                by,
                                                Changes.Kind.UNMERGED,
                                                null,
                                                Map.of("merge", id))
                                        : Mono.empty())
                .as(transactions::transactional);
    }

    /** They are two people: not to be suggested again. False when one is not known. */
    public Mono<Boolean> refuse(UUID one, UUID other, String by) {
        var body = Map.of("one", one, "other", other);
        return database.sql(
                        """
                        insert into individual_refusal (one, other, by, at)
                        select least($1, $2), greatest($1, $2), $3, $4
                         where $1 <> $2
                           and (select count(*) from individual where id in ($1, $2)) = 2
                        on conflict (one, other) do update set by = excluded.by, at = excluded.at
                        """)
                .bind(0, one)
                .bind(1, other)
                .bind(2, by)
                .bind(3, clock.now())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1)
                .delayUntil(
                        done ->
                                done
                                        ? changes.log(by, Changes.Kind.REFUSED, null, body)
                                        : Mono.empty())
                .as(transactions::transactional);
    }
}
