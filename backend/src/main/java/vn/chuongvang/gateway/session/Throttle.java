package vn.chuongvang.gateway.session;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does a task soon after it was touched, and at most once in each span of time. */
final class Throttle {
    private final ScheduledExecutorService timer;
    private final Duration span;
    private final Runnable task;
    private final AtomicBoolean waiting = new AtomicBoolean();

    Throttle(ScheduledExecutorService timer, Duration span, Runnable task) {
        this.timer = timer;
        this.span = span;
        this.task = task;
    }

    void touch() {
        if (waiting.compareAndSet(false, true)) {
            var _ = timer.schedule(this::fire, span.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void fire() {
        waiting.set(false);
        task.run();
    }
}
