package vn.chuongvang.rehearsal;

import vn.chuongvang.rehearsal.chaos.Blow;
import vn.chuongvang.rehearsal.chaos.ChaosPlan;
import vn.chuongvang.rehearsal.chaos.ChaosReport;
import vn.chuongvang.rehearsal.chaos.ChaosShow;
import vn.chuongvang.rehearsal.chaos.Victim;
import vn.chuongvang.start.StartRefused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * {@code ./chuongvang chaos}: 0 acknowledged answers lost, 0 duplicated, floor right, or exit 1.
 */
public final class Chaos {

    /** Of a folder that is thrown away. */
    private static final String VERSION = "0";

    private Chaos() {}

    public static void run(List<String> arguments) throws Exception {
        var options =
                new Arguments(
                        arguments,
                        Set.of("--kills", "--contestants", "--seed", "--nodes", "--blows"),
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
        int nodes = options.number("--nodes", 1);
        ChaosReport report =
                nodes == 1
                        ? ChaosShow.play(data, plan)
                        : ChaosShow.play(data, VERSION, plan, nodes, blows(options));
        System.out.println(report.text());
        Folders.delete(data);
        if (!report.isClean()) {
            System.exit(1);
        }
    }

    /** Such as {@code kill-owner,pause-owner}; all of them otherwise. */
    private static List<Blow> blows(Arguments options) {
        try {
            return options.text("--blows").stream()
                    .flatMap(list -> List.of(list.split(",")).stream())
                    .map(name -> Blow.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .collect(
                            Collectors.collectingAndThen(
                                    Collectors.toList(),
                                    some -> some.isEmpty() ? List.of(Blow.values()) : some));
        } catch (IllegalArgumentException _) {
            throw new StartRefused("option-value", "--blows");
        }
    }
}
