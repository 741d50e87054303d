package vn.chuongvang.audience;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;

import java.time.Instant;
import java.util.List;

/** What somebody of the audience does. */
public sealed interface Wish {

    /**
     * The own answer to the question that is open on the floor; the last one in time counts.
     *
     * @param at when the server read it
     */
    record Play(int round, Response response, Instant at) implements Wish {}

    /** Who will win; may be changed while predictions are open, at the worth of that moment. */
    record Predict(ContestantId winner) implements Wish {}

    /** For whom to relight, at most {@value AudienceRules#VOTES}; takes the place of the last. */
    record Vote(List<ContestantId> names) implements Wish {
        public Vote {
            names = List.copyOf(names);
        }
    }

    /**
     * Cheering since the last such wish.
     *
     * @param seconds a second counts once, however often somebody tapped in it
     */
    record Cheer(int seconds) implements Wish {}

    record React(Reaction reaction) implements Wish {}

    /**
     * The survey at the end.
     *
     * @param answers one for each question, from 0
     */
    record Fill(List<Integer> answers) implements Wish {
        public Fill {
            answers = List.copyOf(answers);
        }
    }
}
