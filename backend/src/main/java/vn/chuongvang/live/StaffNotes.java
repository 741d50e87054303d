package vn.chuongvang.live;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Objects;

/** The notes of all contests; a note that was added is on disk. */
public final class StaffNotes {
    private final DatabaseClient database;

    StaffNotes(DatabaseClient database) {
        this.database = database;
    }

    public Mono<StaffNote> add(ContestId contest, StaffNote note) {
        return switch (note) {
            case StaffNote.LateArrival(var at, int contestant) ->
                    insert(contest, note, at, null, contestant);
            case StaffNote.Peeked(var at, var actor, int round) ->
                    insert(contest, note, at, actor, round);
            case StaffNote.TookOver(var at, var actor) -> insert(contest, note, at, actor, 0);
        };
    }

    /**
     * The newest ones, oldest first.
     *
     * @param most how many
     */
    public Flux<StaffNote> of(ContestId contest, int most) {
        return database.sql(
                        """
                        select at, kind, actor, subject from (
                            select * from staff_note where contest = $1 order by id desc limit $2
                        ) newest order by id
                        """)
                .bind(0, contest.value())
                .bind(1, most)
                .map(StaffNotes::note)
                .all();
    }

    private Mono<StaffNote> insert(
            ContestId contest, StaffNote note, Instant at, @Nullable String actor, int subject) {
        var insert =
                database.sql(
                                """
                                insert into staff_note (contest, at, kind, actor, subject)
                                values ($1, $2, $3, $4, $5)
                                """)
                        .bind(0, contest.value())
                        .bind(1, at)
                        .bind(2, note.getClass().getSimpleName())
                        .bind(4, subject);
        return (actor == null ? insert.bindNull(3, String.class) : insert.bind(3, actor))
                .then()
                .thenReturn(note);
    }

    private static StaffNote note(Readable row) {
        var at = required(row, "at", Instant.class);
        int subject = required(row, "subject", Integer.class);
        var kind = required(row, "kind", String.class);
        return switch (kind) {
            case "LateArrival" -> new StaffNote.LateArrival(at, subject);
            case "Peeked" ->
                    new StaffNote.Peeked(at, required(row, "actor", String.class), subject);
            case "TookOver" -> new StaffNote.TookOver(at, required(row, "actor", String.class));
            default -> throw new IllegalStateException("no such note: " + kind);
        };
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
