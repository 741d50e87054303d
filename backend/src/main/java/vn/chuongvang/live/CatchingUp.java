package vn.chuongvang.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a room that follows up to the journal: by what is heard of it, as long as each commit
 * follows the last fact that is known, by its position and its hash, and else by reading it. On the
 * room's thread.
 */
final class CatchingUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Facts that an answer may still name. */
    private static final int REMEMBERED = 4_096;

    private final Room room;
    private final RoomTools tools;
    private final Relay relay;
    private final Map<Long, Recorded> latest =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Recorded> eldest) {
                    return size() > REMEMBERED;
                }
            };

    CatchingUp(Room room, RoomTools tools, Relay relay) {
        this.room = room;
        this.relay = relay;
        this.tools = tools;
    }

    /** What was heard; whatever is missing before it is read. */
    void hear(Word.Facts heard) {
        var position = room.position();
        if (heard.facts().getLast().seq() <= position.seq()) {
            return;
        }
        if (heard.facts().getFirst().seq() == position.seq() + 1
                && heard.before().equals(position.head())) {
            learn(heard.facts(), heard.head(), heard.epoch());
        } else {
            read();
        }
    }

    /** What is on disk and was not heard. */
    void read() {
        try {
            var rows =
                    tools.journal()
                            .rows(room.id(), room.position().seq())
                            .collectList()
                            .block(PATIENCE);
            if (rows != null && !rows.isEmpty()) {
                read(rows);
            }
        } catch (RuntimeException e) {
            LOG.warn("contest {}: the journal was not read: {}", room.id(), e.toString());
        }
    }

    /**
     * Rows that do not follow from what is known here are another past: this node learns no more of
     * the contest and does not rule it, until its next start replays it.
     */
    private void read(List<JournalRow> rows) {
        var head = room.position().head();
        for (var row : rows) {
            if (!HashChain.holds(head, row)) {
                LOG.error("contest {}: fact {} has another past", room.id(), row.seq());
                return;
            }
            head = row.hash();
        }
        learn(rows.stream().map(tools.json()::recorded).toList(), head, rows.getLast().epoch());
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

    private void learn(List<Recorded> facts, Hash head, long epoch) {
        var position = room.position();
        for (var fact : facts) {
            position = position.after(fact, head);
            latest.put(fact.seq(), fact);
        }
        room.learned(facts, position, epoch);
        for (var fact : facts) {
            relay.recorded(fact, position.controlSeq());
        }
    }
}
