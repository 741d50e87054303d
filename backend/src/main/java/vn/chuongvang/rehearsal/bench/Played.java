package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.client.Traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What some questions cost.
 *
 * @param rounds which were played
 * @param ask from the press to the last phone that has the question
 * @param answering from the opening to the last acknowledgement
 * @param ruling from the close to the last phone that has its result
 * @param idleShare of one core, what the server burns with nothing going on
 * @param missing acknowledgements that never came
 */
record Played(
        Set<Integer> rounds,
        CpuWindows ask,
        CpuWindows answering,
        CpuWindows ruling,
        double idleShare,
        Traffic.Count traffic,
        long missing) {

    /** Microseconds of CPU for each contestant and question, without the idle share. */
    double microsEach(int contestants) {
        return windows()
                .mapToDouble(window -> micros(window.cpuAbove(idleShare), contestants))
                .sum();
    }

    /** The same with everything that the process burnt meanwhile. */
    double grossMicrosEach(int contestants) {
        return windows().mapToDouble(window -> micros(window.cpu(), contestants)).sum();
    }

    double askMicrosEach(int contestants) {
        return micros(ask.cpuAbove(idleShare), contestants);
    }

    double answeringMicrosEach(int contestants) {
        return micros(answering.cpuAbove(idleShare), contestants);
    }

    double rulingMicrosEach(int contestants) {
        return micros(ruling.cpuAbove(idleShare), contestants);
    }

    /**
     * Microseconds for each contestant and question by thread; what rounds to nothing is left out.
     */
    Map<String, Double> threadMicrosEach(int contestants) {
        Map<String, Long> nanos = new TreeMap<>();
        windows()
                .forEach(
                        window ->
                                window.nanosByThread()
                                        .forEach(
                                                (name, more) ->
                                                        nanos.merge(name, more, Long::sum)));
        Map<String, Double> each = new TreeMap<>();
        nanos.forEach(
                (name, sum) -> {
                    double micros =
                            Math.round(micros(Duration.ofNanos(sum), contestants) * 10) / 10.0;
                    if (micros >= 0.1) {
                        each.put(name, micros);
                    }
                });
        return each;
    }

    /** The share of the JVM's compilers in it, in microseconds for each contestant and question. */
    double compilerMicrosEach(int contestants) {
        return threadMicrosEach(contestants).entrySet().stream()
                .filter(thread -> thread.getKey().contains("CompilerThre"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private Stream<CpuWindows> windows() {
        return Stream.of(ask, answering, ruling);
    }

    private double micros(Duration cpu, int contestants) {
        return cpu.toNanos() / 1_000.0 / contestants / rounds.size();
    }
}
