package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.Contests;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/** The units as they are known now, in memory; read again when somebody changed them. */
@Component
public class Units {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final UnitTables tables;
    private final UnitWriter writer;
    private final Contests contests;
    private final TransactionalOperator transactions;
    private final InstantSource clock = InstantSource.system();
    private final AtomicReference<UnitBook> known = new AtomicReference<>();
    private final AtomicReference<UnitSearch> search = new AtomicReference<>();

    Units(
            UnitTables tables,
            UnitWriter writer,
            Contests contests,
            TransactionalOperator transactions) {
        this.tables = tables;
        this.writer = writer;
        this.contests = contests;
        this.transactions = transactions;
    }

    /** Never older than the moment of the call, whichever server wrote last. */
    public Mono<UnitBook> book() {
        return tables.generation()
                .flatMap(
                        generation -> {
                            var book = known.get();
                            return book != null && book.generation() >= generation
                                    ? Mono.just(book)
                                    : tables.read().doOnNext(this::remember);
                        });
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
    public Mono<UnitHistory> history(UUID unit) {
        return book().filter(book -> book.knows(unit))
                .zipWith(tables.changesOf(unit, UnitHistory.MOST_CHANGES).collectList())
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
                (book, held) -> UnitChanges.decide(book, change, held),
                new Note(by, change.getClass().getSimpleName(), JSON.writeValueAsString(change)));
    }

    /** What stands in the log of changes beside the units that were written. */
    record Note(String by, String kind, String body) {}

    Mono<Done> write(
            long generation,
            LocalDate on,
            BiFunction<UnitBook, Set<UUID>, UnitOutcome> decide,
            Note note) {
        return writer.lock()
                .then(tables.generation())
                .flatMap(
                        now ->
                                now == generation
                                        ? current(now)
                                                .flatMap(book -> write(book, on, decide, note))
                                        : Mono.<Done>just(
                                                new Done.Refused(UnitRefusal.STALE, null)))
                .as(transactions::transactional)
                .doOnNext(this::rememberWritten);
    }

    private Mono<UnitBook> current(long generation) {
        var book = known.get();
        return book != null && book.generation() == generation ? Mono.just(book) : tables.now();
    }

    private Mono<Done> write(
            UnitBook book,
            LocalDate on,
            BiFunction<UnitBook, Set<UUID>, UnitOutcome> decide,
            Note note) {
        return openFrom(on)
                .flatMap(
                        open ->
                                writer.heldBy(open)
                                        .collect(HashSet<UUID>::new, HashSet::add)
                                        .publishOn(Schedulers.boundedElastic())
                                        .map(held -> decide.apply(book, held))
                                        .flatMap(outcome -> write(book, outcome, open, note)));
    }

    private Mono<Done> write(UnitBook book, UnitOutcome outcome, List<Long> open, Note note) {
        return switch (outcome) {
            case UnitOutcome.Refused(var reason, var unit) ->
                    Mono.just(new Done.Refused(reason, unit));
            case UnitOutcome.Accepted(var edit) -> {
                Instant at = clock.instant();
                yield writer.write(edit, at, open)
                        .then(writer.note(at, note.by(), note.kind(), note.body(), edit))
                        .map(id -> new Done.Written(book.with(edit, id), edit));
            }
        };
    }

    /** Contests that are not over and are played on that day or later. */
    private Mono<List<Long>> openFrom(LocalDate on) {
        return contests.list()
                .filter(one -> one.life() != ContestLife.FINISHED)
                .filter(one -> !one.playedOn().isBefore(on))
                .map(one -> one.id().value())
                .collectList();
    }

    private void rememberWritten(Done done) {
        if (done instanceof Done.Written written) {
            remember(written.book());
        }
    }

    private void remember(UnitBook book) {
        known.accumulateAndGet(
                book,
                (old, read) ->
                        old != null && old.generation() > Objects.requireNonNull(read).generation()
                                ? old
                                : read);
    }
}
