package vn.chuongvang.participation.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Walls and CPU of work that is done several times, in milliseconds. CPU is that of this process
 * with all its threads, without PostgreSQL.
 *
 * @param times how often it was done
 * @param cpu of each
 */
public record Stopwatch(int times, double p50, double p95, double worst, double cpu) {
    private static final double MILLION = 1e6;
    private static final double HUNDRED = 100;
    private static final int MEDIAN = 50;
    private static final int MOST = 95;

    /** Given how often it was done before. */
    static Stopwatch over(int times, IntConsumer work) {
        var walls = new long[times];
        long cpu = cpuNanos();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i);
            walls[i] = System.nanoTime() - start;
        }
        long used = cpuNanos() - cpu;
        Arrays.sort(walls);
        return new Stopwatch(
                times,
                millis(at(walls, MEDIAN)),
                millis(at(walls, MOST)),
                millis(walls[times - 1]),
                millis((double) used / times));
    }

    private static long at(long[] sorted, int percent) {
        return sorted[Math.ceilDiv(sorted.length * percent, (int) HUNDRED) - 1];
    }

    private static double millis(double nanos) {
        return Math.round(nanos / MILLION * HUNDRED) / HUNDRED;
    }

    /** Walls alone say little on a machine that others use. */
    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
}
