package vn.chuongvang.gateway.web;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.RejectedExecutionException;

/**
 * Rosters in files: looked through without anything being done, then imported as a whole. No file
 * is kept: the page sends it again when the host has seen the report.
 */
@Component
class RosterFiles {
    static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final long MOST_HEARD = 16L * MOST_BYTES;
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
        return Mono.defer(
                () -> {
                    var upload = new Upload();
                    return file.map(upload::take).then(Mono.fromSupplier(upload::bytes));
                });
    }

    /**
     * A file as it comes. What is too large is heard out and thrown away, as a browser that is cut
     * off while it sends never reads why.
     */
    private static final class Upload {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long heard;

        /** Lets the buffer go, and says how much has come. */
        long take(DataBuffer buffer) {
            int length = buffer.readableByteCount();
            heard += length;
            if (heard <= MOST_BYTES) {
                var bytes = new byte[length];
                buffer.read(bytes);
                kept.writeBytes(bytes);
            }
            DataBufferUtils.release(buffer);
            if (heard > MOST_HEARD) {
                throw tooLarge();
            }
            return heard;
        }

        byte[] bytes() {
            if (heard > MOST_BYTES) {
                throw tooLarge();
            }
            return kept.toByteArray();
        }
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
