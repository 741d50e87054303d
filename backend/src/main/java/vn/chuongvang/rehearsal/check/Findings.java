package vn.chuongvang.rehearsal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a check found. Everything but the two counts at the top must be zero.
 *
 * @param acknowledged answers that a phone was told are on disk
 * @param recorded answers that the journal counts
 * @param faults how often each promise was broken
 * @param examples the first few of them, for whoever looks for the cause
 */
public record Findings(
        long acknowledged, long recorded, Map<Fault, Long> faults, List<String> examples) {

    public static final Findings NONE = new Findings(0, 0, Map.of(), List.of());

    /** A broken promise. */
    public enum Fault {
        /** Acknowledged, and not in the journal at that place. */
        LOST,
        /** One answer twice in the journal, or two receipts for one answer. */
        DUPLICATED,
        /** In the journal with another choice than the one that was tapped. */
        CHANGED,
        /** In the journal, and nobody sent it. */
        INVENTED,
        /** Counted although it stands behind the fact that closed its round. */
        AFTER_CLOSE,
        /** A phone shows another lamp than the replayed journal. */
        LAMP,
        /**
         * A phone shows another number of own right answers, or of lamps that are lit, than a plain
         * recomputation.
         */
        RECORD,
        /** The floor differs from a plain recomputation from answers and keys. */
        FLOOR,
        /** The leaderboard in Redis differs from the same recomputation. */
        BOARD,
        /** A phone was sent what no correct server sends. */
        PROTEST;

        public static final List<Fault> ALL = List.of(values());

        /** Where nobody looks into Redis but the server itself. */
        public static final List<Fault> OF_ONE_SERVER =
                ALL.stream().filter(fault -> fault != BOARD).toList();
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    public long count(Fault fault) {
        return faults.getOrDefault(fault, 0L);
    }

    public Findings and(Findings other) {
        Builder sum = new Builder();
        sum.acknowledged = acknowledged + other.acknowledged;
        sum.recorded = recorded + other.recorded;
        faults.forEach((fault, n) -> sum.faults.merge(fault, n, Long::sum));
        other.faults.forEach((fault, n) -> sum.faults.merge(fault, n, Long::sum));
        sum.examples.addAll(examples);
        sum.examples.addAll(other.examples);
        return sum.build();
    }

    static final class Builder {
        private static final int EXAMPLES = 20;

        private final Map<Fault, Long> faults = new TreeMap<>();
        private final List<String> examples = new ArrayList<>();
        long acknowledged;
        long recorded;

        void found(Fault fault, String example) {
            faults.merge(fault, 1L, Long::sum);
            if (examples.size() < EXAMPLES) {
                examples.add(fault + ": " + example);
            }
        }

        Findings build() {
            return new Findings(acknowledged, recorded, Map.copyOf(faults), List.copyOf(examples));
        }
    }
}
