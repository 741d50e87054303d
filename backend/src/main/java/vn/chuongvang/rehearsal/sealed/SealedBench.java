package vn.chuongvang.rehearsal.sealed;

import vn.chuongvang.rehearsal.bench.Spread;
import vn.chuongvang.rehearsal.server.CpuMeter;
import vn.chuongvang.rehearsal.server.JavaCommand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The same question to many phones: whole at the moment, and sealed before it with a key at the
 * moment, in turn. Compared are the server's CPU at the moment, its bytes, and when phones have it.
 */
public final class SealedBench {

    /** What this program runs as, when it is the server of the trial. */
    public static final String SERVER = "sealed-server";

    private static final int WARM = 5;
    private static final int ROUNDS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long REST_MS = 200;

    private final Process process;
    private final BufferedReader said;
    private final PrintStream wishes;
    private final CpuMeter meter;
    private final SealedPhones phones;

    private SealedBench(Process process, SealedPhones phones) {
        this.process = process;
        this.said = process.inputReader();
        this.wishes = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        this.meter = new CpuMeter(process.pid());
        this.phones = phones;
    }

    /** What came of one way, all rounds together. */
    private static final class Way {
        private final List<long[]> waits = new ArrayList<>();
        private long cpuNanos;

        void add(long[] shown, Duration cpu) {
            waits.add(shown);
            cpuNanos += cpu.toNanos();
        }

        Spread spread() {
            return Spread.ofNanos(waits.stream().flatMapToLong(Arrays::stream).toArray());
        }

        double microsEach(int count) {
            return cpuNanos / 1_000.0 / count / waits.size();
        }
    }

    /**
     * @param count phones, as many as the limit of open files allows
     * @return the figures for people
     */
    public static String measure(int count)
            throws IOException, InterruptedException, TimeoutException {
        var process =
                new ProcessBuilder(JavaCommand.of(List.of(), List.of("bench", SERVER)))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try (var phones = new SealedPhones()) {
            var bench = new SealedBench(process, phones);
            phones.connect(bench.port(), count);
            for (int i = 0; i < WARM; i++) {
                bench.whole(new Way());
                bench.sealed(new Way());
            }
            var whole = new Way();
            var sealed = new Way();
            for (int i = 0; i < ROUNDS; i++) {
                bench.whole(whole);
                bench.sealed(sealed);
            }
            return table(count, whole, sealed);
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private int port() throws IOException {
        var line = said.readLine();
        while (line != null && !line.startsWith(SealedServer.READY)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the server of the trial does not start");
        }
        return Integer.parseInt(line.substring(SealedServer.READY.length()));
    }

    private void whole(Way way) throws IOException, InterruptedException, TimeoutException {
        atTheMoment("whole", way);
    }

    private void sealed(Way way) throws IOException, InterruptedException, TimeoutException {
        wish("seal");
        phones.awaitSealed(PATIENCE);
        TimeUnit.MILLISECONDS.sleep(REST_MS);
        atTheMoment("open", way);
    }

    private void atTheMoment(String wish, Way way)
            throws IOException, InterruptedException, TimeoutException {
        var before = meter.read();
        long[] shown = phones.shownSince(wish(wish), PATIENCE);
        way.add(shown, meter.read().minus(before));
        TimeUnit.MILLISECONDS.sleep(REST_MS);
    }

    /** When the server began, nanoseconds. */
    private long wish(String wish) throws IOException {
        wishes.println(wish);
        return Long.parseLong(said.readLine());
    }

    private static String table(int count, Way whole, Way sealed) {
        int frame = Sample.question().length;
        int key = Sample.opening(Seal.key()).length;
        return String.join(
                System.lineSeparator(),
                "sealed question, %d phones, %d rounds each".formatted(count, ROUNDS),
                "                                  whole        sealed",
                "bytes at the moment, each   %12d  %12d".formatted(frame, key),
                "server CPU at it, µs each   %12.1f  %12.1f"
                        .formatted(whole.microsEach(count), sealed.microsEach(count)),
                "phones have it, ms p50      %12.1f  %12.1f"
                        .formatted(whole.spread().p50(), sealed.spread().p50()),
                "                    p99     %12.1f  %12.1f"
                        .formatted(whole.spread().p99(), sealed.spread().p99()),
                "                    max     %12.1f  %12.1f"
                        .formatted(whole.spread().max(), sealed.spread().max()));
    }
}
