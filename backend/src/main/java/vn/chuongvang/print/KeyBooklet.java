package vn.chuongvang.print;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * All questions with their keys and explanations, for the MC's hand. Secret until the evening is
 * over, so each page says who printed it and when.
 *
 * @param printedBy sign-in name of the host
 */
public record KeyBooklet(
        Occasion occasion, List<Question> questions, String printedBy, LocalDateTime printedAt)
        implements PrintPiece {

    public KeyBooklet {
        questions = List.copyOf(questions);
    }

    /** What a question is kept for. */
    public enum Kind {
        MAIN,
        BACKUP,
        TIEBREAK,
        AUDIENCE
    }

    /**
     * One question.
     *
     * @param n place among those of its kind, from 1
     * @param options what letters stand for; empty for written answers
     * @param prompts the left of pairs; else empty
     * @param picture what its picture shows; empty: it has none
     * @param recording what its recording says; empty: it has none
     * @param key what is right
     * @param source who published what it rests on; may be empty
     */
    public record Question(
            Kind kind,
            int n,
            String text,
            List<String> options,
            List<String> prompts,
            String picture,
            String recording,
            Key key,
            String explanation,
            String source) {

        public Question {
            options = List.copyOf(options);
            prompts = List.copyOf(prompts);
        }
    }

    /**
     * What is right.
     *
     * @param options 0-based, all that are right; empty for written answers and orders
     * @param text as it is read out, with its letter
     * @param alsoAccepted other ways to write it
     */
    public record Key(Set<Integer> options, String text, List<String> alsoAccepted) {

        public Key {
            options = Set.copyOf(options);
            alsoAccepted = List.copyOf(alsoAccepted);
        }
    }
}
