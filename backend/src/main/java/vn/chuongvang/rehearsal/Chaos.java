package vn.chuongvang.rehearsal;

import vn.chuongvang.rehearsal.chaos.ChaosPlan;
import vn.chuongvang.rehearsal.chaos.ChaosReport;
import vn.chuongvang.rehearsal.chaos.ChaosShow;
import vn.chuongvang.rehearsal.chaos.Victim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code ./chuongvang chaos}: 0 acknowledged answers lost, 0 duplicated, floor right, or exit 1.
 */
public final class Chaos {

    private Chaos() {}

    public static void run(List<String> arguments) throws Exception {
        var options =
                new Arguments(
                        arguments,
                        Set.of("--kills", "--contestants", "--seed"),
                        Set.of("--database"));
        long seed = options.whole("--seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println(Words.line("seed", seed));
        var plan =
                new ChaosPlan(
                        options.has("--database") ? Victim.DATABASE : Victim.SERVER,
                        options.number("--kills", 5),
                        options.number("--contestants", 1_000),
                        seed,
                        List.of());
        Path data = Files.createTempDirectory("chuongvang-chaos-");
        ChaosReport report = ChaosShow.play(data, plan);
        System.out.println(report.text());
        Folders.delete(data);
        if (!report.isClean()) {
            System.exit(1);
        }
    }
}
