package vn.chuongvang.rehearsal;

import vn.chuongvang.rehearsal.bench.Benchmark;
import vn.chuongvang.rehearsal.bench.StreetBench;
import vn.chuongvang.rehearsal.server.CpuMeter;
import vn.chuongvang.rehearsal.yardstick.Yardstick;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ./chuongvang bench}: the server as a process of its own, measured against the goals. */
public final class Bench {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);

    /** Of the contest that spectators stand around, unless told otherwise. */
    private static final int STREET_CONTESTANTS = 90;

    private Bench() {}

    public static void run(List<String> arguments) throws Exception {
        if (arguments.equals(List.of(Benchmark.YARDSTICK))) {
            Yardstick.run();
            return;
        }
        var options = new Arguments(arguments, Set.of("--n", "--json", "--spectators"), Set.of());
        if (!CpuMeter.isAvailable()) {
            System.out.println(Words.line("bench-no-proc"));
        }
        Path data = Files.createTempDirectory("chuongvang-bench-");
        int spectators = options.number("--spectators", 0);
        if (spectators > 0) {
            int contestants = options.numbers("--n", List.of(STREET_CONTESTANTS)).getFirst();
            System.out.println(StreetBench.measure(contestants, spectators, data));
            Folders.delete(data);
            return;
        }
        Benchmark.Printed figures = Benchmark.measure(options.numbers("--n", SIZES), data);
        System.out.println(figures.table());
        Optional<String> file = options.text("--json");
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), figures.json());
        } else {
            System.out.println(figures.json());
        }
        Folders.delete(data);
    }
}
