package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.client.Traffic;

import java.time.Duration;
import java.util.Set;

/**
 * What a stretch of questions cost.
 *
 * @param rounds which were played
 * @param askCpu server's CPU from the press to the last phone that has the question
 * @param wholeCpu server's CPU from the press to the last phone that has its result
 * @param idleCpu what the server would have burnt in the same time with nothing going on
 * @param missing acknowledgements that never came
 */
record Played(
        Set<Integer> rounds,
        Duration askCpu,
        Duration wholeCpu,
        Duration idleCpu,
        Traffic.Count traffic,
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

    private double micros(Duration cpu, int contestants) {
        return cpu.toNanos() / 1_000.0 / contestants / rounds.size();
    }
}
