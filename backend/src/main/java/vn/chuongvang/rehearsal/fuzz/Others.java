package vn.chuongvang.rehearsal.fuzz;

import vn.chuongvang.rehearsal.bench.Spread;
import vn.chuongvang.rehearsal.client.Tap;
import vn.chuongvang.rehearsal.client.Testimony;
import vn.chuongvang.rehearsal.client.Told;

import java.util.List;
import java.util.Optional;

/**
 * How long contestants of another contest waited for the tick.
 *
 * @param silent answers that were neither acknowledged nor refused
 * @param protests what no correct server would have sent them
 */
public record Others(Spread waits, int silent, int protests) {
    private static final double LONGEST_P99_MS = 1_000;

    /** A busy machine is slow in peace too. */
    private static final double SLOWER_THAN_IN_PEACE = 2;

    static Others of(List<Testimony> testimonies) {
        long[] waits =
                testimonies.stream()
                        .flatMap(phone -> phone.told().stream())
                        .mapToLong(told -> told.waitNanos())
                        .toArray();
        int silent = testimonies.stream().mapToInt(Others::silentFor).sum();
        int protests = testimonies.stream().mapToInt(phone -> phone.protests().size()).sum();
        return new Others(Spread.ofNanos(waits), silent, protests);
    }

    /** An attempt that the next one overtook is told of with that one. */
    private static int silentFor(Testimony phone) {
        int refused = phone.refusals().values().stream().mapToInt(Integer::intValue).sum();
        long untold =
                phone.taps().stream()
                        .filter(tap -> phone.told().stream().noneMatch(told -> isFor(tap, told)))
                        .count();
        return (int) Math.max(0, untold - refused);
    }

    private static boolean isFor(Tap tap, Told told) {
        return told.round() == tap.round() && told.attempt() >= tap.attempt();
    }

    Optional<String> complaint(Others inPeace) {
        double longest = Math.max(LONGEST_P99_MS, SLOWER_THAN_IN_PEACE * inPeace.waits.p99());
        return silent > 0 || protests > 0 || waits.p99() > longest || waits.count() == 0
                ? Optional.of(toString())
                : Optional.empty();
    }
}
