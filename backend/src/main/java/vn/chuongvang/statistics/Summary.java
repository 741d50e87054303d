package vn.chuongvang.statistics;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Several plays put together.
 *
 * @param times how often it was asked, whatever came of it
 * @param voided how often it was voided
 * @param annulled how often everybody was wrong and it was cancelled for that
 * @param beside how often it was a sub-question or a rescue question
 * @param contests in how many it counted
 * @param n people who were asked where it counted
 * @param answered how many of them gave an answer
 * @param right how many of them were right; no answer is wrong
 * @param p share of right answers; none while nobody was asked
 * @param interval of {@code p}, 95 %
 * @param d discrimination, see {@link RestScores}; none while it cannot be known
 * @param dn people on whom {@code d} rests
 * @param raised disputes about the question, also where it was voided
 * @param upheld how many of them were right
 * @param accepted answers that hosts accepted beside the key
 */
public record Summary(
        int times,
        int voided,
        int annulled,
        int beside,
        int contests,
        int n,
        int answered,
        int right,
        @Nullable Double p,
        @Nullable Interval interval,
        @Nullable Double d,
        int dn,
        int raised,
        int upheld,
        int accepted) {

    /** So many people must have been asked before a question is judged. */
    public static final int ENOUGH_PEOPLE = 30;

    /** In so many contests: the people of one hall are alike. */
    public static final int ENOUGH_CONTESTS = 2;

    static Summary of(List<QuestionPlay> plays) {
        var counted = plays.stream().filter(QuestionPlay::isCounted).toList();
        var n = counted.stream().mapToInt(QuestionPlay::asked).sum();
        var right = counted.stream().mapToInt(QuestionPlay::right).sum();
        var rest = counted.stream().map(QuestionPlay::rest).toList();
        return new Summary(
                plays.size(),
                count(plays, PlayStatus.VOIDED),
                count(plays, PlayStatus.ANNULLED),
                count(plays, PlayStatus.BESIDE),
                (int) counted.stream().mapToLong(QuestionPlay::contest).distinct().count(),
                n,
                counted.stream().mapToInt(QuestionPlay::answered).sum(),
                right,
                n == 0 ? null : (double) right / n,
                n == 0 ? null : Interval.wilson(right, n),
                discrimination(rest),
                rest.stream().mapToInt(RestScores::people).sum(),
                plays.stream().mapToInt(QuestionPlay::raised).sum(),
                plays.stream().mapToInt(QuestionPlay::upheld).sum(),
                plays.stream().mapToInt(QuestionPlay::accepted).sum());
    }

    private static int count(List<QuestionPlay> plays, PlayStatus status) {
        return (int) plays.stream().filter(play -> play.status() == status).count();
    }

    /** None where all were equally right, at this question or at all others. */
    private static @Nullable Double discrimination(List<RestScores> rest) {
        var ofRight = rest.stream().mapToDouble(RestScores::variationOfRight).sum();
        var ofRest = rest.stream().mapToDouble(RestScores::variationOfRest).sum();
        if (ofRight <= 0 || ofRest <= 0) {
            return null;
        }
        var together = rest.stream().mapToDouble(RestScores::together).sum();
        return Math.clamp(together / Math.sqrt(ofRight * ofRest), -1, 1);
    }

    /** Enough to be taken for the difficulty of the question. */
    public boolean isEnough() {
        return n >= ENOUGH_PEOPLE && contests >= ENOUGH_CONTESTS;
    }
}
