package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A bounded queue with many senders and one reader. Sending never blocks and never waits for a
 * lock, so an event loop may do it; what piled up is taken at once.
 *
 * <p>The last {@code reserve} places are kept for those who may not be turned away by a flood of
 * answers: the staff and the clock.
 */
final class Mailbox<T> {

    private final ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int capacity;
    private final int reserve;

    private volatile @Nullable Thread reader;

    Mailbox(int capacity, int reserve) {
        this.capacity = capacity;
        this.reserve = reserve;
    }

    /** False when it is full: nothing was taken. */
    boolean offer(T message) {
        return offer(message, capacity - reserve);
    }

    /** As {@link #offer(Object)}, with the reserved places. */
    boolean offerUrgent(T message) {
        return offer(message, capacity);
    }

    private boolean offer(T message, int limit) {
        if (size.incrementAndGet() > limit) {
            size.decrementAndGet();
            return false;
        }
        queue.add(message);
        wake();
        return true;
    }

    /** Ends the reader's wait early. */
    void wake() {
        LockSupport.unpark(reader);
    }

    int size() {
        return size.get();
    }

    /** All that has piled up, oldest first, at most {@code most}; empty after {@code patience}. */
    List<T> take(int most, Duration patience) {
        reader = Thread.currentThread();
        if (queue.isEmpty() && patience.isPositive()) {
            LockSupport.parkNanos(this, patience.toNanos());
        }
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
}
