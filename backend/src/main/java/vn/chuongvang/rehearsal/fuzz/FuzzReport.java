package vn.chuongvang.rehearsal.fuzz;

import vn.chuongvang.rehearsal.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an attack has to show for itself. */
public final class FuzzReport {
    private final long seed;
    private final int contests;
    private final Witness witness;
    private final long nanos;
    private final long heapBefore;
    private final long heapAfter;
    private final List<String> others = new ArrayList<>();

    FuzzReport(
            long seed, int contests, Witness witness, long nanos, long heapBefore, long heapAfter) {
        this.seed = seed;
        this.contests = contests;
        this.witness = witness;
        this.nanos = nanos;
        this.heapBefore = heapBefore;
        this.heapAfter = heapAfter;
    }

    public boolean isClean() {
        return witness.faults().isEmpty();
    }

    public long frames() {
        return witness.frames();
    }

    /** How often sockets were closed with each code; 1006 where no code came. */
    public Map<Integer, Long> closes() {
        return witness.closes();
    }

    /** What the others, who did nothing wrong, noticed of it. */
    FuzzReport and(Others inPeace, Others meanwhile) {
        meanwhile.complaint(inPeace).ifPresent(what -> witness.fault(Fault.DISTURBED, what));
        others.add(row("fuzz-peace", inPeace.waits()));
        others.add(row("fuzz-meanwhile", meanwhile.waits()));
        return this;
    }

    /** As the command prints it. */
    public String text() {
        List<String> lines = new ArrayList<>();
        long seconds = Math.max(1, nanos / 1_000_000_000L);
        lines.add(Words.line("fuzz-title", frames(), witness.visits(), contests, seconds, seed));
        lines.add(row("fuzz-heard", witness.messages()));
        lines.add(row("fuzz-closes", new TreeMap<>(closes())));
        lines.add(row("fuzz-heap", (heapBefore >> 20) + " → " + (heapAfter >> 20)));
        lines.addAll(others);
        for (Fault fault : Fault.values()) {
            lines.add(row("fuzz-fault-" + fault, witness.faults().getOrDefault(fault, 0)));
        }
        witness.examples().forEach(example -> lines.add("  ! " + example));
        lines.add(Words.line(isClean() ? "fuzz-clean" : "fuzz-broken"));
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(String key, Object value) {
        return "  " + Words.line(key) + ": " + value;
    }
}
