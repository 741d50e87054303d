package vn.chuongvang.rehearsal.client;

import vn.chuongvang.gateway.message.Wire;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Right answers as a host sees them, so that skill can be played. Simulated phones never receive
 * them; as long as no host has looked everybody guesses.
 */
public final class KnownKeys {

    private final Map<Integer, Wire.Key> byRound = new ConcurrentHashMap<>();
    private final Map<String, Wire.Key> byText = new ConcurrentHashMap<>();

    public void learn(int round, Wire.Key key) {
        byRound.put(round, key);
    }

    /** From the drawn question set, for shows whose host is a person. */
    public void learn(String text, Wire.Key key) {
        byText.put(plain(text), key);
    }

    Optional<Wire.Key> of(Wire.Question question) {
        Wire.Key seen = byRound.get(question.round());
        return Optional.ofNullable(seen == null ? byText.get(plain(question.text())) : seen);
    }

    /** On the wire compound words are held together by a space that does not break. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    /** By round, as far as a console has shown them. */
    public Map<Integer, Wire.Key> all() {
        return Map.copyOf(byRound);
    }
}
