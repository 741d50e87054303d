package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes changes of units back, the newest first; that is a change as well. */
@Component
public class UnitUndos {
    /** Its name in the log. */
    static final String KIND = "Undo";

    private static final int MOST_USES = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Units units;
    private final UnitWriter writer;
    private final UnitContests contests;
    private final UnitLog log;
    private final UnitUses uses;
    private final InstantSource clock = InstantSource.system();

    UnitUndos(Units units, UnitWriter writer, UnitContests contests, UnitLog log, UnitUses uses) {
        this.units = units;
        this.writer = writer;
        this.contests = contests;
        this.log = log;
        this.uses = uses;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * @param book as before the change
         * @param units that were written
         */
        record Undone(UnitBook book, List<UUID> units) implements Outcome {}

        record Refused(UnitRefusal reason, @Nullable UUID unit) implements Outcome {}

        /** That one stands, and is to be taken back first. */
        record ChangedSince(UnitHistory.Entry later) implements Outcome {}

        /** What hangs on units that the change founded. */
        record InUse(List<UnitUse> uses) implements Outcome {}
    }

    /**
     * All of it or nothing.
     *
     * @param number of the change that is taken back
     * @param generation of the book that whoever asks has seen
     * @param by the sign-in name of whoever asks
     */
    public Mono<Outcome> undo(long number, long generation, String reason, String by) {
        var note = new Units.Note(by, KIND, JSON.writeValueAsString(Map.of("reason", reason)));
        return units.<Outcome>inTurn(
                        generation,
                        refused(UnitRefusal.STALE, null),
                        book ->
                                log.find(number)
                                        .flatMap(change -> undo(book, change, note))
                                        .defaultIfEmpty(refused(UnitRefusal.CHANGE_UNKNOWN, null)))
                // Somebody recorded something for a unit after it was looked whether anybody had.
                .onErrorReturn(
                        DataIntegrityViolationException.class, refused(UnitRefusal.STALE, null))
                .doOnNext(this::remember);
    }

    private Mono<Outcome> undo(UnitBook book, UnitLog.Change change, Units.Note note) {
        var entry = change.entry();
        if (entry.undoes() != null) {
            return Mono.just(refused(UnitRefusal.UNDO_FINAL, null));
        }
        if (entry.undoneBy() != null) {
            return Mono.just(refused(UnitRefusal.UNDONE_ALREADY, null));
        }
        var before = change.before();
        if (before == null) {
            return Mono.just(refused(UnitRefusal.CHANGE_NOT_KEPT, null));
        }
        return Mono.zip(
                        units.held(),
                        Mono.fromCallable(() -> UnitUndo.of(book, before, entry.on()))
                                .subscribeOn(Schedulers.boundedElastic()))
                .flatMap(
                        read ->
                                decide(change, before, read.getT2(), read.getT1())
                                        .switchIfEmpty(
                                                write(book, change, before, read.getT2(), note)));
    }

    /** Empty: nothing is in the way. */
    private Mono<Outcome> decide(
            UnitLog.Change change, UnitBefore before, UnitUndo undo, HeldUnits held) {
        var concerned = new HashSet<>(change.units());
        concerned.addAll(undo.builtOn());
        return log.latestSince(change.entry().id(), concerned)
                .<Outcome>map(Outcome.ChangedSince::new)
                .switchIfEmpty(
                        Mono.defer(
                                () ->
                                        switch (undo.outcome(held)) {
                                            case UnitOutcome.Refused(var reason, var unit) ->
                                                    Mono.just(refused(reason, unit));
                                            case UnitOutcome.Accepted _ -> inUse(before);
                                        }));
    }

    private Mono<Outcome> inUse(UnitBefore before) {
        return uses.of(before.founded(), before.contests(), MOST_USES)
                .collectList()
                .filter(found -> !found.isEmpty())
                .map(Outcome.InUse::new);
    }

    private Mono<Outcome> write(
            UnitBook book,
            UnitLog.Change change,
            UnitBefore before,
            UnitUndo undo,
            Units.Note note) {
        return Mono.defer(
                () -> {
                    var at = clock.instant();
                    var edit = undo.edit();
                    return contests.putBack(before.contests(), note.by(), change.entry().id())
                            .then(writer.takeBack(edit, at, before.lineNumbers(), before.founded()))
                            .then(log.noteUndo(at, note, change))
                            .map(id -> new Outcome.Undone(book.with(edit, id), change.units()));
                });
    }

    private void remember(Outcome outcome) {
        if (outcome instanceof Outcome.Undone(var book, _)) {
            units.remember(book);
        }
    }

    private static Outcome refused(UnitRefusal reason, @Nullable UUID unit) {
        return new Outcome.Refused(reason, unit);
    }
}
