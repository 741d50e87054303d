package vn.chuongvang.live;

/** Names one contest, from its draft to its archive. */
public record ContestId(long value) implements Comparable<ContestId> {

    public ContestId {
        if (value <= 0) {
            throw new IllegalArgumentException("a contest id is positive: " + value);
        }
    }

    @Override
    public int compareTo(ContestId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
