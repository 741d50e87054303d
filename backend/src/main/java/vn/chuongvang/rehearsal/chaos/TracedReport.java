package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.Words;
import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.trace.Durability;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether acknowledged means on disk.
 *
 * @param told ticks that phones were shown while calls were noted
 */
public record TracedReport(ChaosPlan plan, long told, Durability.Seen seen, Findings findings) {

    private static final int EXAMPLES = 5;

    public boolean isClean() {
        return findings.isClean() && told > 0 && seen.acks() == told && seen.unsafe().isEmpty();
    }

    /** As the command prints it. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(Words.line("traced-title", plan.contestants(), plan.seed()));
        lines.add(row("traced-told", told));
        lines.add(row("traced-acks", seen.acks()));
        lines.add(row("traced-syncs", seen.syncs()));
        lines.add(row("traced-unsafe", seen.unsafe().size()));
        lines.add(row("traced-millis", spread()));
        seen.unsafe().stream().limit(EXAMPLES).forEach(pair -> lines.add("  ! " + pair));
        findings.examples().forEach(example -> lines.add("  ! " + example));
        lines.add(Words.line(isClean() ? "traced-clean" : "chaos-broken"));
        return String.join(System.lineSeparator(), lines);
    }

    private String spread() {
        double[] sorted = seen.millis().stream().mapToDouble(ms -> ms).sorted().toArray();
        return sorted.length == 0
                ? "-"
                : "%.1f, %.1f".formatted(sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    private static String row(String key, Object value) {
        return "  %-78s %s".formatted(Words.line(key), value);
    }
}
