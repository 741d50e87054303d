package vn.chuongvang.participation.targets;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What units are to reach in any period, by the targets that were set for some. */
public final class Plans {
    private final Map<UUID, List<Target>> targets = new HashMap<>();

    private final Mergers mergers;

    private Plans(Mergers mergers) {
        this.mergers = mergers;
    }

    /** Of one measure. */
    public static Plans of(Collection<Target> targets) {
        return of(targets, Mergers.NONE);
    }

    /**
     * Of one measure.
     *
     * @param mergers what was to be reached by units that became another one is to be reached by
     *     that one, of targets whose period began before
     */
    public static Plans of(Collection<Target> targets, Mergers mergers) {
        var plans = new Plans(mergers);
        for (var target : targets) {
            plans.targets.computeIfAbsent(target.unit(), _ -> new ArrayList<>(1)).add(target);
        }
        // The shortest first: what was said of a month goes before what was said of its year.
        plans.targets
                .values()
                .forEach(
                        list ->
                                list.sort(
                                        Comparator.comparing((Target one) -> one.period().days())
                                                .thenComparing(one -> one.period().from())));
        return plans;
    }

    /**
     * The target of exactly this period; else the sum of targets that fill it without a gap, the
     * longest first; else the part of the shortest one around it, spread evenly over the days,
     * halves rounded up. Absent where nothing of it was said.
     */
    public @Nullable Integer of(@Nullable UUID unit, Period period) {
        return said(unit, null, its -> of(its, period), new HashSet<>())
                .map(value -> (int) Math.min(Math.round(value), Integer.MAX_VALUE))
                .orElse(null);
    }

    /**
     * Each day's part of the shortest target that has it, summed, halves rounded up: for pieces
     * that may reach over the ends of targets. Absent where no day has one.
     */
    public @Nullable Integer spread(@Nullable UUID unit, Period days) {
        var found = false;
        var sum = 0.0;
        for (var day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            var one = new Period(day, day);
            var of = said(unit, null, its -> ofDay(its, one), new HashSet<>());
            found |= of.isPresent();
            sum += of.orElse(0.0);
        }
        return found ? (int) Math.round(sum) : null;
    }

    private static Optional<Double> of(List<Target> its, Period period) {
        return exactly(its, period)
                .or(() -> filled(its.reversed(), period))
                .or(() -> part(its, period))
                .map(Long::doubleValue);
    }

    private static Optional<Double> ofDay(List<Target> its, Period day) {
        return around(its, day).map(one -> (double) one.value() / one.period().days());
    }

    /**
     * With what was said of units that became this one. What was said of this one since then, or if
     * it began with them, was said of all and stands alone.
     *
     * @param before only of targets whose period began before that day; absent: of all
     * @param seen so that nobody goes in a circle
     */
    private Optional<Double> said(
            @Nullable UUID unit,
            @Nullable LocalDate before,
            Function<List<Target>, Optional<Double>> value,
            Set<UUID> seen) {
        if (unit == null || !seen.add(unit)) {
            return Optional.empty();
        }
        var its = targets.getOrDefault(unit, List.of());
        var own = before == null ? its : its.stream().filter(one -> one.began(before)).toList();
        var sum = value.apply(own);
        var isSaid = sum.isPresent();
        for (var merger : mergers.into(unit)) {
            var on = merger.on();
            var since = own.stream().filter(one -> one.isSetSince(on)).toList();
            var isOfAll = isSaid && merger.founding() || value.apply(since).isPresent();
            if (!isOfAll) {
                var end = before == null || on.isBefore(before) ? on : before;
                sum = sum(sum, said(merger.unit(), end, value, seen));
            }
        }
        return sum;
    }

    private static Optional<Double> sum(Optional<Double> one, Optional<Double> other) {
        return one.flatMap(some -> other.map(more -> some + more)).or(() -> one).or(() -> other);
    }

    private static Optional<Long> exactly(List<Target> its, Period period) {
        return its.stream()
                .filter(one -> one.period().equals(period))
                .map(one -> (long) one.value())
                .findFirst();
    }

    private static Optional<Long> filled(List<Target> longestFirst, Period period) {
        return filled(longestFirst, period.from(), period, new HashSet<>());
    }

    /**
     * @param dead days from which the rest is known not to be filled: each is tried once
     */
    private static Optional<Long> filled(
            List<Target> longestFirst, LocalDate at, Period period, Set<LocalDate> dead) {
        if (at.isAfter(period.to())) {
            return Optional.of(0L);
        }
        for (var one : longestFirst) {
            var next = one.period().to().plusDays(1);
            if (one.period().from().equals(at)
                    && period.has(one.period())
                    && !dead.contains(next)) {
                var rest = filled(longestFirst, next, period, dead);
                if (rest.isPresent()) {
                    return Optional.of(rest.get() + one.value());
                }
            }
        }
        dead.add(at);
        return Optional.empty();
    }

    private static Optional<Long> part(List<Target> its, Period period) {
        return around(its, period)
                .map(one -> Math.round((double) one.value() * period.days() / one.period().days()));
    }

    private static Optional<Target> around(List<Target> shortestFirst, Period period) {
        return shortestFirst.stream().filter(one -> one.period().has(period)).findFirst();
    }
}
