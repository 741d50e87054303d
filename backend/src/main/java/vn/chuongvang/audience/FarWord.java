package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the nodes say to each other about the audience of one contest. */
sealed interface FarWord {

    /** All of them are of this topic. */
    String TOPIC = "audience";

    /**
     * To the node that keeps the audience.
     *
     * @param number that the asking node never gives again
     */
    record Asked(String from, long number, Question question) implements FarWord {}

    /**
     * Back to the node that asked; null where the question has no such answer.
     *
     * @param changed whether a poll was opened or closed
     */
    record Answered(String to, long number, @Nullable Reply reply, @Nullable Boolean changed)
            implements FarWord {}

    /** Records that another node asked for. */
    record Records(String to, List<Mine> mine) implements FarWord {
        public Records {
            mine = List.copyOf(mine);
        }
    }

    /** What everybody may see. */
    record Seen(AudienceView view) implements FarWord {}

    /** Keys became public: personal records may be others. */
    record Scored() implements FarWord {}

    /** Of the audience, so many are connected to this node; said again while there are any. */
    record Here(String from, int connected) implements FarWord {}

    /** What is asked. */
    sealed interface Question {

        record Join(Who who) implements Question {}

        record Wants(int member, Wish wish) implements Question {}

        record OpenPoll() implements Question {}

        record ClosePoll() implements Question {}

        /** The records of these members, and what everybody may see. */
        record Look(List<Integer> members) implements Question {
            public Look {
                members = List.copyOf(members);
            }
        }
    }
}
