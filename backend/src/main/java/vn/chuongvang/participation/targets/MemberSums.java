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

/**
 * Figures of members with those of units that became others. A unit has members whether anybody
 * said how many or not: where one of them has no figure there is no sum.
 */
final class MemberSums {
    private final Map<UUID, List<MemberFigure>> newestFirst = new HashMap<>();
    private final Mergers mergers;

    MemberSums(Collection<MemberFigure> figures, Mergers mergers) {
        this.mergers = mergers;
        figures.stream()
                .sorted(Comparator.comparing(MemberFigure::asOf).reversed())
                .forEach(
                        one ->
                                newestFirst
                                        .computeIfAbsent(one.unit(), _ -> new ArrayList<>(1))
                                        .add(one));
    }

    Optional<MemberFigure> of(UUID unit) {
        return of(unit, null, new HashSet<>());
    }

    /**
     * @param before only of figures of days before that one; absent: of all
     * @param seen so that nobody goes in a circle
     */
    private Optional<MemberFigure> of(UUID unit, @Nullable LocalDate before, Set<UUID> seen) {
        if (!seen.add(unit)) {
            return Optional.empty();
        }
        var own =
                newestFirst.getOrDefault(unit, List.of()).stream()
                        .filter(one -> before == null || one.asOf().isBefore(before))
                        .findFirst();
        var parts =
                mergers.into(unit).stream()
                        .filter(one -> own.isEmpty() || own.get().asOf().isBefore(one.on()))
                        .toList();
        if (parts.isEmpty()
                || own.isEmpty() && parts.stream().noneMatch(Mergers.Merger::founding)) {
            return own;
        }
        var figures = new ArrayList<MemberFigure>();
        own.ifPresent(figures::add);
        for (var part : parts) {
            var end = before == null || part.on().isBefore(before) ? part.on() : before;
            var figure = of(part.unit(), end, seen);
            if (figure.isEmpty()) {
                return own;
            }
            figures.add(figure.get());
        }
        return Optional.of(sum(unit, figures));
    }

    private static MemberFigure sum(UUID unit, List<MemberFigure> figures) {
        var day = figures.stream().map(MemberFigure::asOf).min(Comparator.naturalOrder());
        long members = figures.stream().mapToLong(MemberFigure::members).sum();
        return new MemberFigure(
                unit, day.orElseThrow(), (int) Math.min(members, Integer.MAX_VALUE), "", "", true);
    }
}
