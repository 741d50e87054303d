package vn.chuongvang.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Sends words in order, one batch at a time: what piles up meanwhile is the next batch. Whoever
 * adds one never waits.
 */
final class Outbox<T> {

    private static final int MOST = 500;

    private final String name;
    private final Consumer<List<T>> send;
    private final ConcurrentLinkedQueue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean sending = new AtomicBoolean();

    /**
     * @param send blocks until they are sent or lost; throws nothing
     */
    Outbox(String name, Consumer<List<T>> send) {
        this.name = name;
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
            }
            sending.set(false);
            // Somebody may have come between the look and the sign.
        } while (!waiting.isEmpty() && sending.compareAndSet(false, true));
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
