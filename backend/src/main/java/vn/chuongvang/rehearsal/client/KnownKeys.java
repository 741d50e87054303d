package vn.chuongvang.rehearsal.client;

import vn.chuongvang.gateway.message.Wire;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Right answers as the host's console shows them, so that skill can be played. Simulated phones
 * never receive them; without a host listening everybody guesses.
 */
public final class KnownKeys {

    private final Map<Integer, Wire.Key> byRound = new ConcurrentHashMap<>();

    public void learn(int round, Wire.Key key) {
        byRound.put(round, key);
    }

    public Optional<Wire.Key> of(int round) {
        return Optional.ofNullable(byRound.get(round));
    }

    public Map<Integer, Wire.Key> all() {
        return Map.copyOf(byRound);
    }
}
