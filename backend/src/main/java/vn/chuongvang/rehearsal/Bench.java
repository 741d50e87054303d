package vn.chuongvang.rehearsal;

import vn.chuongvang.rehearsal.bench.AttackBench;
import vn.chuongvang.rehearsal.bench.Benchmark;
import vn.chuongvang.rehearsal.bench.GuessBench;
import vn.chuongvang.rehearsal.bench.Size;
import vn.chuongvang.rehearsal.bench.StreetBench;
import vn.chuongvang.rehearsal.sealed.SealedBench;
import vn.chuongvang.rehearsal.sealed.SealedServer;
import vn.chuongvang.rehearsal.server.CpuMeter;
import vn.chuongvang.rehearsal.yardstick.Yardstick;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ./chuongvang bench}: the server as a process of its own, measured against the goals. */
public final class Bench {

    private static final Path RECORDED =
            Path.of(System.getenv().getOrDefault("CHUONGVANG_HOME", "."), "docs", "benchmarks");

    /** Contestants whom spectators stand around, or attackers, unless told otherwise. */
    private static final int CONTESTANTS = 90;

    private static final int GUESSES_A_SECOND = 1_000;

    private Bench() {}

    public static void run(List<String> arguments) throws Exception {
        if (arguments.equals(List.of(Benchmark.YARDSTICK))) {
            Yardstick.run();
            return;
        }
        if (arguments.equals(List.of(SealedBench.SERVER))) {
            SealedServer.run();
            return;
        }
        var named =
                Set.of(
                        "--n",
                        "--nodes",
                        "--json",
                        "--spectators",
                        "--attackers",
                        "--sealed",
                        "--guesses",
                        "--a-second");
        var options = new Arguments(arguments, named, Set.of());
        if (!CpuMeter.isAvailable()) {
            System.out.println(Words.line("bench-no-proc"));
        }
        int sealed = options.number("--sealed", 0);
        if (sealed > 0) {
            System.out.println(SealedBench.measure(sealed));
            return;
        }
        Path data = Files.createTempDirectory("chuongvang-bench-");
        var around = around(options, data);
        if (around.isPresent()) {
            System.out.println(around.get());
        } else {
            playAlone(options, data);
        }
        Folders.delete(data);
    }

    /** What other people, or programs, around a contest cost it; empty when none are asked for. */
    private static Optional<String> around(Arguments options, Path data) throws Exception {
        int guesses = options.number("--guesses", 0);
        if (guesses > 0) {
            int perSecond = options.number("--a-second", GUESSES_A_SECOND);
            if (perSecond < 1) {
                throw new StartRefused("option-value", "--a-second");
            }
            return Optional.of(GuessBench.measure(guesses, perSecond, data));
        }
        int spectators = options.number("--spectators", 0);
        if (spectators > 0) {
            return Optional.of(StreetBench.measure(contestants(options), spectators, data));
        }
        int attackers = options.number("--attackers", 0);
        return attackers > 0
                ? Optional.of(AttackBench.measure(contestants(options), attackers, data))
                : Optional.empty();
    }

    private static int contestants(Arguments options) {
        return options.numbers("--n", List.of(CONTESTANTS)).getFirst();
    }

    private static void playAlone(Arguments options, Path data) throws Exception {
        Benchmark.Printed figures =
                Benchmark.measure(sizes(options), options.number("--nodes", 1), data, RECORDED);
        System.out.println(figures.table());
        Optional<String> file = options.text("--json");
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), figures.json());
        } else {
            System.out.println(figures.json());
        }
    }

    private static List<Size> sizes(Arguments options) throws IOException {
        var named = options.text("--n");
        if (named.isEmpty()) {
            return Size.usual();
        }
        try {
            return Arrays.stream(named.get().split(",")).map(Size::of).toList();
        } catch (NumberFormatException e) {
            throw new StartRefused("option-value", "--n");
        }
    }
}
