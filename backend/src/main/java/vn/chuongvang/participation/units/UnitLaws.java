package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What holds for all units at every instant, also between versions of the future. */
final class UnitLaws {
    /** Levels, the top included. */
    static final int MOST_LEVELS = 12;

    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final UnitBook book;
    private final List<Broken> broken = new ArrayList<>();

    private UnitLaws(UnitBook book) {
        this.book = book;
    }

    /** A law that does not hold for a unit, in the version that begins on that day. */
    record Broken(UnitRefusal law, UUID unit, LocalDate from) {}

    static Optional<Broken> firstBroken(UnitBook book) {
        return broken(book).stream().findFirst();
    }

    /** At most one for each version. */
    static List<Broken> broken(UnitBook book) {
        var laws = new UnitLaws(book);
        book.units().forEach(laws::checkPeriods);
        if (laws.broken.isEmpty()) {
            book.all().forEach(laws::checkAbove);
        }
        return laws.broken;
    }

    private void checkPeriods(UUID unit) {
        LocalDate end = FIRST_DAY;
        boolean isFirst = true;
        for (var version : book.versionsOf(unit)) {
            var from = version.from();
            var until = version.until();
            if (from.isBefore(FIRST_DAY)
                    || from.isAfter(LAST_DAY)
                    || (until != null && (until.isAfter(LAST_DAY) || !from.isBefore(until)))) {
                broken.add(new Broken(UnitRefusal.PERIOD_UNFIT, unit, from));
            } else if (from.isBefore(end)) {
                broken.add(new Broken(UnitRefusal.OVERLAP, unit, from));
            } else if (!isFirst && from.isAfter(end)) {
                broken.add(new Broken(UnitRefusal.GAP, unit, from));
            }
            end = until == null ? LocalDate.MAX : until;
            isFirst = false;
        }
    }

    private void checkAbove(UnitVersion version) {
        var parent = version.parent();
        if (parent == null) {
            return;
        }
        var below = new HashSet<UUID>();
        below.add(version.unit());
        var law = climb(version.hierarchy(), parent, new Span(version.from(), end(version)), below);
        if (law != null) {
            broken.add(new Broken(law, version.unit(), version.from()));
        }
    }

    /** From one day until before another. */
    private record Span(LocalDate from, LocalDate until) {}

    /** All that is above during a span of time, which may be one thing first and another then. */
    private @Nullable UnitRefusal climb(
            Hierarchy hierarchy, UUID unit, Span span, Set<UUID> below) {
        if (!below.add(unit)) {
            return UnitRefusal.CYCLE;
        }
        if (below.size() > MOST_LEVELS) {
            return isCircle(unit, span.from()) ? UnitRefusal.CYCLE : UnitRefusal.TOO_DEEP;
        }
        var known = span.from();
        for (var version : book.versionsOf(unit)) {
            if (version.hierarchy() != hierarchy) {
                return UnitRefusal.OTHER_HIERARCHY;
            }
            var from = version.from().isAfter(span.from()) ? version.from() : span.from();
            var until = end(version).isBefore(span.until()) ? end(version) : span.until();
            if (from.isBefore(until)) {
                known = from.equals(known) ? until : known;
                var parent = version.parent();
                var law =
                        parent == null
                                ? null
                                : climb(hierarchy, parent, new Span(from, until), below);
                if (law != null) {
                    return law;
                }
            }
        }
        below.remove(unit);
        return known.equals(span.until()) ? null : UnitRefusal.PARENT_AWAY;
    }

    private boolean isCircle(UUID start, LocalDate day) {
        var seen = new HashSet<UUID>();
        var next = book.version(start, day);
        while (next.isPresent()) {
            if (!seen.add(next.get().unit())) {
                return true;
            }
            var parent = next.get().parent();
            next = parent == null ? Optional.empty() : book.version(parent, day);
        }
        return false;
    }

    private static LocalDate end(UnitVersion version) {
        var until = version.until();
        return until == null ? LocalDate.MAX : until;
    }
}
