package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.Validity;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the draw no longer takes, or soon will not: seen from a given day. */
final class Aging {
    private static final Period SOON = Period.ofMonths(2);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private Aging() {}

    static List<Problem> problems(Entry entry, LocalDate day) {
        var last = last(entry.question().validity());
        if (last.isEmpty() || last.get().isAfter(day.plus(SOON))) {
            return List.of();
        }
        var field =
                entry.question().validity().validUntil().isPresent() ? "validUntil" : "reviewBy";
        var flaw = last.get().isBefore(day) ? "age.over" : "age.soon";
        return List.of(entry.problem(field, flaw, DAY.format(last.get())));
    }

    private static Optional<LocalDate> last(Validity validity) {
        return Stream.of(validity.validUntil(), validity.reviewBy())
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }
}
