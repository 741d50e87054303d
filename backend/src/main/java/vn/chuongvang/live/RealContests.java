package vn.chuongvang.live;

import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Contests that people played: no rehearsals, and nothing that programs played. */
public final class RealContests {

    /** A host who just goes home leaves a contest running. */
    private static final String OVER =
            """
            select c.id, o.last_seq
              from contest c join contest_owner o on o.contest = c.id
             where not c.rehearsal and not c.simulated
               and (c.state = 'FINISHED'
                    or c.state = 'RUNNING'
                       and (select e.at from contest_event e
                             where e.contest = c.id and e.seq = o.last_seq) < $1)
             order by c.id
            """;

    private static final String ALL =
            """
            select id, title, played_on, state = 'FINISHED' as finished
              from contest where not rehearsal and not simulated order by id
            """;

    private final DatabaseClient database;

    RealContests(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A contest and where its journal ends now.
     *
     * @param seq position of the last fact; a later correction moves it
     */
    public record Over(ContestId contest, long seq) {}

    /**
     * Finished, or left without an end: no fact since that moment. In the order of their numbers.
     */
    public Flux<Over> over(Instant quietSince) {
        return database.sql(OVER)
                .bind(0, quietSince)
                .map(
                        row ->
                                new Over(
                                        new ContestId(
                                                Objects.requireNonNull(row.get("id", Long.class))),
                                        Objects.requireNonNull(row.get("last_seq", Long.class))))
                .all();
    }

    /** One of them, whether it was played or not. */
    public record Listed(ContestId contest, String title, LocalDate playedOn, boolean finished) {}

    /** In the order of their numbers. */
    public Flux<Listed> all() {
        return database.sql(ALL)
                .map(
                        row ->
                                new Listed(
                                        new ContestId(
                                                Objects.requireNonNull(row.get("id", Long.class))),
                                        Objects.requireNonNull(row.get("title", String.class)),
                                        Objects.requireNonNull(
                                                row.get("played_on", LocalDate.class)),
                                        Objects.requireNonNull(row.get("finished", Boolean.class))))
                .all();
    }
}
