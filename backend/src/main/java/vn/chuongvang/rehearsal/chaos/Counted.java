package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.rehearsal.client.Tap;
import vn.chuongvang.rehearsal.client.Testimony;
import vn.chuongvang.rehearsal.client.Told;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of the answers that phones gave while the clock by which they tap still ran.
 *
 * @param tapped questions that contestants answered, each contestant's by itself
 * @param counted those of them that the server acknowledged
 * @param waitMillis from each tap to its tick, ascending
 */
public record Counted(long tapped, long counted, List<Long> waitMillis) {

    static final Counted NOTHING = new Counted(0, 0, List.of());

    Counted and(Counted more) {
        return new Counted(
                tapped + more.tapped,
                counted + more.counted,
                Stream.concat(waitMillis.stream(), more.waitMillis.stream()).sorted().toList());
    }

    static Counted of(List<Testimony> testimonies) {
        long tapped = 0;
        long counted = 0;
        for (var phone : testimonies) {
            var rounds = phone.taps().stream().map(Tap::round).collect(Collectors.toSet());
            tapped += rounds.size();
            counted +=
                    phone.told().stream()
                            .map(Told::round)
                            .filter(rounds::contains)
                            .distinct()
                            .count();
        }
        var waits =
                testimonies.stream()
                        .flatMap(phone -> phone.told().stream())
                        .map(told -> told.waitNanos() / 1_000_000)
                        .sorted()
                        .toList();
        return new Counted(tapped, counted, waits);
    }

    double share() {
        return tapped == 0 ? 0 : (double) counted / tapped;
    }

    /** Of the waits, 0.5 for the median; -1 when nobody was told anything. */
    long waitMillis(double part) {
        return waitMillis.isEmpty()
                ? -1
                : waitMillis.get(Math.max(0, (int) Math.ceil(part * waitMillis.size()) - 1));
    }
}
