package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.server.CpuMeter;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The server's CPU in stretches of the same kind, summed, and how long they lasted. */
final class CpuWindows {

    private final CpuMeter meter;
    private final Map<String, Long> nanosByThread = new TreeMap<>();
    private Map<String, Long> atOpening = Map.of();
    private Duration cpu = Duration.ZERO;
    private Duration wall = Duration.ZERO;
    private Duration cpuAtOpening = Duration.ZERO;
    private long openedAt;

    CpuWindows(CpuMeter meter) {
        this.meter = meter;
    }

    void open() throws IOException {
        cpuAtOpening = meter.read();
        atOpening = meter.nanosByName();
        openedAt = System.nanoTime();
    }

    void close() throws IOException {
        wall = wall.plusNanos(System.nanoTime() - openedAt);
        cpu = cpu.plus(meter.read().minus(cpuAtOpening));
        meter.nanosByName()
                .forEach(
                        (name, now) ->
                                nanosByThread.merge(
                                        name, now - atOpening.getOrDefault(name, 0L), Long::sum));
    }

    Duration cpu() {
        return cpu;
    }

    /** Without what the idle server would have burnt in the same time. */
    Duration cpuAbove(double idleShare) {
        return cpu.minusNanos((long) (wall.toNanos() * idleShare));
    }

    Map<String, Long> nanosByThread() {
        return nanosByThread;
    }
}
