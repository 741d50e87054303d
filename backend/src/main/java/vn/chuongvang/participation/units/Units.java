package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.ContestSummary;
import vn.chuongvang.live.Contests;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.participation.changes.Newest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The units as they are known now, in memory; read again when somebody changed them. */
@Component
public class Units {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final UnitTables tables;
    private final UnitWriter writer;
    private final UnitLog log;
    private final UnitContests counting;
    private final Contests contests;
    private final TransactionalOperator transactions;
    private final InstantSource clock = InstantSource.system();
    private final Newest<UnitBook> newest;
    private final AtomicReference<UnitSearch> search = new AtomicReference<>();

    Units(
            UnitTables tables,
            UnitWriter writer,
            UnitLog log,
            UnitContests counting,
            Contests contests,
            TransactionalOperator transactions) {
        this.tables = tables;
        this.writer = writer;
        this.log = log;
        this.counting = counting;
        this.contests = contests;
        this.transactions = transactions;
        this.newest = new Newest<>(tables.generation(), UnitBook::generation, _ -> tables.read());
    }

    /** Never older than the moment of the call, whichever server wrote last. */
    public Mono<UnitBook> book() {
        return newest.get();
    }

    /** By names of all times; made anew off the event loop when units were changed. */
    public Mono<UnitSearch> search() {
        return book().flatMap(
                        book -> {
                            var made = search.get();
                            return made != null && made.generation() == book.generation()
                                    ? Mono.just(made)
                                    : Mono.fromCallable(() -> UnitSearch.of(book))
                                            .subscribeOn(Schedulers.boundedElastic())
                                            .doOnNext(search::set);
                        });
    }

    /** All that is known of a unit; empty when there is none. */
    public Mono<UnitHistory> history(UUID unit, Paging paging) {
        return book().filter(book -> book.knows(unit))
                .zipWith(log.of(unit, paging).collectList())
                .map(
                        both ->
                                new UnitHistory(
                                        both.getT1().versionsOf(unit),
                                        both.getT1().lineageOf(unit),
                                        both.getT1().aliases(unit),
                                        both.getT2()));
    }

    /** What became of a change that was asked for. */
    public sealed interface Done {

        /**
         * @param book with the change
         * @param edit what was written
         */
        record Written(UnitBook book, UnitEdit edit) implements Done {}

        record Refused(UnitRefusal reason, @Nullable UUID unit) implements Done {}
    }

    /**
     * All of it or nothing.
     *
     * @param generation of the book that whoever asks has seen
     * @param by the sign-in name of whoever asks
     */
    public Mono<Done> change(UnitChange change, LocalDate on, long generation, String by) {
        return write(
                generation,
                on,
                (book, held) -> UnitChanges.decide(book, change, held.unitsFrom(on)),
                new Note(by, change.getClass().getSimpleName(), JSON.writeValueAsString(change)));
    }

    /** What stands in the log of changes beside the units that were written. */
    record Note(String by, String kind, String body) {}

    /**
     * @param on the day from which contests follow what becomes of their units
     */
    Mono<Done> write(
            long generation,
            LocalDate on,
            BiFunction<UnitBook, HeldUnits, UnitOutcome> decide,
            Note note) {
        return this.<Done>inTurn(
                        generation,
                        new Done.Refused(UnitRefusal.STALE, null),
                        book -> write(book, on, decide, note))
                .doOnNext(this::rememberWritten);
    }

    /**
     * In one transaction, after whoever changes units now and before whoever will.
     *
     * @param generation of the book that whoever asks has seen
     * @param stale what becomes of it when there is another one already
     */
    <T> Mono<T> inTurn(long generation, T stale, Function<UnitBook, Mono<T>> work) {
        return writer.lock()
                .then(tables.generation())
                .flatMap(now -> now == generation ? current(now).flatMap(work) : Mono.just(stale))
                .as(transactions::transactional);
    }

    private Mono<UnitBook> current(long generation) {
        return newest.known()
                .filter(book -> book.generation() == generation)
                .map(Mono::just)
                .orElseGet(tables::now);
    }

    private Mono<Done> write(
            UnitBook book,
            LocalDate on,
            BiFunction<UnitBook, HeldUnits, UnitOutcome> decide,
            Note note) {
        return held().publishOn(Schedulers.boundedElastic())
                .flatMap(
                        held -> write(book, decide.apply(book, held), held.contestsFrom(on), note));
    }

    private Mono<Done> write(UnitBook book, UnitOutcome outcome, List<Long> open, Note note) {
        return switch (outcome) {
            case UnitOutcome.Refused(var reason, var unit) ->
                    Mono.just(new Done.Refused(reason, unit));
            case UnitOutcome.Accepted(var edit) -> {
                Instant at = clock.instant();
                yield writer.write(edit, at, open)
                        .map(written -> UnitBefore.of(book, edit, written))
                        .flatMap(before -> log.note(at, note, edit, before))
                        .map(id -> new Done.Written(book.with(edit, id), edit));
            }
        };
    }

    /** What contests that are not over need. */
    Mono<HeldUnits> held() {
        return contests.list()
                .filter(one -> one.life() != ContestLife.FINISHED)
                .collectMap(one -> one.id().value(), ContestSummary::playedOn)
                .flatMap(
                        days ->
                                counting.heldBy(days.keySet())
                                        .collectList()
                                        .map(counts -> HeldUnits.of(days, counts)));
    }

    private void rememberWritten(Done done) {
        if (done instanceof Done.Written written) {
            remember(written.book());
        }
    }

    /** Whoever wrote knows it without reading. */
    void remember(UnitBook book) {
        newest.remember(book);
    }
}
