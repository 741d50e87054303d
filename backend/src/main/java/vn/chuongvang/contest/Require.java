package vn.chuongvang.contest;

/** What a value may be; breaking it is a bug of the caller, so it throws. */
final class Require {
    private Require() {}

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    static void atLeastOne(int value, String what) {
        that(value >= 1, what + " starts at 1, not " + value);
    }
}
