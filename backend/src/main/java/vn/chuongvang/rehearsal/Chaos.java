package vn.chuongvang.rehearsal;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.rehearsal.chaos.Blow;
import vn.chuongvang.rehearsal.chaos.ChaosPlan;
import vn.chuongvang.rehearsal.chaos.ChaosReport;
import vn.chuongvang.rehearsal.chaos.ChaosShow;
import vn.chuongvang.rehearsal.chaos.HerdPlan;
import vn.chuongvang.rehearsal.chaos.HerdReport;
import vn.chuongvang.rehearsal.chaos.HerdShow;
import vn.chuongvang.rehearsal.chaos.NetworksReport;
import vn.chuongvang.rehearsal.chaos.NetworksShow;
import vn.chuongvang.rehearsal.chaos.TracedReport;
import vn.chuongvang.rehearsal.chaos.TracedShow;
import vn.chuongvang.rehearsal.chaos.Victim;
import vn.chuongvang.rehearsal.cluster.ClusterWish;
import vn.chuongvang.rehearsal.cluster.PluggedDisk;
import vn.chuongvang.rehearsal.person.NetworkProfile;
import vn.chuongvang.rehearsal.trace.Strace;
import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

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
                        Set.of(
                                "--kills",
                                "--contestants",
                                "--spectators",
                                "--seed",
                                "--nodes",
                                "--away",
                                "--blows",
                                "--network",
                                "--haproxy"),
                        Set.of("--database", "--herd", "--power", "--traced", "--networks"));
        long seed = options.whole("--seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println(Words.line("seed", seed));
        if (options.has("--herd")) {
            herd(options, seed);
            return;
        }
        if (options.has("--traced")) {
            traced(options, seed);
            return;
        }
        if (options.has("--networks")) {
            networks(options, seed);
            return;
        }
        if (options.has("--power") && !PluggedDisk.isThere()) {
            throw new StartRefused("chaos-needs-power");
        }
        var plan =
                new ChaosPlan(
                                options.has("--database") ? Victim.DATABASE : Victim.SERVER,
                                options.number("--kills", 5),
                                options.number("--contestants", 1_000),
                                seed,
                                List.of())
                        .awayFor(away(options));
        Path data = Files.createTempDirectory("chuongvang-chaos-");
        int nodes = options.number("--nodes", 1);
        ChaosReport report;
        if (options.has("--power")) {
            report = ChaosShow.playWithPowerCuts(data, plan);
        } else if (nodes == 1) {
            report = ChaosShow.play(data, plan);
        } else {
            report = several(options, data, plan, nodes, blows(options));
        }
        end(report.text(), report.isClean(), data);
    }

    private static ChaosReport several(
            Arguments options, Path data, ChaosPlan plan, int nodes, List<Blow> blows)
            throws Exception {
        var cluster = ChaosShow.cluster(data, VERSION, plan, nodes, blows);
        var balancer = options.text("--haproxy");
        if (balancer.isPresent() && !ClusterWish.hasRealBalancer()) {
            throw new StartRefused("chaos-needs-haproxy");
        }
        var wish = balancer.map(file -> cluster.behind(Path.of(file))).orElse(cluster);
        return ChaosShow.play(wish, plan, blows);
    }

    private static void herd(Arguments options, long seed) throws Exception {
        var plan =
                new HerdPlan(
                        options.number("--contestants", 10_000),
                        options.number("--spectators", 5_000),
                        options.number("--kills", 3),
                        seed,
                        network(options),
                        List.of());
        Path data = Files.createTempDirectory("chuongvang-herd-");
        HerdReport report = HerdShow.play(data, plan);
        end(report.text(), report.isClean(), data);
    }

    /** Such as {@code 3g-good}; none: those of a mixed hall. */
    private static @Nullable NetworkProfile network(Arguments options) {
        var named = options.text("--network");
        if (named.isEmpty()) {
            return null;
        }
        return NetworkProfile.MOBILE.stream()
                .filter(network -> nameOf(network).equals(named.get()))
                .findFirst()
                .orElseThrow(() -> new StartRefused("option-value", "--network"));
    }

    private static String nameOf(NetworkProfile network) {
        return network.name().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static void traced(Arguments options, long seed) throws Exception {
        if (!Strace.isThere()) {
            throw new StartRefused("chaos-needs-strace");
        }
        var plan = questions(options, 10, 50, seed);
        Path data = Files.createTempDirectory("chuongvang-traced-");
        TracedReport report = TracedShow.play(data, plan);
        end(report.text(), report.isClean(), data);
    }

    private static void networks(Arguments options, long seed) throws Exception {
        var plan = questions(options, 12, 90, seed);
        Path data = Files.createTempDirectory("chuongvang-networks-");
        NetworksReport report = NetworksShow.play(data, plan);
        end(report.text(), report.isClean(), data);
    }

    private static void end(String report, boolean isClean, Path data) throws IOException {
        System.out.println(report);
        Folders.delete(data);
        if (!isClean) {
            System.exit(1);
        }
    }

    private static Duration away(Arguments options) {
        int usual = Math.toIntExact(ChaosPlan.AWAY.toSeconds());
        return Duration.ofSeconds(options.number("--away", usual));
    }

    /** A calm plan: as many questions as kills. */
    private static ChaosPlan questions(
            Arguments options, int questions, int contestants, long seed) {
        return new ChaosPlan(
                Victim.SERVER,
                options.number("--kills", questions),
                options.number("--contestants", contestants),
                seed,
                List.of());
    }

    /** Such as {@code kill-owner,pause-owner}; all that are possible here otherwise. */
    static List<Blow> blows(Arguments options) {
        try {
            var named =
                    options.text("--blows").stream()
                            .flatMap(list -> Stream.of(list.split(",")))
                            .map(name -> name.toUpperCase(Locale.ROOT).replace('-', '_'))
                            .map(Blow::valueOf)
                            .toList();
            named.forEach(Chaos::demandPossible);
            return named.isEmpty()
                    ? Stream.of(Blow.values()).filter(Blow::isPossible).toList()
                    : named;
        } catch (IllegalArgumentException _) {
            throw new StartRefused("option-value", "--blows");
        }
    }

    private static void demandPossible(Blow blow) {
        if (!blow.isPossible()) {
            throw new StartRefused("chaos-needs-" + blow.breaks().orElseThrow());
        }
    }
}
