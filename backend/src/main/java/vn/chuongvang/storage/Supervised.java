package vn.chuongvang.storage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;

/** One database process of ours, and the promise to bring it back when it dies uncalled. */
final class Supervised {

    private static final Logger LOG = LoggerFactory.getLogger(Supervised.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    @FunctionalInterface
    interface Launcher {
        Process launch() throws IOException;
    }

    private final String name;
    private final Launcher launcher;
    private @Nullable Process process;
    private boolean kept;
    private boolean wanted;

    Supervised(String name, Launcher launcher) {
        this.name = name;
        this.launcher = launcher;
    }

    synchronized void start() throws IOException {
        wanted = true;
        if (process == null || !process.isAlive()) {
            process = launcher.launch();
            watch(process);
        }
    }

    synchronized void keepAlive() {
        kept = true;
    }

    synchronized void stop(String signal) throws IOException {
        wanted = false;
        if (process != null && process.isAlive()) {
            Signals.send(signal, process.toHandle());
            Orphan.awaitEnd(process.toHandle());
        }
    }

    synchronized void kill() {
        wanted = false;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /**
     * On a thread of its own: the one that announces the end must not wait for our lock, since its
     * holder may be waiting for that announcement.
     */
    private void watch(Process watched) {
        watched.onExit().thenAcceptAsync(this::bringBack, Thread::startVirtualThread);
    }

    private synchronized boolean isMissed(Process ended) {
        return kept && wanted && process == ended;
    }

    private void bringBack(Process ended) {
        if (isMissed(ended)) {
            LOG.warn("{} ended with {}; starting it again", name, ended.exitValue());
        }
        for (var pause = PAUSE; isMissed(ended); pause = longer(pause)) {
            try {
                start();
                LOG.info("{} is back", name);
            } catch (IOException e) {
                LOG.warn("{} does not start: {}", name, e.getMessage());
                sleep(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
