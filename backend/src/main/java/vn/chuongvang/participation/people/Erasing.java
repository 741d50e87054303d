package vn.chuongvang.participation.people;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.PersonErased;
import vn.chuongvang.live.ServerClock;
import vn.chuongvang.participation.changes.Changes;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Consent was withdrawn: an individual whom nothing else keeps is known by nothing any more. Rows
 * of the figures hold numbers only and stay, so the figures stay as they were.
 */
@Component
class Erasing implements PersonErased {
    private final DatabaseClient database;
    private final Changes changes;
    private final ServerClock clock;

    Erasing(DatabaseClient database, Changes changes, ServerClock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Mono<Void> erased(ContestRef contest, int contestant) {
        return changes.inTurn()
                .then(mark(contest, contestant))
                .flatMap(individual -> forget(contest, individual).thenReturn(individual))
                .flatMap(
                        individual ->
                                changes.log(
                                        Changes.SERVER,
                                        Changes.Kind.ERASED,
                                        null,
                                        Map.of("individual", individual)))
                .then();
    }

    private Mono<UUID> mark(ContestRef contest, int contestant) {
        return database.sql(
                        """
                        update sighting set erased_at = $3
                         where contest = $1 and contestant = $2 and erased_at is null
                        returning individual
                        """)
                .bind(0, contest.id())
                .bind(1, contestant)
                .bind(2, clock.now())
                .map(row -> Objects.requireNonNull(row.get("individual", UUID.class)))
                .one();
    }

    /** What this contest said of them, and all of it when no other one keeps them. */
    private Mono<Void> forget(ContestRef contest, UUID individual) {
        return database.sql(
                        """
                        with gone as (
                            update individual set erased_at = $2
                             where id = $1 and not exists (
                                   select from sighting
                                    where individual = $1 and erased_at is null)
                            returning id)
                        delete from individual_key
                         where individual = $1
                           and (contest = $3 or individual in (select id from gone))
                        """)
                .bind(0, individual)
                .bind(1, clock.now())
                .bind(2, contest.id())
                .then();
    }
}
