package vn.chuongvang.questionbank.exchange.table;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.Words;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Right options as tables write them: "2" or "1,3". */
final class Picks {
    private static final Pattern NUMBERS = Pattern.compile("\\d(\\s*[,;]\\s*\\d)*");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");

    private Picks() {}

    /** Ascending, from 1. */
    static List<Integer> numbers(String cell, int most) {
        if (cell.isEmpty()) {
            throw new Refusal("key.missing");
        }
        if (!NUMBERS.matcher(cell).matches()) {
            throw new Refusal("key.unread", Words.oneLine(cell));
        }
        var numbers =
                Arrays.stream(cell.split("[,;]"))
                        .map(number -> Integer.valueOf(number.strip()))
                        .distinct()
                        .sorted()
                        .toList();
        if (numbers.getFirst() < 1 || numbers.getLast() > most) {
            throw new Refusal("key.unread", Words.oneLine(cell));
        }
        return numbers;
    }

    static int seconds(String cell) {
        if (!SECONDS.matcher(cell).matches() || Integer.parseInt(cell) == 0) {
            throw new Refusal("table.seconds", Words.oneLine(cell));
        }
        return Integer.parseInt(cell);
    }

    /** Indexes of the right options; empty for types that have none. */
    static List<Integer> right(Question question) {
        return switch (question.answer()) {
            case Answer.Choice _, Answer.TrueFalse _ ->
                    Stream.of(question.keyIndex().orElseThrow()).toList();
            case Answer.MultipleChoice choice -> choice.key();
            case Answer.ShortText _,
                    Answer.Number _,
                    Answer.Ordering _,
                    Answer.Matching _,
                    Answer.Hotspot _ ->
                    List.of();
        };
    }
}
