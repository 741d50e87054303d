package vn.chuongvang.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A wrong answer that several people wrote.
 *
 * @param canonical the matcher's form of it: answers with the same form are the same answer
 * @param people how many wrote it
 */
public record WrongAnswer(String canonical, int people) {

    /** Of one play, an answer of fewer people is not kept: it may say who wrote it. */
    public static final int FEWEST_PEOPLE = 3;

    /** More are not kept and not shown. */
    public static final int MOST = 10;

    private static final Comparator<WrongAnswer> FREQUENT_FIRST =
            Comparator.comparingInt(WrongAnswer::people)
                    .reversed()
                    .thenComparing(WrongAnswer::canonical);

    /** The most frequent of those that enough people wrote. */
    static List<WrongAnswer> frequent(Map<String, Integer> people) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_PEOPLE)
                .map(entry -> new WrongAnswer(entry.getKey(), entry.getValue()))
                .sorted(FREQUENT_FIRST)
                .limit(MOST)
                .toList();
    }
}
