package vn.chuongvang.contest;

import org.junit.jupiter.api.Test;

import java.util.stream.LongStream;

/** The rules and a naive model of them are asked the same, and must come to the same. */
class NaiveContestTests {
    private static final int SEQUENCES = Integer.getInteger("contest.naive", 100_000);

    @Test
    void a_naive_model_comes_to_the_same_as_the_rules() {
        long first = Long.getLong("contest.seed", 1);
        LongStream.range(first, first + SEQUENCES)
                .parallel()
                .forEach(
                        seed -> {
                            var sequence = new NaiveSequence(seed);
                            var difference = sequence.difference();
                            if (difference != null) {
                                throw new AssertionError(
                                        "-Dcontest.naive=1 -Dcontest.seed=%d%n%s%n%s"
                                                .formatted(seed, difference, sequence.shortest()));
                            }
                        });
    }
}
