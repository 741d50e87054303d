package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Virtual time and all that will happen in it, on one thread. Whoever waits lets the others go on
 * with {@link #pass}, from within what they are doing: no two things ever happen at once.
 */
final class Agenda {

    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;

    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private final @Nullable List<String> trace;

    private long now;
    private long planned;
    private boolean stopped;

    /**
     * @param trace takes down what happens; null for speed
     */
    Agenda(@Nullable List<String> trace) {
        this.trace = trace;
    }

    private record Due(long at, long order, Runnable work) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    /** Nanoseconds since the beginning. */
    long now() {
        return now;
    }

    void at(long time, Runnable work) {
        due.add(new Due(Math.max(now, time), planned++, work));
    }

    void after(long nanos, Runnable work) {
        at(now + nanos, work);
    }

    /** Something is wrong: nothing happens any more. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Lets everything happen that is due, until it is enough or that time has come. */
    void pass(long until, BooleanSupplier enough) {
        while (!stopped && !enough.getAsBoolean()) {
            var next = due.peek();
            if (next == null || next.at > until) {
                now = Math.max(now, until);
                return;
            }
            due.poll();
            now = Math.max(now, next.at);
            next.work.run();
        }
    }

    void note(Supplier<String> line) {
        if (trace != null) {
            trace.add("%d.%06d %s".formatted(now / SECOND, now % SECOND / 1_000, line.get()));
        }
    }
}
