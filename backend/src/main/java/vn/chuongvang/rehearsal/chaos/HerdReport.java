package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.Words;
import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.check.Findings.Fault;

import java.util.ArrayList;
import java.util.List;

/** How a crowd that was cut off came back. */
public record HerdReport(HerdPlan plan, List<Wave> waves, Findings findings) {

    /** Goal R8: 99 % are back by then. */
    private static final long MOST_MILLIS = 10_000;

    /** Goal R8: everybody is. */
    private static final long ALL_MILLIS = 30_000;

    public HerdReport {
        waves = List.copyOf(waves);
    }

    /** One cut. */
    record Wave(int round, Comeback.Times contestants, Comeback.Times spectators) {

        boolean isMet() {
            return contestants.isBy(MOST_MILLIS, ALL_MILLIS) && contestantsFirst();
        }

        private boolean contestantsFirst() {
            return spectators.isNobody() || contestants.most() <= spectators.most();
        }
    }

    public boolean isClean() {
        return findings.isClean() && waves.stream().allMatch(Wave::isMet);
    }

    /** As the command prints it. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(
                Words.line(
                        "herd-title",
                        plan.contestants(),
                        plan.spectators(),
                        waves.size(),
                        plan.seed()));
        lines.add(row("chaos-acknowledged", findings.acknowledged()));
        lines.add(row("chaos-recorded", findings.recorded()));
        for (Fault fault : Fault.OF_ONE_SERVER) {
            lines.add(row("chaos-fault-" + fault, findings.count(fault)));
        }
        if (plan.network() != null) {
            lines.add(row("herd-network", plan.network().name()));
        }
        lines.add(row("herd-contestants", waves.stream().map(Wave::contestants).toList()));
        lines.add(row("herd-spectators", waves.stream().map(Wave::spectators).toList()));
        findings.examples().forEach(example -> lines.add("  ! " + example));
        lines.add(Words.line(isClean() ? "herd-clean" : "chaos-broken"));
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(String key, Object value) {
        return "  %-78s %s".formatted(Words.line(key), value);
    }
}
