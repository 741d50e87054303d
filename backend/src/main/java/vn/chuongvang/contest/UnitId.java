package vn.chuongvang.contest;

/** A unit (đơn vị) inside one contest; its name stays outside the rules. */
public record UnitId(int value) implements Comparable<UnitId> {
    public UnitId {
        Require.atLeastOne(value, "a unit's number");
    }

    @Override
    public int compareTo(UnitId other) {
        return Integer.compare(value, other.value);
    }
}
