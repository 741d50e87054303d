package vn.chuongvang.gateway.web;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.sheets.Upload;

import java.util.concurrent.RejectedExecutionException;

/**
 * Rosters in files: looked through without anything being done, then imported as a whole. No file
 * is kept: the page sends it again when the host has seen the report.
 */
@Component
class RosterFiles {
    static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_WAITING = 4;

    private final DraftHall hall;
    private final Editing editing;

    /** One file at a time: the largest takes a second and 100 MB. */
    private final Scheduler reader = Schedulers.newBoundedElastic(1, MOST_WAITING, "roster");

    RosterFiles(DraftHall hall, Editing editing) {
        this.hall = hall;
        this.editing = editing;
    }

    /**
     * How a file is to be read.
     *
     * @param sheet among those that are not hidden, from 0
     * @param uses of the columns, as {@link RosterColumns#read}; absent: guessed
     * @param heading its line, 0 for none; only with {@code uses}
     * @param addUnits whether units that the draft does not have are added
     */
    record Wish(int sheet, @Nullable String uses, int heading, boolean addUnits) {}

    Mono<RosterReport> check(long id, Flux<DataBuffer> file, Wish wish) {
        return look(id, file, wish).map(RosterDryRun::report);
    }

    /** All of it or nothing; refused while the report has errors. */
    Mono<RosterReport> bring(long id, Flux<DataBuffer> file, Wish wish) {
        return look(id, file, wish)
                .flatMap(
                        looked ->
                                looked.report().errors() > 0
                                        ? Mono.error(unfit(looked.report()))
                                        : editing.edit(id, looked.details())
                                                .thenReturn(looked.report()));
    }

    private Mono<RosterDryRun> look(long id, Flux<DataBuffer> file, Wish wish) {
        return hall.now(id)
                .flatMap(
                        now ->
                                bytes(file)
                                        .publishOn(reader)
                                        .map(bytes -> RosterDryRun.of(now, bytes, wish)))
                .onErrorMap(RejectedExecutionException.class, _ -> busy());
    }

    private static Mono<byte[]> bytes(Flux<DataBuffer> file) {
        return Upload.bytes(file, MOST_BYTES, RosterFiles::tooLarge);
    }

    private static Refused unfit(RosterReport report) {
        return Refused.unfit(
                "ROSTER_UNFIT",
                "%d rows do not fit; nothing was imported.".formatted(report.errors()),
                report.problems().stream().filter(RosterReport.Problem::error).toList());
    }

    private static Refused tooLarge() {
        return new Refused(
                HttpStatus.CONTENT_TOO_LARGE,
                "FILE_TOO_LARGE",
                "At most 4 MB: keep only the sheet with the roster.");
    }

    private static Refused busy() {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "BUSY",
                "Other rosters are being read; try again in a few seconds.");
    }

    @PreDestroy
    void close() {
        reader.dispose();
    }
}
