package vn.chuongvang.rehearsal.chaos;

import java.util.function.IntSupplier;

/** Watches until a crowd that was cut off is in again. */
final class Comeback {

    private static final double MOST = 0.99;

    private final int all;
    private final IntSupplier in;
    private final long cutAt;
    private long mostMillis = -1;
    private long allMillis = -1;

    /**
     * What is left of it for the report; milliseconds from the cut.
     *
     * @param most until 99 % were in; -1: never while it was watched
     * @param all until all were in, at least for a moment; -1: never
     */
    record Times(long most, long all) {

        boolean isBy(long mostMillis, long allMillis) {
            return most >= 0 && most <= mostMillis && all >= 0 && all <= allMillis;
        }

        /** There was nobody to come back. */
        boolean isNobody() {
            return all == 0;
        }

        @Override
        public String toString() {
            return most + ", " + all;
        }
    }

    Comeback(int all, IntSupplier in, long cutAt) {
        this.all = all;
        this.in = in;
        this.cutAt = cutAt;
        if (all == 0) {
            mostMillis = 0;
            allMillis = 0;
        }
    }

    /** Counts. */
    void look(long now) {
        int there = in.getAsInt();
        long millis = (now - cutAt) / 1_000_000;
        if (mostMillis < 0 && there >= all * MOST) {
            mostMillis = millis;
        }
        if (allMillis < 0 && there >= all) {
            allMillis = millis;
        }
    }

    boolean isComplete() {
        return allMillis >= 0;
    }

    Times times() {
        return new Times(mostMillis, allMillis);
    }
}
