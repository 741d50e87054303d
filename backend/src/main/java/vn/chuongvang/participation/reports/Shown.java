package vn.chuongvang.participation.reports;

import org.jspecify.annotations.Nullable;

/** What a cell of a report shows. */
sealed interface Shown {
    /** A unit's name or a remark. */
    record Words(String text) implements Shown {}

    record Count(long number) implements Shown {}

    /** With one decimal. */
    record Tenths(double number) implements Shown {}

    /** So many of so many. */
    record Part(int part, int of) implements Shown {}

    /** Not known, or nothing to divide by. */
    record Nothing() implements Shown {}

    /** Not published. */
    record Hidden() implements Shown {}

    /** A quotient times {@code factor}; nothing where there is nothing to divide by. */
    static Shown quotient(double factor, double number, double by) {
        return by == 0 ? new Nothing() : new Tenths(factor * number / by);
    }

    /**
     * @param number absent: not known
     */
    static Shown count(@Nullable Integer number) {
        return number == null ? new Nothing() : new Count(number);
    }
}
