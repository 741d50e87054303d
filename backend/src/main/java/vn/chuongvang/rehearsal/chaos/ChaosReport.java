package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.Words;
import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.check.Findings.Fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What a chaos run has to show for itself.
 *
 * @param boards from when Redis was back until its leaderboard was exact, ms, or {@link
 *     Outage#NEVER}
 */
public record ChaosReport(
        ChaosPlan plan,
        int contests,
        List<Revival> revivals,
        Findings findings,
        Counted answers,
        Map<Blow, List<Long>> takeovers,
        List<Outage> outages,
        Map<Blow, List<Long>> boards) {

    /** Goal R3, ms. */
    private static final long BOARD_BACK = 1_000;

    public ChaosReport {
        revivals = List.copyOf(revivals);
        outages = List.copyOf(outages);
        boards = Map.copyOf(boards);
    }

    public int kills() {
        return revivals.size();
    }

    public boolean isClean() {
        return findings.isClean()
                && outages.stream().allMatch(Outage::isWithinGoal)
                && boards.values().stream()
                        .flatMap(List::stream)
                        .allMatch(millis -> Outage.isBy(millis, BOARD_BACK));
    }

    /** As the command prints it. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(Words.line("chaos-title", kills(), plan.contestants(), contests, plan.seed()));
        lines.add(row("chaos-acknowledged", findings.acknowledged()));
        lines.add(row("chaos-recorded", findings.recorded()));
        for (Fault fault : takeovers.isEmpty() ? Fault.OF_ONE_SERVER : Fault.ALL) {
            lines.add(row("chaos-fault-" + fault, findings.count(fault)));
        }
        lines.add(times("chaos-restart", Revival::restartMillis));
        takeovers.forEach(
                (blow, millis) ->
                        lines.add(
                                row("chaos-blow-" + blow, millis.size() + ": " + spread(millis))));
        if (!outages.isEmpty()) {
            lines.add(row("chaos-outage-shown", spread(outages, Outage::shownMillis)));
            lines.add(row("chaos-outage-resumed", spread(outages, Outage::resumedMillis)));
        }
        boards.forEach((blow, millis) -> lines.add(row("chaos-boards-" + blow, came(millis))));
        lines.add(times("chaos-first-ack", Revival::firstAckMillis));
        lines.add(times("chaos-all-back", Revival::allBackMillis));
        lines.add(row("chaos-counted", answers.counted() + " / " + answers.tapped()));
        lines.add(row("chaos-ticks", ticks()));
        findings.examples().forEach(example -> lines.add("  ! " + example));
        lines.add(Words.line(isClean() ? "chaos-clean" : "chaos-broken"));
        return String.join(System.lineSeparator(), lines);
    }

    private String ticks() {
        return answers.waitMillis(0.5)
                + ", "
                + answers.waitMillis(0.99)
                + ", "
                + answers.waitMillis(1);
    }

    private static String row(String key, Object value) {
        return "  %-78s %s".formatted(Words.line(key), value);
    }

    private String times(String key, ToLongFunction<Revival> of) {
        return row(key, at(0.5, of) + ", " + at(0.99, of) + ", " + at(1, of));
    }

    /** How often it never came is told first: it is slower than the slowest. */
    private static String spread(List<Outage> outages, ToLongFunction<Outage> of) {
        return came(outages.stream().map(of::applyAsLong).toList());
    }

    private static String came(List<Long> millis) {
        var came = millis.stream().filter(time -> time != Outage.NEVER).toList();
        return came.size() + " / " + millis.size() + ": " + spread(came);
    }

    private static String spread(List<Long> millis) {
        long[] sorted = millis.stream().mapToLong(ms -> ms).sorted().toArray();
        return at(0.5, sorted) + ", " + at(0.99, sorted) + ", " + at(1, sorted);
    }

    private long at(double share, ToLongFunction<Revival> of) {
        return at(share, revivals.stream().mapToLong(of).filter(ms -> ms >= 0).sorted().toArray());
    }

    private static long at(double share, long[] sorted) {
        return sorted.length == 0
                ? -1
                : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
