package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The habits of the whole bank in answers of several marks and in taps: among questions of one
 * shape no answer, as "A, C" or "1–C, 2–A", may be the right one too often.
 */
final class MarkHabits {
    /** Below this, chance alone would break the share. */
    private static final int ENOUGH = 8;

    private static final int MOST = 40;

    private MarkHabits() {}

    static List<Problem> problems(List<Entry> entries) {
        var problems = new ArrayList<Problem>();
        entries.stream()
                .map(entry -> entry.question().answer())
                .flatMap(answer -> marks(answer).stream())
                .collect(
                        Collectors.groupingBy(
                                Marks::shape,
                                TreeMap::new,
                                Collectors.mapping(Marks::key, Collectors.toList())))
                .forEach((shape, keys) -> mostly(shape, keys).ifPresent(problems::add));
        return problems;
    }

    private static Optional<Problem> mostly(String shape, List<String> keys) {
        if (keys.size() < ENOUGH) {
            return Optional.empty();
        }
        return keys.stream()
                .collect(
                        Collectors.groupingBy(
                                Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(key -> key.getValue() * 100 > (long) MOST * keys.size())
                .map(
                        key ->
                                new Problem(
                                        "*.yaml",
                                        1,
                                        "habit.marks",
                                        List.of(
                                                key.getKey(),
                                                Math.round(100.0 * key.getValue() / keys.size()),
                                                shape,
                                                MOST)))
                .findFirst();
    }

    private static Optional<Marks> marks(Answer answer) {
        return switch (answer) {
            case Answer.MultipleChoice choice ->
                    marks(
                            "MULTIPLE_CHOICE",
                            choice.options().size() + "/" + choice.key().size(),
                            choice);
            case Answer.Ordering order ->
                    marks("ORDERING", String.valueOf(order.items().size()), order);
            case Answer.Matching pairs ->
                    marks("MATCHING", pairs.left().size() + "/" + pairs.right().size(), pairs);
            case Answer.Hotspot tap ->
                    Optional.of(new Marks("HOTSPOT", String.valueOf((char) ('A' + tap.key()))));
            case Answer.Choice _, Answer.TrueFalse _, Answer.ShortText _, Answer.Number _ ->
                    Optional.empty();
        };
    }

    private static Optional<Marks> marks(String type, String sizes, Answer answer) {
        return Optional.of(new Marks(type + " " + sizes, answer.keyText()));
    }

    /**
     * @param shape of a question: its type and how many things it has
     */
    private record Marks(String shape, String key) {}
}
