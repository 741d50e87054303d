package vn.chuongvang.questionbank.exchange;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer with the share of the mark that Moodle gives for it. Ours are right or wrong, so shares
 * between the two are refused and not rounded.
 *
 * @param percent 100 is right, 0 or less is wrong
 * @param feedback what is told to whoever gave this answer; may be empty
 */
public record Weighted(String words, BigDecimal percent, String feedback) {
    public static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Three thirds of 33.333 are everything. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.1");

    /** One of several options. */
    public static Answer one(List<Weighted> options, Drafting drafting) {
        refuseShares(options);
        var right = Answers.indexes(options, i -> options.get(i).isRight());
        if (right.size() != 1) {
            throw new Refusal(right.isEmpty() ? "key.missing" : "key.several");
        }
        feedback(options, drafting);
        return Answers.choice(words(options), right.getFirst());
    }

    /** All right ones and no other: what shares of right ones were is told. */
    public static Answer several(List<Weighted> options, Drafting drafting) {
        var right = Answers.indexes(options, i -> options.get(i).percent.signum() > 0);
        var shares = right.stream().map(i -> options.get(i).percent).toList();
        var sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!right.isEmpty() && sum.subtract(ALL).abs().compareTo(ROUNDING) > 0) {
            throw new Refusal("weights.sum", sum.stripTrailingZeros().toPlainString());
        }
        if (shares.stream().anyMatch(one -> one.compareTo(shares.getFirst()) != 0)) {
            drafting.warn("weights.lost");
        }
        feedback(options, drafting);
        return Answers.multiple(words(options), right);
    }

    /** Words to be typed: those without a share are what must be rejected. */
    public static Answer written(List<Weighted> answers, Drafting drafting) {
        refuseShares(answers);
        var accepted = new ArrayList<String>();
        var rejected = new ArrayList<String>();
        for (var answer : answers) {
            if (answer.isRight()) {
                accepted.add(literal(answer.words));
            } else if (answer.words.strip().equals("*")) {
                drafting.warn("feedback.lost");
            } else {
                rejected.add(literal(answer.words));
            }
        }
        feedback(answers, drafting);
        return Answers.written(accepted, rejected, MatchPolicy.LENIENT);
    }

    /** In Moodle a star stands for anything, unless a backslash is before it. */
    private static String literal(String words) {
        if (words.matches("(?s)(.*[^\\\\])?\\*.*")) {
            throw new Refusal("answer.wildcard", Words.oneLine(words));
        }
        return words.replace("\\*", "*");
    }

    /** The key's own feedback explains where nothing else does; what else was said is lost. */
    public static void feedback(List<Weighted> answers, Drafting drafting) {
        for (var answer : answers) {
            if (answer.feedback.isBlank()) {
                continue;
            }
            if (answer.percent.signum() > 0 && !drafting.isExplained()) {
                drafting.explanation(answer.feedback);
                drafting.warn("feedback.key");
            } else {
                drafting.warn("feedback.lost");
            }
        }
    }

    public static void refuseShares(List<Weighted> answers) {
        for (var answer : answers) {
            if (answer.percent.signum() > 0 && !answer.isRight()) {
                throw new Refusal(
                        "weights.partial", answer.percent.stripTrailingZeros().toPlainString());
            }
        }
    }

    /** What each of so many right options is worth, in per cent with five decimals. */
    public static String share(int right) {
        return ALL.divide(BigDecimal.valueOf(right), 5, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }

    public boolean isRight() {
        return percent.subtract(ALL).abs().compareTo(ROUNDING) <= 0;
    }

    private static List<String> words(List<Weighted> options) {
        return options.stream().map(Weighted::words).toList();
    }
}
