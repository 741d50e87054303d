package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.chaos.Trend.Reading;
import vn.chuongvang.rehearsal.server.ProcessMemory;
import vn.chuongvang.rehearsal.server.ServerProcess;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each process of a node holds while it lives, read after a full collection. A node that is
 * started anew is another process and begins anew.
 */
final class NodeMemory {

    /** Until then a JVM still loads and compiles what it needs. */
    static final Duration WARM_UP = Duration.ofMinutes(5);

    /** Whoever lived shorter than that after warming up shows nothing. */
    static final Duration LEAST = Duration.ofMinutes(8);

    private final Map<Long, Life> lives = new LinkedHashMap<>();

    /**
     * One process.
     *
     * @param bornAt nanoseconds of the timer, when it was first read
     */
    private record Life(int node, long bornAt, List<Reading> heap, List<Reading> resident) {}

    /**
     * What became of one process.
     *
     * @param seconds that it lived after it was warm
     */
    record Account(int node, double seconds, Trend heap, Trend resident) {

        boolean isJudged() {
            return seconds >= LEAST.toSeconds();
        }

        boolean isFlat(double percent) {
            return Math.abs(heap.percent()) <= percent && Math.abs(resident.percent()) <= percent;
        }
    }

    void read(List<ServerProcess> nodes) throws IOException, InterruptedException {
        for (int n = 0; n < nodes.size(); n++) {
            if (nodes.get(n).isAlive()) {
                read(n, nodes.get(n).pid());
            }
        }
    }

    private void read(int node, long pid) throws IOException, InterruptedException {
        var heap = ProcessMemory.liveHeap(pid);
        if (heap.isEmpty()) {
            return;
        }
        note(node, pid, System.nanoTime(), heap.get(), ProcessMemory.resident(pid));
    }

    void note(int node, long pid, long nanos, long heap, long resident) {
        var life =
                lives.computeIfAbsent(
                        pid, _ -> new Life(node, nanos, new ArrayList<>(), new ArrayList<>()));
        double second = (nanos - life.bornAt()) / 1e9;
        if (second >= WARM_UP.toSeconds()) {
            life.heap().add(new Reading(second, heap));
            life.resident().add(new Reading(second, resident));
        }
    }

    /** Of all that were read at least twice after they were warm, in the order of their births. */
    List<Account> accounts() {
        return lives.values().stream()
                .filter(life -> life.heap().size() > 1)
                .map(NodeMemory::account)
                .toList();
    }

    private static Account account(Life life) {
        double seconds = life.heap().getLast().second() - life.heap().getFirst().second();
        return new Account(life.node(), seconds, Trend.of(life.heap()), Trend.of(life.resident()));
    }
}
