package vn.chuongvang.rehearsal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What contestants and attackers have to show for an attack.
 *
 * @param peace from the tap to the tick, before it
 * @param attacked the same under attack
 * @param missing answers of contestants that were never acknowledged
 * @param guesses of tickets, how many got which status; 0: none at all
 * @param stays of the sockets
 */
record AttackReport(
        int contestants,
        AttackBench.Course course,
        Spread peace,
        Spread attacked,
        long missing,
        Map<Integer, Long> guesses,
        Map<Attack.Kind, Stay> stays) {

    /**
     * For how many milliseconds sockets of one kind were let stay, in no order.
     *
     * @param ended those that were put out
     * @param lasting those that are still there: they are the longest
     */
    record Stay(List<Long> ended, List<Long> lasting) {

        @Override
        public String toString() {
            return "put out %s; still there %s".formatted(told(ended), told(lasting));
        }

        private static String told(List<Long> millis) {
            var sorted = millis.stream().sorted().toList();
            return sorted.isEmpty()
                    ? "0"
                    : "%d, after ms p50/slowest %d/%d"
                            .formatted(
                                    sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
        }
    }

    /** As the command prints it. */
    String text() {
        var lines = new ArrayList<String>();
        lines.add(
                "contestants %d, sockets of the attack %d, guessers %d"
                        .formatted(contestants, course.sockets(), course.guessers()));
        lines.add(row("ack ms p50/p95/p99/max in peace", waits(peace)));
        lines.add(row("the same under attack", waits(attacked)));
        lines.add(row("contestants' answers missing", missing));
        lines.add(row("guesses by status", guesses));
        stays.forEach((kind, stay) -> lines.add(row(kind.name(), stay)));
        return String.join(System.lineSeparator(), lines);
    }

    private static String waits(Spread spread) {
        return spread.p50() + "/" + spread.p95() + "/" + spread.p99() + "/" + spread.max();
    }

    private static String row(String label, Object value) {
        return "    %-38s%s".formatted(label, value);
    }
}
