package vn.chuongvang.rehearsal.person;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** How long somebody looks at a question before the thumb moves. */
public sealed interface ThinkingTime {

    /**
     * Milliseconds from the opening to the tap.
     *
     * @param windowMs how long answers are taken
     */
    long drawn(RandomGenerator random, long windowMs);

    /**
     * People: most have decided after a third of the time, some wait for the last second, a few are
     * too late.
     */
    record Human() implements ThinkingTime {
        private static final double MEDIAN = 0.33;
        private static final double SPREAD = 0.45;
        private static final double LAST_SECOND = 0.05;

        @Override
        public long drawn(RandomGenerator random, long windowMs) {
            if (random.nextDouble() < LAST_SECOND) {
                return Math.max(0, windowMs - random.nextLong(1_000));
            }
            return (long) (windowMs * MEDIAN * Math.exp(SPREAD * random.nextGaussian()));
        }
    }

    /** Evenly over the whole time, but for its last tenth: a calm rate. */
    record Calm() implements ThinkingTime {
        @Override
        public long drawn(RandomGenerator random, long windowMs) {
            return (long) (random.nextDouble() * windowMs * 0.9);
        }
    }

    /** Changed from outside between two questions. */
    record Steered(AtomicReference<ThinkingTime> now) implements ThinkingTime {
        @Override
        public long drawn(RandomGenerator random, long windowMs) {
            return Objects.requireNonNull(now.get()).drawn(random, windowMs);
        }
    }

    /** Everybody within one short stretch: the worst moment of a contest. */
    record Burst(Duration within) implements ThinkingTime {
        @Override
        public long drawn(RandomGenerator random, long windowMs) {
            long spread = within.toMillis();
            return spread == 0 ? 0 : random.nextLong(spread);
        }
    }
}
