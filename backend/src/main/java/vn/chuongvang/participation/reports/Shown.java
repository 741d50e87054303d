package vn.chuongvang.participation.reports;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** What a cell of a report shows. */
sealed interface Shown {
    /** A unit's name or a remark. */
    record Words(String text) implements Shown {}

    record Count(long number) implements Shown {}

    /** With one decimal. */
    record Tenths(BigDecimal number) implements Shown {}

    /** So many of so many. */
    record Part(int part, int of) implements Shown {}

    /** Not known, or nothing to divide by. */
    record Nothing() implements Shown {}

    /** Not published. */
    record Hidden() implements Shown {}

    /**
     * @param share empty: there is nothing to divide by
     */
    static Shown tenths(Optional<BigDecimal> share) {
        return share.<Shown>map(Tenths::new).orElseGet(Nothing::new);
    }

    /**
     * @param number absent: not known
     */
    static Shown count(@Nullable Integer number) {
        return number == null ? new Nothing() : new Count(number);
    }
}
