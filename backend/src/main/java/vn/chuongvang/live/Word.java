package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestCommand;

import java.time.Instant;
import java.util.List;

/** What nodes say to each other about one contest. Whatever is lost is made good for. */
sealed interface Word {

    /** From the node that rules to all others. */
    sealed interface Told extends Word {}

    /** From any node to the one that rules. */
    sealed interface Asked extends Word {}

    /**
     * What one commit put on disk, in order; at least one fact. Who misses some reads them from the
     * journal.
     *
     * @param epoch of the node that wrote them
     * @param before hash of the fact before the first
     * @param head hash of the last
     */
    record Facts(long epoch, Hash before, List<Recorded> facts, Hash head) implements Told {
        public Facts {
            facts = List.copyOf(facts);
            if (facts.isEmpty()) {
                throw new IllegalArgumentException("no facts");
            }
        }
    }

    /**
     * What became of a letter.
     *
     * @param to the node that sent it
     * @param letter its number there
     */
    record Answered(String to, long letter, Answer answer) implements Told {}

    /** The database is away since then, for the node that rules; null: it is back. */
    record Storage(@Nullable Instant away) implements Told {}

    /** This node writes the journal from now on: what the one before did not answer may be lost. */
    record Rules(String node, long epoch) implements Told {}

    /** The journal was given up: whoever comes first may take it. */
    record Free() implements Told {}

    /**
     * To the room; the way back is the node that sends it, and a number that it never gives again.
     */
    sealed interface Letter extends Asked {
        String from();

        long letter();
    }

    /** An answer of a contestant, received when it says. */
    record Answering(String from, long letter, ContestCommand.SubmitAnswer answer)
            implements Letter {}

    /**
     * Anything else.
     *
     * @param command as JSON
     * @param timed it carries its own time; otherwise it is given the time when it is judged
     */
    record Acting(String from, long letter, Submission.Origin origin, String command, boolean timed)
            implements Letter {}

    /**
     * Something that is not for the room but for its listeners on other nodes; sent by any node.
     *
     * @param topic who understands it
     */
    record Said(String from, String topic, String body) implements Told {}

    /** The same, for the listeners on the node that rules alone. */
    record Call(String from, String topic, String body) implements Asked {}

    /** {@link Reply}, with facts by their positions: the facts themselves went before. */
    sealed interface Answer {

        record Committed(List<Long> facts, long controlSeq) implements Answer {
            public Committed {
                facts = List.copyOf(facts);
            }
        }

        /** Any other reply says all by itself. */
        record Plain(Reply reply) implements Answer {}
    }
}
