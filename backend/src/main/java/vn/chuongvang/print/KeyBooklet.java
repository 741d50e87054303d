package vn.chuongvang.print;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

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
     * @param options empty for written answers
     * @param key what is right
     * @param source who published what it rests on; may be empty
     */
    public record Question(
            Kind kind,
            int n,
            String text,
            List<String> options,
            Key key,
            String explanation,
            String source) {

        public Question {
            options = List.copyOf(options);
        }
    }

    /**
     * What is right.
     *
     * @param option 0-based, absent for written answers
     * @param alsoAccepted other ways to write it
     */
    public record Key(@Nullable Integer option, String text, List<String> alsoAccepted) {

        public Key {
            alsoAccepted = List.copyOf(alsoAccepted);
        }
    }
}
