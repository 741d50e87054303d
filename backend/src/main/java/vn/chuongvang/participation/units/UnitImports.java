package vn.chuongvang.participation.units;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.sheets.UnreadableTable;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Units in files: looked through without anything being done, then imported as a whole. */
@Component
public class UnitImports {
    private static final int MOST_WAITING = 4;

    /** Bytes of a file. */
    public static final int MOST_BYTES = UnitFile.MOST_BYTES;

    private final Units units;
    private final Supplier<UUID> newIds = UUID::randomUUID;

    /** One file at a time: the largest takes some seconds and 300 MB. */
    private final Scheduler reader = Schedulers.newBoundedElastic(1, MOST_WAITING, "units");

    UnitImports(Units units) {
        this.units = units;
    }

    /** What comes of a file. */
    public sealed interface Outcome {

        /**
         * @param generation of the tree from now on; as before where nothing was new
         */
        record Done(UnitReport report, long generation) implements Outcome {}
    }

    /** Why nothing is done. */
    public sealed interface Failed extends Outcome {
        record Unreadable(UnreadableTable.Reason reason) implements Failed {}

        record Unfit(UnitReport report) implements Failed {}

        /** Others wait already. */
        record Busy() implements Failed {}

        /** Units were changed since whoever asks looked. */
        record Stale() implements Failed {}
    }

    /** Nothing is done, whatever is in it. */
    public Mono<Outcome> look(byte[] bytes) {
        return Mono.zip(units.book(), units.held())
                .flatMap(
                        known ->
                                read(bytes)
                                        .publishOn(reader)
                                        .map(
                                                file ->
                                                        UnitImport.of(
                                                                known.getT1(),
                                                                file,
                                                                known.getT2(),
                                                                newIds)))
                .<Outcome>map(
                        looked -> new Outcome.Done(looked.report(), looked.report().generation()))
                .onErrorResume(UnitImports::failed);
    }

    /**
     * All of it or nothing.
     *
     * @param generation of the tree that the file was held against
     */
    public Mono<Outcome> bring(byte[] bytes, long generation, String by) {
        return read(bytes)
                .flatMap(file -> write(file, generation, by))
                .onErrorResume(UnitImports::failed);
    }

    private Mono<Outcome> write(UnitFile file, long generation, String by) {
        var looked = new AtomicReference<UnitImport.Looked>();
        var note =
                new Units.Note(
                        by,
                        "Import",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        Map.of(
                                                "rows", file.rows().size(),
                                                "lines", file.lines().size())));
        return units.write(
                        generation,
                        UnitLaws.FIRST_DAY,
                        (book, held) -> {
                            var one = UnitImport.of(book, file, held, newIds);
                            looked.set(one);
                            return one.report().errors() > 0 || one.isEmpty()
                                    ? UnitChanges.refused(UnitRefusal.NOTHING_CHANGED, null)
                                    : new UnitOutcome.Accepted(one.edit());
                        },
                        note)
                .map(done -> outcome(done, looked.get()));
    }

    private static Outcome outcome(Units.Done done, UnitImport.@Nullable Looked looked) {
        return switch (done) {
            case Units.Done.Written(var book, _) ->
                    new Outcome.Done(Objects.requireNonNull(looked).report(), book.generation());
            case Units.Done.Refused _ -> {
                if (looked == null) {
                    yield new Failed.Stale();
                }
                yield looked.report().errors() > 0
                        ? new Failed.Unfit(looked.report())
                        : new Outcome.Done(looked.report(), looked.report().generation());
            }
        };
    }

    private Mono<UnitFile> read(byte[] bytes) {
        return Mono.fromCallable(() -> UnitFile.read(bytes)).subscribeOn(reader);
    }

    private static Mono<Outcome> failed(Throwable cause) {
        return switch (cause) {
            case UnreadableTable table -> Mono.just(new Failed.Unreadable(table.reason()));
            case RejectedExecutionException _ -> Mono.just(new Failed.Busy());
            default -> Mono.error(cause);
        };
    }

    @PreDestroy
    void close() {
        reader.dispose();
    }
}
