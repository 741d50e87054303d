package vn.chuongvang.rehearsal.chaos;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.rehearsal.Words;
import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.check.Findings.Fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a soak has to show for itself.
 *
 * @param boards from when Redis was back until its leaderboard was exact, ms, or {@link
 *     Outage#NEVER}
 */
public record SoakReport(
        SoakPlan plan,
        int contests,
        Map<Blow, List<Long>> blows,
        Map<Blow, List<Long>> boards,
        Findings findings,
        List<NodeMemory.Account> memory) {

    /** Memory may be so much more or less at the end, in percent (goal of issue 7). */
    static final double FLAT = 5;

    private static final double MEGABYTE = 1 << 20;

    /** Whether some process lived long enough to tell. */
    public boolean isJudged() {
        return memory.stream().anyMatch(NodeMemory.Account::isJudged);
    }

    public boolean isClean() {
        return findings.isClean()
                && boards.values().stream().noneMatch(millis -> millis.contains(Outage.NEVER))
                && memory.stream()
                        .filter(NodeMemory.Account::isJudged)
                        .allMatch(account -> account.isFlat(FLAT));
    }

    /** As the command prints it. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(
                Words.line(
                        "soak-title",
                        plan.from().toMinutes(),
                        plan.from().plus(plan.length()).toMinutes(),
                        plan.nodes(),
                        plan.contestants(),
                        contests,
                        plan.seed()));
        lines.add(row(Words.line("chaos-acknowledged"), findings.acknowledged()));
        lines.add(row(Words.line("chaos-recorded"), findings.recorded()));
        for (Fault fault : Fault.ALL) {
            lines.add(row(Words.line("chaos-fault-" + fault), findings.count(fault)));
        }
        blows.forEach((blow, millis) -> lines.add(row(Words.line("chaos-blow-" + blow), millis)));
        boards.forEach(
                (blow, millis) -> lines.add(row(Words.line("chaos-boards-" + blow), millis)));
        memory.forEach(account -> lines.add(line(account)));
        findings.examples().forEach(example -> lines.add("  ! " + example));
        if (!isJudged()) {
            lines.add(Words.line("soak-too-short", NodeMemory.LEAST.toMinutes()));
        }
        lines.add(
                Words.line(
                        !isClean() ? "chaos-broken" : isJudged() ? "soak-clean" : "chaos-clean"));
        return String.join(System.lineSeparator(), lines);
    }

    /** The same for whoever puts pieces together. */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seed", plan.seed());
        all.put("fromMinute", plan.from().toMinutes());
        all.put("minutes", plan.length().toMinutes());
        all.put("everySeconds", plan.every().toSeconds());
        all.put("nodes", plan.nodes());
        all.put("contestants", plan.contestants());
        all.put("contests", contests);
        all.put("blows", new TreeMap<>(blows));
        all.put("boardsBackMillis", new TreeMap<>(boards));
        all.put("acknowledged", findings.acknowledged());
        all.put("recorded", findings.recorded());
        all.put("faults", findings.faults());
        all.put("memory", memory.stream().map(SoakReport::json).toList());
        all.put("clean", isClean());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static Map<String, Object> json(NodeMemory.Account account) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("node", account.node());
        all.put("seconds", Math.round(account.seconds()));
        all.put("judged", account.isJudged());
        all.put("heapBytes", List.of(account.heap().from(), account.heap().to()));
        all.put("residentBytes", List.of(account.resident().from(), account.resident().to()));
        return all;
    }

    private static String line(NodeMemory.Account account) {
        return row(
                Words.line("soak-memory", account.node(), Math.round(account.seconds())),
                "%s; %s%s"
                        .formatted(
                                trend(account.heap()),
                                trend(account.resident()),
                                account.isJudged() ? "" : " *"));
    }

    private static String trend(Trend trend) {
        return "%.1f → %.1f MB (%+.1f %%)"
                .formatted(trend.from() / MEGABYTE, trend.to() / MEGABYTE, trend.percent());
    }

    private static String row(String name, Object value) {
        return "  %-78s %s".formatted(name, value);
    }
}
