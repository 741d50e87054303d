package vn.chuongvang.rehearsal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a process has cost the machine so far, as the kernel counts it. Linux only. */
public final class ProcessCost {

    /** USER_HZ, which Linux fixes at 100 for everything that it shows in /proc. */
    private static final long TICKS_A_SECOND = 100;

    /** Fields after the command's closing bracket; the state is the first. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private ProcessCost() {}

    public static boolean isMeasurable() {
        return Files.exists(Path.of("/proc/self/stat"));
    }

    /** CPU time of all threads, in user space and in the kernel. */
    public static Duration cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        return Duration.ofMillis(ticks * 1_000 / TICKS_A_SECOND);
    }

    /** Resident memory in bytes. */
    public static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                .orElse(0L);
    }

    /**
     * Bytes of live objects after a full collection.
     *
     * @return empty when this Java has no {@code jcmd} to ask with
     */
    public static Optional<Long> liveHeap(long pid) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            return Optional.empty();
        }
        Process asked =
                new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        String answer = new String(asked.getInputStream().readAllBytes());
        asked.waitFor();
        return answer.lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .findFirst();
    }
}
