package vn.chuongvang.rehearsal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * CPU time of processes in nanoseconds, user space and kernel, summed over its threads; a thread
 * that has ended keeps what it was last seen with. Linux only.
 */
public final class CpuMeter {

    private final List<Path> tasks;
    private final Map<String, Thread> threads = new HashMap<>();

    private record Thread(String name, long nanos) {}

    /** Of several processes together. */
    public CpuMeter(List<Long> pids) {
        tasks = pids.stream().map(pid -> Path.of("/proc/" + pid + "/task")).toList();
    }

    public CpuMeter(long pid) {
        this(List.of(pid));
    }

    public static boolean isAvailable() {
        return Files.exists(Path.of("/proc/self/schedstat"));
    }

    public Duration read() throws IOException {
        if (!isAvailable()) {
            return Duration.ZERO;
        }
        look();
        return Duration.ofNanos(threads.values().stream().mapToLong(Thread::nanos).sum());
    }

    /** As last read, by the name of the threads without their numbers. */
    public Map<String, Long> nanosByName() {
        Map<String, Long> sums = new TreeMap<>();
        threads.values().forEach(thread -> sums.merge(thread.name(), thread.nanos(), Long::sum));
        return sums;
    }

    private void look() throws IOException {
        List<Path> alive = new ArrayList<>();
        for (Path process : tasks) {
            try (var all = Files.list(process)) {
                all.forEach(alive::add);
            }
        }
        for (Path task : alive) {
            try {
                String onCpu = Files.readString(task.resolve("schedstat")).split(" ", 2)[0];
                String name = Files.readString(task.resolve("comm")).strip();
                threads.put(
                        task.toString(),
                        new Thread(name.replaceAll("[-#\\d]+$", ""), Long.parseLong(onCpu)));
            } catch (NoSuchFileException _) {
                // It ended between the listing and the reading.
            }
        }
    }
}
