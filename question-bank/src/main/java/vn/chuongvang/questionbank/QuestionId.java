package vn.chuongvang.questionbank;

import java.util.regex.Pattern;

/**
 * Names a question for ever, for example {@code T7-004}; an edit raises the version instead. The
 * numbers of questions that were written here and not shipped have an L, {@code T7-L0004}.
 */
public record QuestionId(String value) implements Comparable<QuestionId> {
    private static final Pattern SHAPE = Pattern.compile("T\\d{1,2}-(\\d{3}|L\\d{4})");

    public QuestionId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a question id (like T7-004): " + value);
        }
    }

    static boolean isWellFormed(String value) {
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
