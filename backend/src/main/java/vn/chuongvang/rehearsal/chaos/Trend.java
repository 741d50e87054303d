package vn.chuongvang.rehearsal.chaos;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A straight line through a meter's readings, by the median of all slopes between two of them
 * (Theil and Sen): a single reading in a busy moment does not turn it.
 *
 * @param from value of the line at the first reading
 * @param to value of the line at the last
 */
record Trend(double from, double to) {

    /**
     * A reading of a meter.
     *
     * @param second when
     */
    record Reading(double second, double value) {}

    /**
     * @param readings at least two, in the order of time
     */
    static Trend of(List<Reading> readings) {
        if (readings.size() < 2) {
            throw new IllegalArgumentException("no line through " + readings.size() + " readings");
        }
        double slope =
                median(
                        IntStream.range(1, readings.size())
                                .boxed()
                                .flatMapToDouble(
                                        later ->
                                                IntStream.range(0, later)
                                                        .mapToDouble(
                                                                n ->
                                                                        slope(
                                                                                readings.get(n),
                                                                                readings.get(
                                                                                        later)))));
        double start =
                median(readings.stream().mapToDouble(one -> one.value() - slope * one.second()));
        return new Trend(
                start + slope * readings.getFirst().second(),
                start + slope * readings.getLast().second());
    }

    /** How much more the end is than the beginning, in percent of it. */
    double percent() {
        return (to - from) / from * 100;
    }

    private static double slope(Reading before, Reading after) {
        return (after.value() - before.value()) / (after.second() - before.second());
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
