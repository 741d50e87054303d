package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * A bounded queue with many senders and one reader. Sending never blocks and never waits for a
 * lock, so an event loop may do it; what piled up is taken at once.
 *
 * <p>The last {@code reserve} places are kept for those who may not be turned away by a flood of
 * answers: the staff and the clock.
 *
 * <p>A sender wakes the reader only when the reader waits for it: waking costs more than sending.
 */
final class Mailbox<T> {

    /** The reader is at work, and will look again before it waits. */
    private static final int NOT_WAITING = Integer.MAX_VALUE;

    private final ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int capacity;
    private final int reserve;

    private volatile @Nullable Thread reader;

    /** How many letters end the reader's wait. */
    private volatile int awaited = NOT_WAITING;

    /** Somebody who may not be made to wait has come since the last taking. */
    private volatile boolean urgent;

    private final LongSupplier timer;
    private final Waiting waiting;
    private long lastTakeNanos;

    /**
     * @param timer nanoseconds that only go on
     */
    Mailbox(int capacity, int reserve, LongSupplier timer) {
        this(capacity, reserve, timer, Waiting.REAL);
    }

    Mailbox(int capacity, int reserve, LongSupplier timer, Waiting waiting) {
        this.capacity = capacity;
        this.reserve = reserve;
        this.timer = timer;
        this.waiting = waiting;
        this.lastTakeNanos = timer.getAsLong();
    }

    /** False when it is full: nothing was taken. */
    boolean offer(T message) {
        return offer(message, capacity - reserve);
    }

    /** As {@link #offer(Object)}, with the reserved places; the reader does not linger over it. */
    boolean offerUrgent(T message) {
        if (!offer(message, capacity)) {
            return false;
        }
        urgent = true;
        if (awaited != NOT_WAITING) {
            wake();
        }
        return true;
    }

    private boolean offer(T message, int limit) {
        var now = size.incrementAndGet();
        if (now > limit) {
            size.decrementAndGet();
            return false;
        }
        queue.add(message);
        if (now >= awaited) {
            wake();
        }
        return true;
    }

    /** Ends the reader's wait early. */
    void wake() {
        waiting.unpark(reader);
    }

    int size() {
        return size.get();
    }

    /**
     * All that has piled up, oldest first.
     *
     * @param most letters at once
     * @param patience to wait for the first one; empty after it
     * @param linger how long to wait for more in a {@linkplain Linger rush}
     */
    List<T> take(int most, Duration patience, Linger linger) {
        reader = Thread.currentThread();
        awaitSize(1, patience);
        var rest = linger.forMore(size.get(), timer.getAsLong() - lastTakeNanos);
        if (!rest.isZero()) {
            awaitSize(most, rest.compareTo(patience) < 0 ? rest : patience);
        }
        lastTakeNanos = timer.getAsLong();
        urgent = false;
        var taken = new ArrayList<T>();
        while (taken.size() < most) {
            var message = queue.poll();
            if (message == null) {
                break;
            }
            size.decrementAndGet();
            taken.add(message);
        }
        return taken;
    }

    /** All that is there, at once. */
    List<T> drain() {
        return take(Integer.MAX_VALUE, Duration.ZERO, Linger.NONE);
    }

    /** A wake-up without a letter ends it, too: the reader has to look around. */
    private void awaitSize(int letters, Duration patience) {
        awaited = letters;
        if (size.get() < letters && !urgent && patience.isPositive()) {
            waiting.park(this, patience);
        }
        awaited = NOT_WAITING;
    }
}
