package vn.chuongvang.rehearsal.person;

import java.util.random.RandomGenerator;

/** Chance that is known beforehand. */
public final class Draws implements RandomGenerator {

    private final double[] draws;
    private int next;

    public Draws(double... draws) {
        this.draws = draws;
    }

    @Override
    public double nextDouble() {
        return draws[next++];
    }

    @Override
    public long nextLong() {
        throw new IllegalStateException("nobody asks for it");
    }
}
