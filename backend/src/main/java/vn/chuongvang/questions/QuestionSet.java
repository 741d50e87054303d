package vn.chuongvang.questions;

import vn.chuongvang.questionbank.Question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;

/**
 * The questions that one contest was given.
 *
 * @param contest its number
 * @param official its organiser must approve the questions before it opens
 * @param units names of its units
 * @param event number of the first contest of its event; 0 when it is the first itself
 * @param settings how they were drawn
 */
public record QuestionSet(
        long contest,
        String organiser,
        LocalDate playedOn,
        boolean official,
        long seed,
        List<Question> questions,
        List<String> units,
        long event,
        DrawSettings settings) {
    public QuestionSet {
        units = List.copyOf(units);
        questions = List.copyOf(questions);
    }

    /** Drawn in the plain way for an organiser without units. */
    public QuestionSet(
            long contest,
            String organiser,
            LocalDate playedOn,
            boolean official,
            long seed,
            List<Question> questions) {
        this(
                contest,
                organiser,
                playedOn,
                official,
                seed,
                questions,
                List.of(),
                0,
                DrawSettings.PLAIN);
    }

    /** The same with other questions, drawn in another way. */
    public QuestionSet asking(List<Question> others, DrawSettings drawnBy) {
        return new QuestionSet(
                contest, organiser, playedOn, official, seed, others, units, event, drawnBy);
    }

    public QuestionSet of(List<String> otherUnits) {
        return new QuestionSet(
                contest,
                organiser,
                playedOn,
                official,
                seed,
                questions,
                otherUnits,
                event,
                settings);
    }

    public Gathering gathering() {
        return new Gathering(contest, organiser, units, event, playedOn);
    }

    /** Another question or another version of one is another set. */
    static byte[] hash(List<Question> questions) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var question : questions) {
                var line = question.id() + "/" + question.version() + "\n";
                sha.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
