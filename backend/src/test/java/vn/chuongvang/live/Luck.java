package vn.chuongvang.live;

import java.util.List;
import java.util.SplittableRandom;

/** All chance of a simulation, from its seed. */
final class Luck {

    private final SplittableRandom random;

    Luck(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean happens(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** Nanoseconds. */
    long millis(double from, double to) {
        return (long) ((from + random.nextDouble() * (to - from)) * Agenda.MILLI);
    }

    long seed() {
        return random.nextLong();
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
