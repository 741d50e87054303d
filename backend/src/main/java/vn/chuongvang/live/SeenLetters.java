package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Letters of other nodes that came to the node that rules, so that one that came twice, by Redis
 * and directly, is judged once and answered alike. From any thread.
 */
final class SeenLetters {

    private static final int REMEMBERED = 20_000;

    private final Map<Key, State> letters =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, State> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Key(String from, long letter) {}

    /**
     * @param answer null: it is being judged
     */
    private record State(Word.@Nullable Answered answer) {}

    /** True when it has to be judged; false when it was seen before. */
    synchronized boolean isNew(Word.Letter letter) {
        return letters.putIfAbsent(key(letter), new State(null)) == null;
    }

    /** What became of it, if that is known. */
    synchronized Word.@Nullable Answered answer(Word.Letter letter) {
        var state = letters.get(key(letter));
        return state == null ? null : state.answer();
    }

    synchronized void keep(Word.Letter letter, Word.Answered answer) {
        letters.replace(key(letter), new State(answer));
    }

    /** Nothing became of it: whoever sends it again means it. */
    synchronized void forget(Word.Letter letter) {
        letters.remove(key(letter));
    }

    private static Key key(Word.Letter letter) {
        return new Key(letter.from(), letter.letter());
    }
}
