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
 */
public record QuestionSet(
        long contest,
        String organiser,
        LocalDate playedOn,
        boolean official,
        long seed,
        List<Question> questions) {
    public QuestionSet {
        questions = List.copyOf(questions);
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
