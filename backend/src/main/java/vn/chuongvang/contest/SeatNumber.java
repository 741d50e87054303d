package vn.chuongvang.contest;

/** The number on a seat and on the bib of whoever sits there (số ghế), from 1. */
public record SeatNumber(int value) implements Comparable<SeatNumber> {
    public SeatNumber {
        Require.atLeastOne(value, "a seat number");
    }

    @Override
    public int compareTo(SeatNumber other) {
        return Integer.compare(value, other.value);
    }
}
