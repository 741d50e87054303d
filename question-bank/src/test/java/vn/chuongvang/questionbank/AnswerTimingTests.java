package vn.chuongvang.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Written answers are judged before they are acknowledged. How much sooner or later does a right
 * one come back? Less than what a commit to disk varies by, or somebody could try answers by the
 * clock.
 */
class AnswerTimingTests {
    private static final int TRIES = 40;

    /** What the quickest right and the quickest wrong answer took. */
    private record Pair(long right, long wrong) {
        double ratio() {
            return (double) right / wrong;
        }

        long apart() {
            return Math.abs(right - wrong);
        }
    }

    @Test
    void a_right_answer_takes_as_long_as_a_wrong_one() {
        var questions =
                BankReader.fromClassPath().entries().stream()
                        .map(entry -> entry.question())
                        .filter(question -> question.answer() instanceof Answer.ShortText)
                        .toList();
        assertThat(questions).hasSizeGreaterThan(10);
        var pairs = questions.stream().map(AnswerTimingTests::timed).toList();
        var ratios = pairs.stream().mapToDouble(Pair::ratio).sorted().toArray();
        var median = ratios[ratios.length / 2];
        System.out.printf(
                "right and wrong answers to %d questions: median of right / wrong %.2f,"
                        + " at most %d µs apart%n",
                pairs.size(),
                median,
                pairs.stream().mapToLong(Pair::apart).max().orElse(0) / 1_000);
        assertThat(median).isBetween(0.6, 1.6);
    }

    /** The quickest of many, in turns: what else the machine did meanwhile is not in it. */
    private static Pair timed(Question question) {
        var right = ((Answer.ShortText) question.answer()).accepted().getFirst();
        var wrong = new StringBuilder(right).reverse().append('q').toString();
        var pair = new Pair(Long.MAX_VALUE, Long.MAX_VALUE);
        for (var n = 0; n < TRIES; n++) {
            pair =
                    new Pair(
                            Math.min(pair.right(), nanos(question, right)),
                            Math.min(pair.wrong(), nanos(question, wrong)));
        }
        return pair;
    }

    private static long nanos(Question question, String typed) {
        var from = System.nanoTime();
        var match = AnswerMatcher.match(question, typed);
        var took = System.nanoTime() - from;
        assertThat(match).isNotNull();
        return took;
    }
}
