package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Thousands of contests under faults; a failure names its seed and replays. */
class SimulationTests {

    private static final int SEEDS = Integer.getInteger("simulation.seeds", 1_000);
    private static final long FIRST = Long.getLong("simulation.seed", 1);
    private static final int LAST_STEPS = 120;

    @Test
    void whatever_fails_the_invariants_hold() {
        Quiet.logs();
        var began = System.nanoTime();
        long facts = 0;
        long acks = 0;
        long resumed = 0;
        long takeovers = 0;
        long virtual = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var outcome = new Simulation(seed, Simulation.Bug.NONE, null).run();
            if (outcome.violation() != null) {
                throw new AssertionError(told(outcome));
            }
            facts += outcome.facts();
            acks += outcome.acknowledged();
            resumed += outcome.resumed();
            takeovers += outcome.takeovers();
            virtual += outcome.virtualNanos();
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%,d seeds in %.1f s: %,d facts, %,d receipts, %,d phones came back, %,d servers"
                        + " began anew, %,d h of virtual time%n",
                SEEDS, seconds, facts, acks, resumed, takeovers, virtual / 3_600_000_000_000L);
    }

    private static String told(Simulation.Outcome outcome) {
        var trace = trace(outcome.seed(), Simulation.Bug.NONE);
        return "%s%n-Dsimulation.seeds=1 -Dsimulation.seed=%d%n%s"
                .formatted(
                        outcome.violation(),
                        outcome.seed(),
                        String.join(
                                "\n",
                                trace.subList(
                                        Math.max(0, trace.size() - LAST_STEPS), trace.size())));
    }

    private static List<String> trace(long seed, Simulation.Bug bug) {
        var trace = new ArrayList<String>();
        new Simulation(seed, bug, trace).run();
        return trace;
    }

    @Test
    void the_same_seed_goes_the_same_way_to_the_letter() {
        Quiet.logs();
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(trace(seed, Simulation.Bug.NONE))
                    .hasSizeGreaterThan(100)
                    .isEqualTo(trace(seed, Simulation.Bug.NONE));
        }
    }
}
