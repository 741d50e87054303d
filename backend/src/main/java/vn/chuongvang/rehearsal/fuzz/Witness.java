package vn.chuongvang.rehearsal.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What became of all visits. From any thread. */
final class Witness {
    private static final int MOST_EXAMPLES = 10;

    private final LongAdder frames = new LongAdder();
    private final LongAdder messages = new LongAdder();
    private final AtomicLong visits = new AtomicLong();
    private final Map<Integer, Long> closes = Collections.synchronizedMap(new TreeMap<>());
    private final Map<Fault, Integer> faults =
            Collections.synchronizedMap(new EnumMap<>(Fault.class));
    private final List<String> examples = Collections.synchronizedList(new ArrayList<>());

    void sent(int many) {
        frames.add(many);
    }

    void heard() {
        messages.increment();
    }

    /** Number of the next visit, from 0. */
    long next() {
        return visits.getAndIncrement();
    }

    void closed(int code) {
        closes.merge(code, 1L, Long::sum);
    }

    /**
     * @param seed that makes the same visit the first one
     */
    void fault(Fault fault, long seed, String what) {
        if (faults.merge(fault, 1, Integer::sum) <= MOST_EXAMPLES) {
            examples.add(fault + ", --seed " + seed + ": " + what);
        }
    }

    /** The faults of an own kind that no visit is to blame for alone. */
    void fault(Fault fault, String what) {
        faults.merge(fault, 1, Integer::sum);
        examples.add(fault + ": " + what);
    }

    long frames() {
        return frames.sum();
    }

    long messages() {
        return messages.sum();
    }

    long visits() {
        return visits.get();
    }

    Map<Integer, Long> closes() {
        return Map.copyOf(closes);
    }

    Map<Fault, Integer> faults() {
        return Map.copyOf(faults);
    }

    List<String> examples() {
        return List.copyOf(examples);
    }
}
