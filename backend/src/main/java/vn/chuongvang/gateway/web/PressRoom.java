package vn.chuongvang.gateway.web;

import jakarta.annotation.PreDestroy;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import vn.chuongvang.print.Press;
import vn.chuongvang.print.PrintPiece;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prints one paper at a time on a thread of its own, page by page to whoever asked: a thousand
 * cards need no more memory than one, and a running contest keeps its processor.
 */
@Component
class PressRoom {
    /** More jobs than this, the one being printed included, are refused. */
    static final int MOST_JOBS = 8;

    /** Whoever takes nothing for so long has gone away. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int CHUNK_BYTES = 32 * 1024;

    private final AtomicInteger jobs = new AtomicInteger();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform()
                            .name("print")
                            .daemon()
                            .priority(Thread.MIN_PRIORITY)
                            .factory());

    /** The paper as PDF; ends with an error when nobody takes it. */
    Flux<DataBuffer> print(PrintPiece piece, Locale language) {
        return job(out -> new Press(language).print(piece, out));
    }

    /** Its first page as PNG. */
    Flux<DataBuffer> picture(PrintPiece piece, Locale language) {
        return job(out -> new Press(language).picture(piece, out));
    }

    private interface Job {
        void write(OutputStream out) throws IOException;
    }

    private Flux<DataBuffer> job(Job job) {
        return Flux.defer(
                () -> {
                    if (jobs.incrementAndGet() > MOST_JOBS) {
                        jobs.decrementAndGet();
                        return Flux.error(busy());
                    }
                    return stream(job).doFinally(_ -> jobs.decrementAndGet());
                });
    }

    private Flux<DataBuffer> stream(Job job) {
        return Flux.from(
                        DataBufferUtils.outputStreamPublisher(
                                out -> write(job, out),
                                DefaultDataBufferFactory.sharedInstance,
                                thread,
                                CHUNK_BYTES))
                .timeout(PATIENCE);
    }

    private static void write(Job job, OutputStream out) {
        try {
            job.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refused busy() {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "BUSY",
                "%d papers are being printed; try again in a few seconds.".formatted(MOST_JOBS));
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
