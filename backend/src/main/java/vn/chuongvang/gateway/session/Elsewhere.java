package vn.chuongvang.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is connected to a contest on other nodes, as they said last. */
final class Elsewhere {
    /** Said again every two seconds: a node that is silent for longer is gone. */
    static final Duration GOOD_FOR = Duration.ofSeconds(6);

    private final Map<String, Far> nodes = new ConcurrentHashMap<>();

    private record Far(BitSet contestants, Hint.Here said, Instant at) {}

    void heard(String node, Hint.Here here, Instant now) {
        nodes.put(node, new Far(BitSet.valueOf(here.contestants()), here, now));
    }

    /** True when somebody was forgotten. */
    boolean forgetSilent(Instant now) {
        return nodes.values().removeIf(far -> far.at().plus(GOOD_FOR).isBefore(now));
    }

    boolean has(int contestant) {
        for (var far : nodes.values()) {
            if (far.contestants().get(contestant)) {
                return true;
            }
        }
        return false;
    }

    /** All of them, and those of {@code here}; each counted once. */
    int countWith(BitSet here) {
        var all = (BitSet) here.clone();
        nodes.values().forEach(far -> all.or(far.contestants()));
        return all.cardinality();
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    boolean isAnybodyThere() {
        return countWith(new BitSet()) + screens() + spectators() + hosts().size() > 0;
    }

    int screens() {
        return nodes.values().stream().mapToInt(far -> far.said().screens()).sum();
    }

    int spectators() {
        return nodes.values().stream().mapToInt(far -> far.said().spectators()).sum();
    }

    List<Hint.HostDevice> hosts() {
        return nodes.values().stream().flatMap(far -> far.said().hosts().stream()).toList();
    }
}
