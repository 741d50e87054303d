package vn.chuongvang.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database process that outlived its server (kill -9).
 *
 * <p>Known by its pid file and only if its command line names this very data folder: a pid may have
 * been given to somebody else since, and another server may run beside us.
 */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphan() {}

    static Optional<ProcessHandle> find(Path pidFile, Path named) throws IOException {
        return pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> arguments(process).contains(named.toString()));
    }

    /** Stops it gently, then by force, and returns once it is gone. */
    static void stop(Path pidFile, Path named, String signal) throws IOException {
        var found = find(pidFile, named);
        if (found.isPresent()) {
            LOG.info("Stopping process {} left behind by a killed server", found.get().pid());
            Signals.send(signal, found.get());
            awaitEnd(found.get());
        }
    }

    static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Long> pid(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::valueOf);
        }
    }

    private static List<String> arguments(ProcessHandle process) {
        return process.info().arguments().map(Arrays::asList).orElse(List.of());
    }
}
