package vn.chuongvang.contest;

/** The ordinal of a question that was asked (lượt), backups and sub-questions included; unique. */
public record RoundNumber(int value) implements Comparable<RoundNumber> {
    public RoundNumber {
        Require.atLeastOne(value, "a round's number");
    }

    @Override
    public int compareTo(RoundNumber other) {
        return Integer.compare(value, other.value);
    }
}
