package vn.chuongvang.questionbank.exchange;

import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.Validity.Volatility;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * What whoever imports says once for all questions that do not say it themselves.
 *
 * @param author whoever imports
 * @param language of the words that stand for what is missing
 */
public record Defaults(
        String author,
        Topic topic,
        Difficulty difficulty,
        Set<Audience> audience,
        Volatility volatility,
        LocalDate today,
        Locale language) {
    private static final int MONTHS_TO_REVIEW = 3;

    public Defaults {
        audience = Set.copyOf(audience);
    }

    /** For everybody, to be reviewed soon: nobody has said how long the facts hold. */
    public static Defaults of(String author, Topic topic, LocalDate today) {
        return new Defaults(
                author,
                topic,
                Difficulty.RECOGNISE,
                Set.of(Audience.GENERAL),
                Volatility.LAW,
                today,
                Locale.ROOT);
    }

    LocalDate reviewBy() {
        return today.plusMonths(MONTHS_TO_REVIEW);
    }
}
