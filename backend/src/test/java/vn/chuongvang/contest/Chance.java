package vn.chuongvang.contest;

import java.util.List;
import java.util.Random;

/** Chances and picks from one stream of random numbers. */
record Chance(Random random) {
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
