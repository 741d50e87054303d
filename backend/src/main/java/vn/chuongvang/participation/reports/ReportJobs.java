package vn.chuongvang.participation.reports;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.live.ServerClock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes reports one after another on a thread of their own, so that a contest keeps the others.
 * Files of jobs wait in memory for a while; a server that stops forgets them.
 */
@Component
public class ReportJobs implements DisposableBean {
    /** Waiting, running and kept together. */
    public static final int MOST = 20;

    private static final Logger LOG = LoggerFactory.getLogger(ReportJobs.class);
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final Reports reports;
    private final ServerClock clock;
    private final Scheduler desk = Schedulers.newBoundedElastic(1, MOST, "reports", 60, true);
    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final Map<UUID, Kept> files = new ConcurrentHashMap<>();

    ReportJobs(Reports reports, ServerClock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public void destroy() {
        desk.dispose();
    }

    /** How far a job is. */
    public enum State {
        WAITING,
        COUNTING,
        WRITING,
        DONE,
        /** There is no such unit, or a bug. */
        FAILED
    }

    /**
     * A report to be written.
     *
     * @param by the account that asked; nobody else gets it
     * @param unit that it is about; absent: the top of a tree
     * @param done units that are counted, of {@code all}
     * @param bytes of the file, 0 until it is there
     */
    public record Job(
            UUID id,
            String by,
            @Nullable UUID unit,
            ReportForm form,
            State state,
            int done,
            int all,
            int bytes,
            Instant at) {}

    private record Kept(byte[] file) {}

    /** Empty when too many wait. */
    public Optional<Job> begin(ReportWish wish, ReportForm form, Locale language, String by) {
        forget();
        if (jobs.size() >= MOST) {
            return Optional.empty();
        }
        var job =
                new Job(
                        UUID.randomUUID(),
                        by,
                        wish.query().unit(),
                        form,
                        State.WAITING,
                        0,
                        0,
                        0,
                        clock.now());
        jobs.put(job.id(), job);
        desk.schedule(() -> run(job.id(), wish, language));
        return Optional.of(job);
    }

    /** Empty when it is gone, or another account's. */
    public Optional<Job> job(UUID id, String by) {
        forget();
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.by().equals(by));
    }

    /** Empty until it is done. */
    public Optional<byte[]> file(UUID id, String by) {
        return job(id, by).map(_ -> files.get(id)).map(Kept::file);
    }

    /** The file at once; empty when there is no such unit. */
    public Mono<byte[]> written(ReportWish wish, ReportForm form, Locale language) {
        return reports.of(wish, Reports.Progress.NONE)
                .flatMap(report -> written(report, form, language));
    }

    /** Of a report whose figures stand. */
    public Mono<byte[]> written(Report report, ReportForm form, Locale language) {
        return Mono.fromCallable(() -> bytes(report, form, language)).subscribeOn(desk);
    }

    private void run(UUID id, ReportWish wish, Locale language) {
        try {
            change(id, State.COUNTING, 0, 0);
            var report =
                    reports.of(wish, (done, all) -> change(id, State.COUNTING, done, all)).block();
            var job = jobs.get(id);
            if (report == null || job == null) {
                change(id, State.FAILED, 0, 0);
                return;
            }
            change(id, State.WRITING, job.all(), job.all());
            files.put(id, new Kept(bytes(report, job.form(), language)));
            change(id, State.DONE, job.all(), job.all());
        } catch (RuntimeException bug) {
            LOG.error("report {} was not written", id, bug);
            change(id, State.FAILED, 0, 0);
        }
    }

    private void change(UUID id, State state, int done, int all) {
        jobs.computeIfPresent(
                id,
                (_, job) ->
                        new Job(
                                id,
                                job.by(),
                                job.unit(),
                                job.form(),
                                state,
                                done,
                                all,
                                size(files.get(id)),
                                job.at()));
    }

    private static int size(@Nullable Kept kept) {
        return kept == null ? 0 : kept.file().length;
    }

    private static byte[] bytes(Report report, ReportForm form, Locale language) {
        var out = new ByteArrayOutputStream();
        try {
            new ReportFile(report, language).write(form, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void forget() {
        var old = clock.now().minus(KEPT);
        jobs.values().removeIf(job -> job.at().isBefore(old));
        files.keySet().retainAll(jobs.keySet());
    }
}
