package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How the thread of a room waits. A simulator has one thread for everybody: there, waiting lets the
 * others go on.
 */
interface Waiting {

    /** Real threads and real time. */
    Waiting REAL =
            new Waiting() {
                @Override
                public void park(Object blocker, Duration atMost) {
                    LockSupport.parkNanos(blocker, atMost.toNanos());
                }

                @Override
                public void unpark(@Nullable Thread waiter) {
                    LockSupport.unpark(waiter);
                }

                @Override
                public void pause(Duration least, Duration spread) throws InterruptedException {
                    Thread.sleep(
                            least.plusMillis(
                                    ThreadLocalRandom.current().nextLong(spread.toMillis())));
                }
            };

    /** Until somebody unparks the caller, or {@code atMost}; may end for no reason. */
    void park(Object blocker, Duration atMost);

    void unpark(@Nullable Thread waiter);

    /** At least so long, and by chance up to {@code spread} longer. */
    void pause(Duration least, Duration spread) throws InterruptedException;
}
