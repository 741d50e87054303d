package vn.chuongvang.live;

import org.springframework.context.SmartLifecycle;

import java.util.concurrent.CompletableFuture;

/**
 * Whether phones can reach this server: from then on, what stood still meanwhile goes on. Its start
 * comes after the web server's, and so after everything that takes long.
 */
final class Doors implements SmartLifecycle {

    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private volatile boolean running;

    /** Completes when they are open. */
    CompletableFuture<Void> opened() {
        return opened;
    }

    void open() {
        opened.complete(null);
    }

    @Override
    public void start() {
        open();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
