package vn.chuongvang.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The one clock of all contests: PostgreSQL's, carried between measurements by the monotonic timer.
 *
 * <p>It never goes back and never jumps. When somebody turns the database's clock in the middle of
 * a question, this one follows by at most {@value #SLEW_PERCENT} % of the time that passes, which
 * no countdown notices. Milliseconds: what the journal, the wire and the pages say is the same
 * number.
 */
public final class ServerClock {

    static final double SLEW_PERCENT = 0.05;

    private static final Logger LOG = LoggerFactory.getLogger(ServerClock.class);
    private static final Duration JUMP = Duration.ofSeconds(1);

    private final LongSupplier timer;
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

    private volatile Measured measured = Measured.NEVER;
    private boolean jumped;

    public ServerClock() {
        this(System::nanoTime);
    }

    ServerClock(LongSupplier timer) {
        this.timer = timer;
    }

    /** The time now. Before the first measurement there is none. */
    public Instant now() {
        var reading = measured;
        if (reading == Measured.NEVER) {
            throw new IllegalStateException("the server's clock has not been measured yet");
        }
        var millis = Math.floorDiv(timer.getAsLong() + reading.offset, 1_000_000);
        return Instant.ofEpochMilli(last.accumulateAndGet(millis, Math::max));
    }

    /**
     * What ours showed, or would have shown, when the database's clock showed that: the two part
     * when the database's is turned in the middle of a contest. A time from before it was turned
     * comes out wrong by as much, and never later than now.
     */
    Instant ours(Instant databaseTime) {
        var now = now();
        var reading = measured;
        var then = databaseTime.plusNanos(reading.offset - reading.database);
        return then.isAfter(now) ? now : then.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The monotonic timer's reading, to be taken before the database is asked for its time. */
    long timer() {
        return timer.getAsLong();
    }

    /** Takes in what the database's clock showed at some moment between {@code asked} and now. */
    void observe(long asked, Instant databaseTime) {
        observe(asked, timer.getAsLong(), databaseTime);
    }

    synchronized void observe(long asked, long answered, Instant databaseTime) {
        var error = (answered - asked) / 2;
        var offset = nanos(databaseTime) - (asked + error);
        var before = measured;
        if (before == Measured.NEVER) {
            measured = new Measured(offset, answered, offset);
            return;
        }
        var difference = offset - before.offset;
        if (Math.abs(difference) <= error) {
            measured = new Measured(before.offset, before.at, offset);
            return;
        }
        var far = Math.abs(difference) > JUMP.toNanos();
        if (far && !jumped) {
            LOG.warn("database clock is {} ms away from ours", difference / 1_000_000);
        }
        jumped = far;
        var most = (long) ((answered - before.at) * SLEW_PERCENT / 100);
        var followed = before.offset + Math.clamp(difference, -most, most);
        measured = new Measured(followed, answered, offset);
    }

    /**
     * Makes sure that time goes on after {@code instant}: the last fact of a journal that was
     * written under a clock which has been turned back since.
     */
    synchronized void notBefore(Instant instant) {
        var late = Duration.between(now(), instant);
        if (late.isPositive()) {
            LOG.warn("the journal is {} ms ahead of the database clock", late.toMillis());
            var before = measured;
            measured = new Measured(before.offset + late.toNanos(), before.at, before.database);
        }
    }

    private static long nanos(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    /**
     * @param offset nanoseconds from the timer to the epoch
     * @param at the timer's reading when it was measured
     * @param database what the offset would be if this clock went as the database's does now
     */
    private record Measured(long offset, long at, long database) {

        static final Measured NEVER = new Measured(0, 0, 0);
    }
}
