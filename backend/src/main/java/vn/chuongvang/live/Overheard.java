package vn.chuongvang.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What other nodes and the database say about a contest, until its room's thread looks at it. A
 * node that rules knows better and keeps nothing of it, unless somebody tells of a later epoch. On
 * any thread, but for {@link #next}.
 */
final class Overheard {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int AT_ONCE = 1_000;

    private final Room room;
    private final String node;
    private final LinkedBlockingQueue<Object> waiting = new LinkedBlockingQueue<>();

    /** While this node believed that it rules, another told of a later epoch. */
    private volatile boolean supplanted;

    /** Something to do that nobody said. */
    enum Nudge {
        LOOK_AROUND,
        CATCH_UP
    }

    /**
     * @param node this one, whose own words are not heard
     */
    Overheard(Room room, String node) {
        this.room = room;
        this.node = node;
    }

    /** What one node's listeners say to the others', all hear at once. */
    void hear(List<Word.Told> words) {
        for (var word : words) {
            if (word instanceof Word.Said said) {
                if (!said.from().equals(node)) {
                    room.said(said);
                }
            } else if (!room.isRuledHere() || isSupplantedBy(word)) {
                waiting.add(word);
            }
        }
    }

    void hear(OwnerNow now) {
        waiting.add(now);
    }

    void wake() {
        waiting.add(Nudge.LOOK_AROUND);
    }

    void wakeToCatchUp() {
        if (!room.isRuledHere()) {
            waiting.add(Nudge.CATCH_UP);
        }
    }

    /**
     * In order: a {@link Word.Told}, an {@link OwnerNow} or a {@link Nudge} each; waits a while for
     * the first one, and is empty then.
     */
    List<Object> next() {
        try {
            var words = new ArrayList<>();
            var first = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                words.add(first);
                waiting.drainTo(words, AT_ONCE);
            }
            return words;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** True: the database has given the journal to another node, and this one cannot know. */
    boolean isSupplanted() {
        return supplanted;
    }

    /** This node rules by a later epoch than all that was heard. */
    void reigns() {
        supplanted = false;
    }

    private boolean isSupplantedBy(Word.Told word) {
        supplanted |= epochOf(word) > room.epoch();
        return supplanted;
    }

    /** Of the one who says it, as far as the word shows. */
    private static long epochOf(Word.Told word) {
        return switch (word) {
            case Word.Facts told -> told.epoch();
            case Word.Rules(_, long epoch) -> epoch;
            case Word.Answered _, Word.Storage _, Word.Free _, Word.Said _ -> 0;
        };
    }
}
