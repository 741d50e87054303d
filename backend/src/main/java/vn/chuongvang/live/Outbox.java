package vn.chuongvang.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Sends words in order, one batch at a time: what piles up meanwhile is the next batch. Whoever
 * adds one never waits. A message costs its sender, Redis and each reader some 50 µs whatever is in
 * it, so where many words come from many, the next one waits for a while after the last.
 */
final class Outbox<T> {

    private static final int MOST = 500;

    private final String name;
    private final Duration pace;
    private final Consumer<List<T>> send;
    private final ConcurrentLinkedQueue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean sending = new AtomicBoolean();

    /**
     * @param pace from the end of one message to the next; the first after it goes at once
     * @param send blocks until they are sent or lost; throws nothing
     */
    Outbox(String name, Duration pace, Consumer<List<T>> send) {
        this.name = name;
        this.pace = pace;
        this.send = send;
    }

    void add(T word) {
        waiting.add(word);
        if (sending.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::drain);
        }
    }

    private void drain() {
        do {
            for (var batch = next(); !batch.isEmpty(); batch = next()) {
                send.accept(batch);
                pause();
            }
            sending.set(false);
            // Somebody may have come between the look and the sign.
        } while (!waiting.isEmpty() && sending.compareAndSet(false, true));
    }

    private void pause() {
        if (pace.isPositive()) {
            LockSupport.parkNanos(pace.toNanos());
        }
    }

    private List<T> next() {
        var batch = new ArrayList<T>();
        for (T word = waiting.poll(); word != null; word = waiting.poll()) {
            batch.add(word);
            if (batch.size() == MOST) {
                break;
            }
        }
        return batch;
    }
}
