package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.client.Traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a stretch of questions cost.
 *
 * @param rounds which were played
 * @param askCpu server's CPU from the press to the last phone that has the question
 * @param wholeCpu server's CPU from the press to the last phone that has its result
 * @param idleCpu what the server would have burnt in the same time with nothing going on
 * @param threads nanoseconds of the server's CPU by the name of its threads
 * @param missing acknowledgements that never came
 */
record Played(
        Set<Integer> rounds,
        Duration askCpu,
        Duration wholeCpu,
        Duration idleCpu,
        Traffic.Count traffic,
        Map<String, Long> threads,
        long missing) {

    /** Microseconds of CPU for each contestant and question, without the idle share. */
    double microsEach(int contestants) {
        return micros(wholeCpu.minus(idleCpu), contestants);
    }

    /** The same with everything that the process burnt meanwhile. */
    double grossMicrosEach(int contestants) {
        return micros(wholeCpu, contestants);
    }

    double askMicrosEach(int contestants) {
        return micros(askCpu, contestants);
    }

    /**
     * Microseconds for each contestant and question by thread; what rounds to nothing is left out.
     */
    Map<String, Double> threadMicrosEach(int contestants) {
        Map<String, Double> each = new TreeMap<>();
        threads.forEach(
                (name, nanos) -> {
                    double micros =
                            Math.round(micros(Duration.ofNanos(nanos), contestants) * 10) / 10.0;
                    if (micros >= 0.1) {
                        each.put(name, micros);
                    }
                });
        return each;
    }

    private double micros(Duration cpu, int contestants) {
        return cpu.toNanos() / 1_000.0 / contestants / rounds.size();
    }
}
