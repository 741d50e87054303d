package vn.chuongvang.live;

import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.contest.ContestEvent;

import java.util.Objects;

/** Contests that were never to count: what lies on disk of them, and how it goes away. */
public final class Rehearsals {

    private static final String ALL = "select id from contest where rehearsal order by id";

    private static final String LEFT_BEHIND =
            """
            select c.id from contest c join contest_owner o on o.contest = c.id
             where c.rehearsal
               and (o.owner is null or o.lease_until < clock_timestamp() or not %s)
             order by c.id
            """
                    .formatted(NodeTables.LOCKED.formatted("o.owner"));

    private static final String DISCARD =
            """
            with rehearsed as (
                select id from contest where id = $1 and rehearsal
            ), facts as (
                delete from contest_event where contest in (select id from rehearsed)
            )
            delete from contest where id in (select id from rehearsed)
            """;

    private final DatabaseClient database;
    private final Rooms rooms;
    private final Journal journal;

    Rehearsals(DatabaseClient database, Rooms rooms, Journal journal) {
        this.database = database;
        this.rooms = rooms;
        this.journal = journal;
    }

    /**
     * An answer as it lies on disk.
     *
     * @param receipt its position in the journal, as the phone was told
     */
    public record Answered(long receipt, int round, int contestant, int attempt) {}

    /** Those whose server died in between; not those that another node plays. */
    public Flux<ContestId> leftBehind() {
        return ids(LEFT_BEHIND);
    }

    /** Also those that a server left behind which died in between. */
    public Flux<ContestId> all() {
        return ids(ALL);
    }

    private Flux<ContestId> ids(String sql) {
        return database.sql(sql)
                .map(row -> new ContestId(Objects.requireNonNull(row.get("id", Long.class))))
                .all();
    }

    /** Every answer that counts, read from the disk and not from a room's memory. */
    public Flux<Answered> answers(ContestId rehearsal) {
        return journal.read(rehearsal, 0)
                .filter(fact -> fact.event() instanceof ContestEvent.AnswerRecorded)
                .map(fact -> answered(fact, (ContestEvent.AnswerRecorded) fact.event()));
    }

    /**
     * Closes the room and deletes journal and contest.
     *
     * @return false when this is no rehearsal: nothing was done
     */
    public Mono<Boolean> discard(ContestId rehearsal) {
        return all().any(rehearsal::equals)
                .filter(Boolean::booleanValue)
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(_ -> rooms.close(rehearsal))
                .flatMap(_ -> delete(rehearsal))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> delete(ContestId rehearsal) {
        return database.sql(DISCARD)
                .bind(0, rehearsal.value())
                .fetch()
                .rowsUpdated()
                .map(deleted -> deleted == 1);
    }

    private static Answered answered(Recorded fact, ContestEvent.AnswerRecorded answer) {
        return new Answered(
                fact.seq(), answer.round().value(), answer.contestant().value(), answer.attempt());
    }
}
