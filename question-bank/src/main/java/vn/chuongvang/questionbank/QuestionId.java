package vn.chuongvang.questionbank;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Names a question for ever, for example {@code T7-004}; an edit raises the version instead. The
 * numbers of questions that were written here and not shipped have an L, {@code T7-L0004}.
 */
public record QuestionId(String value) implements Comparable<QuestionId> {
    private static final Pattern SHAPE = Pattern.compile("T\\d{1,2}-(\\d{3}|L\\d{4,6})");

    public QuestionId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a question id (like T7-004): " + value);
        }
    }

    /** Of a question that was written here: {@code T7-L0004}. */
    public static QuestionId local(Topic topic, int number) {
        return new QuestionId("%s-L%04d".formatted(topic, number));
    }

    /** Number of one that was written here; empty for one that was shipped. */
    public OptionalInt localNumber() {
        var mark = value.indexOf('L');
        return mark < 0
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(value, mark + 1, value.length(), 10));
    }

    /** Whether this is the id of a question, of one that there is or of none. */
    public static boolean isWellFormed(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
