package vn.chuongvang.questionbank;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** When it ends or its review is due, whichever comes first. */
    public Optional<LocalDate> lastDay() {
        return Stream.of(validUntil, reviewBy).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    /** What may make it wrong. */
    public enum Volatility {
        STABLE(Period.ofYears(2)),
        NUMBER(Period.ofMonths(6)),
        LAW(Period.ofMonths(3)),
        REFORM(Period.ofMonths(6));

        private final Period reviewWithin;

        Volatility(Period reviewWithin) {
            this.reviewWithin = reviewWithin;
        }

        /** After its sources were read a question is looked at again within this time. */
        public Period reviewWithin() {
            return reviewWithin;
        }
    }
}
