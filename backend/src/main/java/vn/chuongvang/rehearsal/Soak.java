package vn.chuongvang.rehearsal;

import vn.chuongvang.rehearsal.chaos.SoakPlan;
import vn.chuongvang.rehearsal.chaos.SoakReport;
import vn.chuongvang.rehearsal.chaos.SoakShow;
import vn.chuongvang.start.StartRefused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code ./chuongvang soak}: contests under blows for as long as is asked for; memory that grows
 * and every broken promise end it with 1.
 */
public final class Soak {

    /** Of a folder that is thrown away. */
    private static final String VERSION = "0";

    private static final Set<String> NAMED =
            Set.of(
                    "--minutes",
                    "--from",
                    "--every",
                    "--nodes",
                    "--contestants",
                    "--seed",
                    "--blows",
                    "--json");

    private Soak() {}

    public static void run(List<String> arguments) throws Exception {
        var options = new Arguments(arguments, NAMED, Set.of());
        long seed = options.whole("--seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println(Words.line("seed", seed));
        int nodes = options.number("--nodes", SoakPlan.FEWEST_NODES);
        if (nodes < SoakPlan.FEWEST_NODES) {
            throw new StartRefused("option-value", "--nodes");
        }
        var plan =
                new SoakPlan(
                        nodes,
                        options.number("--contestants", 100),
                        Duration.ofMinutes(options.number("--from", 0)),
                        Duration.ofMinutes(options.number("--minutes", 20)),
                        Duration.ofSeconds(options.number("--every", 30)),
                        seed,
                        Chaos.blows(options),
                        List.of());
        Path data = Files.createTempDirectory("chuongvang-soak-");
        SoakReport report = SoakShow.play(data, VERSION, plan);
        System.out.println(report.text());
        Optional<String> file = options.text("--json");
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), report.json());
        }
        Folders.delete(data);
        if (!report.isClean()) {
            System.exit(1);
        }
    }
}
