package vn.chuongvang.rehearsal;

import vn.chuongvang.rehearsal.fuzz.Examples;
import vn.chuongvang.rehearsal.fuzz.FuzzPlan;
import vn.chuongvang.rehearsal.fuzz.FuzzReport;
import vn.chuongvang.rehearsal.fuzz.FuzzShow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** {@code ./chuongvang fuzz}: no frame whatever does harm, or exit 1. */
public final class Fuzz {
    private static final long FRAMES = 1_000_000;

    private Fuzz() {}

    public static void run(List<String> arguments) throws Exception {
        var options = new Arguments(arguments, Set.of("--frames", "--seed"), Set.of());
        long seed = options.whole("--seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        System.out.println(Words.line("fuzz-seed", seed));
        var home = Path.of(System.getenv().getOrDefault("CHUONGVANG_HOME", "."));
        var examples = Examples.read(home.resolve("docs/protocol.md"));
        var plan = new FuzzPlan(seed, options.whole("--frames", FRAMES), examples);
        Path data = Files.createTempDirectory("chuongvang-fuzz-");
        FuzzReport report;
        try (var show = new FuzzShow(data)) {
            report = show.play(plan);
        }
        System.out.println(report.text());
        Folders.delete(data);
        if (!report.isClean()) {
            System.exit(1);
        }
    }
}
