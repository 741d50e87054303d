package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.live.Simulation.Bug;
import vn.chuongvang.live.Simulation.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Thousands of contests under faults; a failure names its seed and replays. */
class SimulationTests {

    private static final int SEEDS = Integer.getInteger("simulation.seeds", 10_000);
    private static final long FIRST = Long.getLong("simulation.seed", 1);
    private static final int LAST_STEPS = 60;

    @BeforeAll
    static void quiet() {
        Quiet.logs();
    }

    @Test
    void whatever_fails_the_invariants_hold() {
        var sum = new Sum();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var outcome = new Simulation(seed, Bug.NONE, null).run();
            if (outcome.violation() != null) {
                throw new AssertionError(told(outcome));
            }
            sum.add(outcome);
        }
        System.out.println(sum);
    }

    /** Seeds beyond the first that once found something. */
    @ParameterizedTest
    @ValueSource(longs = {97_926, 498_847})
    void what_was_found_once_is_looked_at_again(long seed) {
        var outcome = new Simulation(seed, Bug.NONE, null).run();
        if (outcome.violation() != null) {
            throw new AssertionError(told(outcome));
        }
    }

    private static String told(Outcome outcome) {
        var trace = trace(outcome.seed(), Bug.NONE);
        var from = Math.max(0, trace.size() - LAST_STEPS);
        return "%s%n-Dsimulation.seeds=1 -Dsimulation.seed=%d%n%s"
                .formatted(
                        outcome.violation(),
                        outcome.seed(),
                        String.join("\n", trace.subList(from, trace.size())));
    }

    private static List<String> trace(long seed, Bug bug) {
        var trace = new ArrayList<String>();
        new Simulation(seed, bug, trace).run();
        return trace;
    }

    @Test
    void the_same_seed_goes_the_same_way_to_the_letter() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(trace(seed, Bug.NONE))
                    .hasSizeGreaterThan(20)
                    .isEqualTo(trace(seed, Bug.NONE));
        }
    }

    /** A bug that everybody makes once is found, and found again with the same seed. */
    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_planted_bug_is_found(Bug bug) {
        var found =
                LongStream.rangeClosed(1, 1_000)
                        .mapToObj(seed -> new Simulation(seed, bug, null).run())
                        .filter(outcome -> outcome.violation() != null)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(bug + " is not found"));
        System.out.printf("%s: found by seed %d: %s%n", bug, found.seed(), found.violation());
        assertThat(new Simulation(found.seed(), bug, null).run()).isEqualTo(found);
        assertThat(new Simulation(found.seed(), Bug.NONE, null).run().violation()).isNull();
    }

    /** What was simulated. */
    private static final class Sum {
        private final long began = System.nanoTime();
        private long seeds;
        private long facts;
        private long acknowledged;
        private long resumed;
        private long begunAnew;
        private long virtual;

        void add(Outcome outcome) {
            seeds++;
            facts += outcome.facts();
            acknowledged += outcome.acknowledged();
            resumed += outcome.resumed();
            begunAnew += outcome.takeovers();
            virtual += outcome.virtualNanos();
            if (seeds % 10_000 == 0 && seeds < SEEDS) {
                System.out.println(this);
            }
        }

        @Override
        public String toString() {
            return ("%,d seeds in %,d s: %,d facts, %,d receipts, %,d phones held against one that"
                            + " stayed, %,d servers begun anew, %,d hours of contests")
                    .formatted(
                            seeds,
                            (System.nanoTime() - began) / 1_000_000_000,
                            facts,
                            acknowledged,
                            resumed,
                            begunAnew,
                            virtual / 3_600 / Agenda.SECOND);
        }
    }
}
