package vn.chuongvang.storage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A database program that we start, its output going into a log file of its own. */
final class OwnProcess {

    private static final Duration LOOK = Duration.ofMillis(10);

    private OwnProcess() {}

    @FunctionalInterface
    interface Readiness {
        boolean isReached() throws IOException;
    }

    static Process start(List<String> command, Path log) throws IOException {
        Folders.rotate(log);
        var builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        // Programs of a database must not read the operator's settings or language.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    static void run(List<String> command, Path log) throws IOException {
        var process = start(command, log);
        try {
            if (process.waitFor() != 0) {
                throw failed(log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What only makes things quicker; a machine that has no such program does without. */
    static void tryToRun(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException _) {
            // Then without.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static void await(Process process, Duration patience, Path log, Readiness readiness)
            throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!readiness.isReached()) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw failed(log);
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static IOException failed(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        var tail = lines.subList(Math.max(0, lines.size() - 5), lines.size());
        return new IOException(String.join(" | ", tail) + " (" + log + ")");
    }
}
