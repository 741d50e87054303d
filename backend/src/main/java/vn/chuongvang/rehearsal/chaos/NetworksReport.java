package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.Words;
import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.person.NetworkProfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether an answer in time counts on a poor network, too.
 *
 * @param byNetwork in the order in which they were played
 */
public record NetworksReport(
        ChaosPlan plan, Map<NetworkProfile, Counted> byNetwork, Findings findings) {

    /** Goal R7. */
    private static final double ENOUGH = 0.99;

    public boolean isClean() {
        return findings.isClean()
                && byNetwork.entrySet().stream()
                        .allMatch(one -> one.getValue().share() >= goal(one.getKey()));
    }

    /** The worst network is told of, and not judged: R7 names crowded 3G and 2G. */
    private static double goal(NetworkProfile network) {
        if (network.equals(NetworkProfile.BAD_2G)) {
            return 0;
        }
        return network.equals(NetworkProfile.WIFI) ? 1 : ENOUGH;
    }

    /** As the command prints it. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(Words.line("networks-title", plan.contestants(), plan.kills(), plan.seed()));
        byNetwork.forEach((network, counted) -> lines.add(row(network, counted)));
        findings.examples().forEach(example -> lines.add("  ! " + example));
        lines.add(Words.line(isClean() ? "networks-clean" : "networks-missed"));
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(NetworkProfile network, Counted counted) {
        return String.format(
                Locale.ROOT,
                "  %-12s %d / %d = %.2f %%; %d, %d, %d",
                network.name(),
                counted.counted(),
                counted.tapped(),
                100 * counted.share(),
                counted.waitMillis(0.5),
                counted.waitMillis(0.99),
                counted.waitMillis(1));
    }
}
