package vn.chuongvang.questionbank;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which a question may be played, all bounds inclusive. */
public record Validity(
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> reviewBy,
        Volatility volatility) {

    public Validity {
        if (validUntil.isEmpty() && reviewBy.isEmpty()) {
            throw new IllegalArgumentException("A question ends or is reviewed some day");
        }
    }

    /** True from {@code validFrom} on, until it ends or its review is overdue. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validUntil.map(last -> !day.isAfter(last)).orElse(true)
                && reviewBy.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** What may make it wrong. */
    public enum Volatility {
        STABLE,
        NUMBER,
        LAW,
        REFORM
    }
}
