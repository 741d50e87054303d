package vn.chuongvang.contest;

/** A contestant of one contest (thí sinh): 1, 2, 3 … without gaps; not the seat. */
public record ContestantId(int value) implements Comparable<ContestantId> {
    public ContestantId {
        Require.atLeastOne(value, "a contestant's number");
    }

    @Override
    public int compareTo(ContestantId other) {
        return Integer.compare(value, other.value);
    }
}
