package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestantId;

import java.util.List;
import java.util.Map;

/**
 * The audience as everybody may see it.
 *
 * @param plays whether the rules let it play along
 * @param mayPredict whether predictions are open
 * @param members who came in at all
 * @param top the board, best first, at most {@value AudienceRules#TOP}
 * @param poll the one of this break between two questions, open or over
 * @param reactions how often each was sent
 * @param survey null before the end
 */
public record AudienceView(
        boolean plays,
        boolean mayPredict,
        int members,
        List<Line> top,
        @Nullable Poll poll,
        Map<Reaction, Integer> reactions,
        @Nullable Survey survey) {
    public AudienceView {
        top = List.copyOf(top);
        reactions = Map.copyOf(reactions);
    }

    /**
     * @param rank equals share it
     * @param foresight what a right prediction was worth: how many were lit when it was made
     */
    public record Line(
            int rank, int number, @Nullable ContestantId contestant, int right, int foresight) {}

    /**
     * Cheering, and votes for who comes back.
     *
     * @param number of the poll in this contest, from 1
     * @param level of the cheer bar, 0 to 100
     * @param votes most first; hosts see them at once, everybody else when the poll is over
     */
    public record Poll(
            int number,
            boolean open,
            int level,
            List<ContestantId> candidates,
            int voters,
            List<Count> votes) {
        public Poll {
            candidates = List.copyOf(candidates);
            votes = List.copyOf(votes);
        }
    }

    public record Count(ContestantId contestant, int votes) {}

    /**
     * @param filled how many filled it in
     * @param counts for each question, for each answer
     */
    public record Survey(int filled, List<List<Integer>> counts) {
        public Survey {
            counts = counts.stream().map(List::copyOf).toList();
        }
    }
}
