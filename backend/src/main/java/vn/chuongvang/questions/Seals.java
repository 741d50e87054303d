package vn.chuongvang.questions;

import io.r2dbc.spi.Readable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.SealEntry.What;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Secret sets: who may read them, and who did. */
@Component
public class Seals implements SealedQuestions {
    /** A seal holds until the contest is over; {@code contest} is written by the module live. */
    private static final String HOLDS =
            """
            s.unsealed_at is null and not exists (
                select 1 from contest c where c.id = s.contest and c.state = 'FINISHED')
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final ObjectProvider<SealChanged> listeners;

    Seals(
            DatabaseClient database,
            TransactionalOperator transactions,
            ObjectProvider<SealChanged> listeners) {
        this.database = database;
        this.transactions = transactions;
        this.listeners = listeners;
    }

    /** Empty when the contest never had one. */
    public Mono<Seal> of(long contest) {
        return readers(contest)
                .flatMap(
                        readers ->
                                database.sql(
                                                """
                                                select s.sealed_by, s.sealed_at, s.unsealed_at,
                                                       not (%s) as open
                                                from question_seal s where s.contest = $1
                                                """
                                                        .formatted(HOLDS))
                                        .bind(0, contest)
                                        .map(row -> seal(contest, row, readers))
                                        .one());
    }

    /** Seals a set, or names other people; whoever seals is named. */
    public Mono<Void> seal(long contest, StaffMember by, Collection<StaffMember> readers) {
        var staff = readers.stream().map(StaffMember::id).toArray(Long[]::new);
        var names = readers.stream().map(StaffMember::name).toArray(String[]::new);
        var sealed =
                database.sql(
                                """
                                insert into question_seal (contest, sealed_by, sealed_at)
                                values ($1, $2, clock_timestamp())
                                on conflict (contest) do update
                                set sealed_by = $2, sealed_at = clock_timestamp(),
                                    unsealed_at = null
                                """)
                        .bind(0, contest)
                        .bind(1, by.name())
                        .then();
        var forgotten =
                database.sql("delete from question_seal_reader where contest = $1")
                        .bind(0, contest)
                        .then();
        var named =
                database.sql(
                                """
                                insert into question_seal_reader (contest, staff, name)
                                select $1, staff, name from (
                                    select $2::bigint as staff, $3::text as name
                                    union select * from unnest($4::bigint[], $5::text[])) t
                                """)
                        .bind(0, contest)
                        .bind(1, by.id())
                        .bind(2, by.name())
                        .bind(3, staff)
                        .bind(4, names)
                        .then();
        return sealed.then(forgotten)
                .then(named)
                .then(log(contest, by, What.SEALED))
                .as(transactions::transactional)
                .then(Mono.fromRunnable(() -> tell(contest)));
    }

    public Mono<Void> unseal(long contest, StaffMember by) {
        return database.sql(
                        """
                        update question_seal set unsealed_at = clock_timestamp()
                        where contest = $1 and unsealed_at is null
                        """)
                .bind(0, contest)
                .fetch()
                .rowsUpdated()
                .filter(updated -> updated == 1)
                .flatMap(_ -> log(contest, by, What.UNSEALED))
                .as(transactions::transactional)
                .then(Mono.fromRunnable(() -> tell(contest)));
    }

    /**
     * Whether a seal hides the questions from this reader. If it does not and is not open yet, that
     * they read it is on disk before this tells so.
     */
    public Mono<Boolean> hides(long contest, StaffMember reader, What reading) {
        return of(contest)
                .flatMap(
                        seal ->
                                seal.open() || seal.hidesFrom(reader.id())
                                        ? Mono.just(seal.hidesFrom(reader.id()))
                                        : log(contest, reader, reading).thenReturn(false))
                .defaultIfEmpty(false);
    }

    /**
     * The same for whoever stays for the whole contest: its end may be undone, so it does not open
     * the seal for them.
     */
    public Mono<Boolean> hidesToTheEnd(long contest, StaffMember reader, What reading) {
        return of(contest)
                .filter(seal -> seal.unsealedAt() == null)
                .filter(seal -> !seal.names(reader.id()))
                .map(_ -> true)
                .switchIfEmpty(Mono.defer(() -> hides(contest, reader, reading)));
    }

    /** The same without a reading: for acts that show nothing. */
    public Mono<Boolean> hides(long contest, StaffMember reader) {
        return of(contest).map(seal -> seal.hidesFrom(reader.id())).defaultIfEmpty(false);
    }

    /** A page of it, the newest first. */
    public Flux<SealEntry> log(long contest, Paging paging) {
        return database.sql(
                        """
                        select id, at, name, what from question_reading
                        where contest = $1 and id < $2
                        order by id desc limit $3
                        """)
                .bind(0, contest)
                .bind(1, paging.before())
                .bind(2, paging.most())
                .map(
                        row ->
                                new SealEntry(
                                        required(row, "id", Long.class),
                                        required(row, "at", Instant.class),
                                        required(row, "name", String.class),
                                        What.valueOf(required(row, "what", String.class))))
                .all();
    }

    @Override
    public Mono<Set<QuestionId>> hiddenFrom(long staff) {
        return questions(
                database.sql(
                                """
                                select distinct u.question from question_use u
                                join question_seal s on s.contest = u.contest
                                where not exists (
                                    select 1 from question_seal_reader r
                                    where r.contest = s.contest and r.staff = $1)
                                and %s
                                """
                                        .formatted(HOLDS))
                        .bind(0, staff));
    }

    @Override
    public Mono<Set<QuestionId>> keptFrom(long contest) {
        return questions(
                database.sql(
                                """
                                select distinct u.question from question_use u
                                join question_seal s on s.contest = u.contest
                                where s.contest <> $1 and %s
                                """
                                        .formatted(HOLDS))
                        .bind(0, contest));
    }

    private static Mono<Set<QuestionId>> questions(DatabaseClient.GenericExecuteSpec query) {
        return query.map(row -> new QuestionId(required(row, "question", String.class)))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Mono<Void> log(long contest, StaffMember member, What what) {
        return database.sql(
                        """
                        insert into question_reading (contest, staff, name, what, at)
                        values ($1, $2, $3, $4, clock_timestamp())
                        """)
                .bind(0, contest)
                .bind(1, member.id())
                .bind(2, member.name())
                .bind(3, what.name())
                .then();
    }

    private Mono<List<Seal.Reader>> readers(long contest) {
        return database.sql(
                        """
                        select staff, name from question_seal_reader where contest = $1
                        order by name
                        """)
                .bind(0, contest)
                .map(
                        row ->
                                new Seal.Reader(
                                        required(row, "staff", Long.class),
                                        required(row, "name", String.class)))
                .all()
                .collectList();
    }

    private void tell(long contest) {
        listeners.orderedStream().forEach(listener -> listener.changed(contest));
    }

    private static Seal seal(long contest, Readable row, List<Seal.Reader> readers) {
        return new Seal(
                contest,
                required(row, "sealed_by", String.class),
                required(row, "sealed_at", Instant.class),
                required(row, "open", Boolean.class),
                row.get("unsealed_at", Instant.class),
                readers);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
