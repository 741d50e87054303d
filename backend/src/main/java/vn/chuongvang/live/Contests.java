package vn.chuongvang.live;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.contest.Contest;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What contests were made of. Only a draft ever changes; after it, the journal grows. */
public final class Contests {

    /** Raised when the meaning of a rule changes while its text does not. */
    static final int RULES_VERSION = 1;

    private static final String INSERT =
            """
            with made as (
                insert into contest (title, organiser, played_on, rules, rules_version, rules_hash,
                                     questions, roster, rehearsal, simulated)
                values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, $9, $10)
                returning id
            ), owned as (
                insert into contest_owner (contest) select id from made
            )
            select id from made
            """;

    private static final String FIND =
            """
            select id, title, organiser, played_on, state, rules, rules_version,
                   encode(rules_hash, 'hex') as rules_hash, questions, roster,
                   created_at, started_at, finished_at, rehearsal
              from contest where id = $1
            """;

    private static final String REDRAW =
            """
            update contest set questions = $2
             where id = $1 and state = 'DRAFT' and rules_hash = decode($3, 'hex')
            """;

    private static final String CHANGE =
            """
            update contest
               set title = $2, organiser = $3, played_on = $4, rules = $5, rules_version = $6,
                   rules_hash = decode($7, 'hex'), questions = $8, roster = $9
             where id = $1 and state = 'DRAFT'
            """;

    private static final String FINISHED =
            "select id from contest where state = 'FINISHED' and finished_at < $1";

    private static final String DELETE = "delete from contest where id = $1 and state = 'DRAFT'";

    private static final String START =
            """
            update contest
               set state = 'RUNNING', started_at = coalesce(started_at, clock_timestamp())
             where id = $1 and state = 'DRAFT'
            """;

    private static final String LIFE =
            """
            update contest
               set state = $2,
                   finished_at = case when $2 = 'FINISHED' then clock_timestamp() end
             where id = $1 and state <> $2
            """;

    private static final String OPEN =
            """
            select id from contest
             where not rehearsal
               and (state = 'RUNNING' or state = 'FINISHED' and finished_at >= $1)
               and not exists (select from contest_owner o where o.contest = id and o.parked)
             order by id
            """;

    private final DatabaseClient database;
    private final ContestText text;
    private final ServerClock clock;
    private final boolean simulated;
    private final ContestSummaries summaries;

    /**
     * @param simulated those that are made here are played by programs
     */
    Contests(DatabaseClient database, ContestText text, ServerClock clock, boolean simulated) {
        this.database = database;
        this.text = text;
        this.clock = clock;
        this.simulated = simulated;
        this.summaries = new ContestSummaries(database);
    }

    /** Keeps a draft if it can be played; names what cannot. */
    public Mono<Creation> create(ContestDraft draft) {
        var hash = ContestText.rulesHash(draft.rules());
        return tried(draft, RULES_VERSION, hash, () -> insert(draft, hash, false));
    }

    /** The same for a rehearsal: it is in no list, is not resumed, and is {@link Rehearsals}'. */
    public Mono<Creation> rehearse(ContestDraft draft) {
        var hash = ContestText.rulesHash(draft.rules());
        return tried(draft, RULES_VERSION, hash, () -> insert(draft, hash, true));
    }

    /**
     * Everything of a draft anew, if it can be played.
     *
     * @return empty when there is no such contest, or it is no longer a draft
     */
    public Mono<Creation> change(ContestId id, ContestDraft draft) {
        var hash = ContestText.rulesHash(draft.rules());
        return tried(draft, RULES_VERSION, hash, () -> update(id, draft, hash));
    }

    /** Played before it is kept, so that what cannot be is said to whoever wishes it. */
    private Mono<Creation> tried(
            ContestDraft draft, int version, Hash hash, Supplier<Mono<Creation>> keep) {
        return Mono.defer(
                () -> {
                    var trial = draft.preparation(clock.now(), version, hash);
                    return switch (Contest.decide(new ContestState.Empty(), trial)) {
                        case Decision.Refused(var reason, var details) ->
                                Mono.just(new Creation.Refused(reason, details));
                        case Decision.Accepted _ -> keep.get();
                        case Decision.AlreadyRecorded _ ->
                                throw new IllegalStateException("a preparation is no answer");
                    };
                });
    }

    public Mono<StoredContest> find(ContestId id) {
        return database.sql(FIND).bind(0, id.value()).map(this::contest).one();
    }

    /** To the byte as it is stored. */
    Mono<MadeOf> madeOf(ContestId id) {
        return database.sql(FIND).bind(0, id.value()).map((Readable row) -> madeOf(row)).one();
    }

    /** Newest first. */
    public Flux<ContestSummary> list() {
        return list(Long.MAX_VALUE, null, null, Integer.MAX_VALUE);
    }

    /**
     * Newest first, made before this number.
     *
     * @param some only of these; absent: of all
     * @param life only those that are so; absent: however they are
     */
    public Flux<ContestSummary> list(
            long before, @Nullable Collection<Long> some, @Nullable ContestLife life, int most) {
        return summaries.list(before, some, life, most);
    }

    /**
     * Other questions for a draft of the same rules.
     *
     * @return empty when there is no such contest, or it is no longer a draft
     */
    public Mono<Creation> redraw(ContestId id, List<AskedQuestion> questions) {
        return find(id).filter(contest -> contest.life() == ContestLife.DRAFT)
                .flatMap(contest -> redraw(contest, contest.draft().asking(questions)));
    }

    private Mono<Creation> redraw(StoredContest contest, ContestDraft draft) {
        return tried(
                draft,
                contest.rulesVersion(),
                contest.rulesHash(),
                () ->
                        database.sql(REDRAW)
                                .bind(0, contest.id().value())
                                .bind(1, text.questions(draft.questions()))
                                .bind(2, contest.rulesHash().hex())
                                .fetch()
                                .rowsUpdated()
                                .filter(updated -> updated == 1)
                                .map(_ -> new Creation.Created(contest.id())));
    }

    /** False when it is no longer a draft. */
    public Mono<Boolean> deleteDraft(ContestId id) {
        return database.sql(DELETE)
                .bind(0, id.value())
                .fetch()
                .rowsUpdated()
                .map(deleted -> deleted == 1);
    }

    /** Contests whose end is longer ago. */
    public Flux<ContestId> finishedBefore(Instant moment) {
        return database.sql(FINISHED)
                .bind(0, moment)
                .map(row -> new ContestId(number(row, "id")))
                .all();
    }

    Mono<Void> start(ContestId id) {
        return database.sql(START).bind(0, id.value()).then();
    }

    /** The journal says whether a contest is finished; this is its copy for lists. */
    Mono<Void> mark(ContestId id, ContestLife life) {
        return database.sql(LIFE).bind(0, id.value()).bind(1, life.name()).then();
    }

    /** Contests that run and are not parked, or ended at this moment or later. */
    Flux<ContestId> openSince(Instant ended) {
        return database.sql(OPEN).bind(0, ended).map(row -> new ContestId(number(row, "id"))).all();
    }

    private Mono<Creation> insert(ContestDraft draft, Hash rulesHash, boolean rehearsal) {
        return database.sql(INSERT)
                .bind(0, draft.title())
                .bind(1, draft.organiser())
                .bind(2, draft.playedOn())
                .bind(3, text.rules(draft.rules()))
                .bind(4, RULES_VERSION)
                .bind(5, rulesHash.hex())
                .bind(6, text.questions(draft.questions()))
                .bind(7, text.roster(draft.roster()))
                .bind(8, rehearsal)
                .bind(9, simulated)
                .map(row -> (Creation) new Creation.Created(new ContestId(number(row, "id"))))
                .one();
    }

    private Mono<Creation> update(ContestId id, ContestDraft draft, Hash rulesHash) {
        return database.sql(CHANGE)
                .bind(0, id.value())
                .bind(1, draft.title())
                .bind(2, draft.organiser())
                .bind(3, draft.playedOn())
                .bind(4, text.rules(draft.rules()))
                .bind(5, RULES_VERSION)
                .bind(6, rulesHash.hex())
                .bind(7, text.questions(draft.questions()))
                .bind(8, text.roster(draft.roster()))
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == 1)
                .map(_ -> new Creation.Created(id));
    }

    private StoredContest contest(Readable row) {
        var id = new ContestId(number(row, "id"));
        var made = madeOf(row);
        return new StoredContest(
                id,
                made.draft(text),
                ContestLife.valueOf(string(row, "state")),
                made.rulesVersion(),
                new Hash(string(row, "rules_hash")),
                made.root(id),
                required(row, "created_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("finished_at", Instant.class),
                required(row, "rehearsal", Boolean.class));
    }

    private static MadeOf madeOf(Readable row) {
        return new MadeOf(
                string(row, "title"),
                string(row, "organiser"),
                required(row, "played_on", LocalDate.class),
                required(row, "rules_version", Integer.class),
                string(row, "rules"),
                string(row, "questions"),
                string(row, "roster"));
    }

    private static long number(Readable row, String column) {
        return required(row, column, Long.class);
    }

    private static String string(Readable row, String column) {
        return required(row, column, String.class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
