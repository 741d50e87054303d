package vn.chuongvang.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a room that follows up to the journal: by what is heard of it, as long as each hash
 * follows from the fact before, and else by reading it. On the room's thread.
 */
final class CatchingUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Facts that an answer may still name. */
    private static final int REMEMBERED = 4_096;

    private final Room room;
    private final RoomTools tools;
    private final Map<Long, Recorded> latest =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Recorded> eldest) {
                    return size() > REMEMBERED;
                }
            };

    CatchingUp(Room room, RoomTools tools) {
        this.room = room;
        this.tools = tools;
    }

    /** What was heard; whatever is missing before it is read. */
    void hear(List<JournalRow> rows) {
        var lesson = new Lesson();
        for (var row : rows) {
            if (lesson.knows(row)) {
                continue;
            }
            if (!lesson.isNext(row)) {
                lesson.learn();
                read();
                return;
            }
            lesson.add(row);
        }
        lesson.learn();
    }

    /** What is on disk and was not heard. */
    void read() {
        try {
            var rows =
                    tools.journal()
                            .rows(room.id(), room.position().seq())
                            .collectList()
                            .block(PATIENCE);
            if (rows != null) {
                var lesson = new Lesson();
                rows.forEach(lesson::add);
                lesson.learn();
            }
        } catch (RuntimeException e) {
            LOG.warn("contest {}: the journal was not read: {}", room.id(), e.toString());
        }
    }

    /** An answer of the node that rules, with the facts that it names. */
    Reply reply(Word.Answer answer) {
        return switch (answer) {
            case Word.Answer.Plain(var reply) -> reply;
            case Word.Answer.Committed(var seqs, long controlSeq) -> {
                if (!seqs.isEmpty() && seqs.getLast() > room.position().seq()) {
                    // The answer came by another way than the facts.
                    read();
                }
                var facts = new ArrayList<Recorded>();
                for (var seq : seqs) {
                    var fact = latest.get(seq);
                    if (fact == null) {
                        // It is on disk all the same: whoever asks again gets its first receipt.
                        yield new Reply.Gone();
                    }
                    facts.add(fact);
                }
                yield new Reply.Committed(facts, controlSeq);
            }
        };
    }

    /** Facts after those that the room knows, which it learns at once. */
    private final class Lesson {
        private final List<Recorded> facts = new ArrayList<>();
        private Position position = room.position();
        private long epoch = room.epoch();

        boolean knows(JournalRow row) {
            return row.seq() <= position.seq();
        }

        boolean isNext(JournalRow row) {
            return row.seq() == position.seq() + 1 && HashChain.holds(position.head(), row);
        }

        void add(JournalRow row) {
            var fact = tools.json().recorded(row);
            facts.add(fact);
            position = position.after(fact, row.hash());
            epoch = row.epoch();
        }

        void learn() {
            if (!facts.isEmpty()) {
                facts.forEach(fact -> latest.put(fact.seq(), fact));
                room.learned(facts, position, epoch);
            }
        }
    }
}
