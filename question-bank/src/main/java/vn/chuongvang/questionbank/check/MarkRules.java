package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Answers of several marks: nothing is solved as it is shown, and who answers knows how many. */
final class MarkRules {
    /** "Chọn hai việc", "những việc nào … chọn ba", "chọn tất cả ý đúng". */
    private static final Pattern HOW_MANY =
            Pattern.compile(
                    "\\b(?:chon|tim)\\b[^.?!]{0,160}?\\b(hai|ba|bon|nam|[2-5]|tat ca|moi)\\b");

    private static final List<List<String>> NUMBERS =
            List.of(
                    List.of(),
                    List.of(),
                    List.of("hai", "2"),
                    List.of("ba", "3"),
                    List.of("bon", "4"),
                    List.of("nam", "5"));

    private MarkRules() {}

    static List<Problem> problems(Entry entry) {
        return switch (entry.question().answer()) {
            case Answer.MultipleChoice choice -> multiple(entry, choice);
            case Answer.Ordering order when isStraight(order.key()) ->
                    List.of(entry.problem("order", "ordering.solved"));
            case Answer.Matching pairs -> matching(entry, pairs);
            case Answer.Ordering _,
                    Answer.Choice _,
                    Answer.TrueFalse _,
                    Answer.ShortText _,
                    Answer.Number _,
                    Answer.Hotspot _ ->
                    List.of();
        };
    }

    private static List<Problem> multiple(Entry entry, Answer.MultipleChoice choice) {
        var problems = new ArrayList<Problem>();
        var right = choice.key().size();
        if (right == choice.options().size()) {
            problems.add(entry.problem("keys", "multiple.all"));
        }
        if (right == 1) {
            problems.add(entry.problem("keys", "multiple.one"));
        }
        var said = HOW_MANY.matcher(NormalForm.folded(entry.question().text()));
        if (!said.find()) {
            problems.add(entry.problem("text", "multiple.count", right));
        } else if (!fits(said.group(1), right)) {
            problems.add(entry.problem("text", "multiple.differs", said.group(1), right));
        }
        return problems;
    }

    private static boolean fits(String said, int right) {
        return said.equals("tat ca") || said.equals("moi") || NUMBERS.get(right).contains(said);
    }

    private static List<Problem> matching(Entry entry, Answer.Matching pairs) {
        var problems = new ArrayList<Problem>();
        if (isStraight(pairs.key())) {
            problems.add(entry.problem("pairs", "matching.solved"));
        }
        var right = pairs.right().stream().map(NormalForm::folded).toList();
        for (int i = 0; i < pairs.left().size(); i++) {
            if (right.contains(NormalForm.folded(pairs.left().get(i)))) {
                problems.add(entry.problem("left[" + i + "]", "options.same", pairs.left().get(i)));
            }
        }
        return problems;
    }

    /** A, B, C… as it is shown. */
    private static boolean isStraight(List<Integer> key) {
        return key.equals(IntStream.range(0, key.size()).boxed().toList());
    }
}
