package vn.chuongvang.rehearsal.fuzz;

import vn.chuongvang.gateway.message.ServerMessage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When keys of one contest became public, as its host's console shows it, and when somebody else
 * heard them. Messages on different sockets may overtake each other a little.
 */
final class Reveals {
    private static final long OVERTAKING_NANOS = 2_000_000_000L;
    private static final Set<String> PUBLIC =
            Set.of("REVEALED", "RULING", "SETTLED", "VOIDED", "FINISHED");

    /**
     * @param seed of the visit that heard it first
     */
    record Told(int round, long seed, long nanos) {}

    private final Map<Integer, Long> revealed = new HashMap<>();
    private final Map<Integer, Told> told = new HashMap<>();

    synchronized void shown(ServerMessage.Console console) {
        var question = console.question();
        if (question != null && PUBLIC.contains(console.phase())) {
            revealed.putIfAbsent(question.round(), System.nanoTime());
        }
    }

    synchronized void told(int round, long seed) {
        told.putIfAbsent(round, new Told(round, seed, System.nanoTime()));
    }

    /** To be asked a while after the last message. */
    synchronized List<Told> tooEarly() {
        var early = new ArrayList<Told>();
        for (var one : told.values()) {
            var at = revealed.get(one.round());
            if (at == null || at - one.nanos() > OVERTAKING_NANOS) {
                early.add(one);
            }
        }
        return early;
    }
}
