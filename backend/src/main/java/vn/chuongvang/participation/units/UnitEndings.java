package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Units that end: merged, split or dissolved. Nothing that hung on them is left hanging. */
final class UnitEndings {
    private static final int SHARE_DECIMALS = 5;

    private final UnitBook book;
    private final Set<UUID> ending;
    private final LocalDate on;
    private final String decree;
    private final Map<UUID, List<UnitVersion>> after = new HashMap<>();
    private final List<Lineage> lineage = new ArrayList<>();

    private UnitEndings(UnitBook book, List<UUID> ending, LocalDate on, String decree) {
        this.book = book;
        this.ending = new HashSet<>(ending);
        this.on = on;
        this.decree = decree;
    }

    static UnitOutcome merge(UnitBook book, UnitChange.Merge change, Set<UUID> held) {
        var into = change.into();
        var founded = change.founded();
        var units = change.units();
        if (units.contains(into)) {
            return UnitChanges.refused(UnitRefusal.TAKER_ENDS, into);
        }
        if (units.size() < (founded == null ? 1 : 2)) {
            return UnitChanges.refused(UnitRefusal.TOO_FEW_UNITS, null);
        }
        if (new HashSet<>(units).size() < units.size()) {
            return UnitChanges.refused(UnitRefusal.UNIT_TWICE, null);
        }
        var endings = new UnitEndings(book, units, change.on(), change.decree());
        var refused = endings.end();
        if (refused == null) {
            refused = endings.takeOver(into, founded, hierarchy(book, units.getFirst()));
        }
        if (refused != null) {
            return refused;
        }
        units.forEach(unit -> endings.line(unit, into, Lineage.Kind.MERGE, null));
        var contests = change.following().contests();
        return endings.finish(
                new UnitChange.Following(
                        change.following().children(),
                        change.following().others(),
                        contests == null ? into : contests),
                held);
    }

    static UnitOutcome split(UnitBook book, UnitChange.Split change, Set<UUID> held) {
        var parts = change.parts();
        var names = parts.stream().map(UnitChange.Part::unit).toList();
        if (parts.size() < 2) {
            return UnitChanges.refused(UnitRefusal.TOO_FEW_UNITS, null);
        }
        if (names.contains(change.unit())) {
            return UnitChanges.refused(UnitRefusal.TAKER_ENDS, change.unit());
        }
        if (new HashSet<>(names).size() < names.size()) {
            return UnitChanges.refused(UnitRefusal.UNIT_TWICE, null);
        }
        if (!sharesFit(parts)) {
            return UnitChanges.refused(UnitRefusal.SHARES_UNFIT, null);
        }
        var endings = new UnitEndings(book, List.of(change.unit()), change.on(), change.decree());
        var refused = endings.end();
        for (var part : parts) {
            if (refused == null) {
                refused =
                        endings.takeOver(
                                part.unit(), part.founded(), hierarchy(book, change.unit()));
                endings.line(change.unit(), part.unit(), Lineage.Kind.SPLIT, part.share());
            }
        }
        return refused == null ? endings.finish(change.following(), held) : refused;
    }

    static UnitOutcome dissolve(UnitBook book, UnitChange.Dissolve change, Set<UUID> held) {
        var endings = new UnitEndings(book, List.of(change.unit()), change.on(), change.decree());
        var refused = endings.end();
        if (refused != null) {
            return refused;
        }
        endings.line(change.unit(), null, Lineage.Kind.DISSOLVE, null);
        return endings.finish(change.following(), held);
    }

    private static boolean sharesFit(List<UnitChange.Part> parts) {
        var sum = BigDecimal.ZERO;
        int given = 0;
        for (var part : parts) {
            var share = part.share();
            if (share != null) {
                if (share.signum() <= 0 || share.scale() > SHARE_DECIMALS) {
                    return false;
                }
                sum = sum.add(share);
                given++;
            }
        }
        return given == 0 || (given == parts.size() && sum.compareTo(BigDecimal.ONE) == 0);
    }

    private static Hierarchy hierarchy(UnitBook book, UUID unit) {
        return book.versionsOf(unit).getFirst().hierarchy();
    }

    private UnitOutcome.@Nullable Refused end() {
        if (!UnitTexts.fitsDecree(decree)) {
            return UnitChanges.refused(UnitRefusal.NAME_UNFIT, null);
        }
        var hierarchies = new HashSet<Hierarchy>();
        for (var unit : ending) {
            var refused = end(unit);
            if (refused != null) {
                return refused;
            }
            hierarchies.add(hierarchy(book, unit));
        }
        return hierarchies.size() == 1
                ? null
                : UnitChanges.refused(UnitRefusal.OTHER_HIERARCHY, null);
    }

    private UnitOutcome.@Nullable Refused end(UUID unit) {
        var versions = book.versionsOf(unit);
        if (versions.isEmpty()) {
            return UnitChanges.refused(UnitRefusal.UNIT_UNKNOWN, unit);
        }
        if (book.version(unit, on).isEmpty()) {
            return UnitChanges.refused(UnitRefusal.UNIT_NOT_THERE, unit);
        }
        if (versions.getFirst().from().equals(on)) {
            return UnitChanges.refused(UnitRefusal.FIRST_DAY, unit);
        }
        var last = versions.getLast();
        if (!last.from().isBefore(on) || isToldToEnd(unit)) {
            return UnitChanges.refused(UnitRefusal.CHANGED_LATER, unit);
        }
        var kept = new ArrayList<>(versions.subList(0, versions.size() - 1));
        kept.add(last.during(last.from(), on));
        after.put(unit, kept);
        return null;
    }

    private boolean isToldToEnd(UUID unit) {
        return book.lineageOf(unit).stream()
                .anyMatch(line -> line.from().equals(unit) && !unit.equals(line.to()));
    }

    private UnitOutcome.@Nullable Refused takeOver(
            UUID unit, UnitChange.@Nullable Founded founded, Hierarchy hierarchy) {
        if (founded == null) {
            if (!book.knows(unit)) {
                return UnitChanges.refused(UnitRefusal.UNIT_UNKNOWN, unit);
            }
            var there = book.version(unit, on);
            if (there.isEmpty()) {
                return UnitChanges.refused(UnitRefusal.UNIT_NOT_THERE, unit);
            }
            return hierarchy(book, unit) == hierarchy
                    ? null
                    : UnitChanges.refused(UnitRefusal.OTHER_HIERARCHY, unit);
        }
        if (book.knows(unit)) {
            return UnitChanges.refused(UnitRefusal.UNIT_EXISTS, unit);
        }
        if (!UnitTexts.fits(founded, decree)) {
            return UnitChanges.refused(UnitRefusal.NAME_UNFIT, null);
        }
        after.put(unit, List.of(UnitChanges.version(unit, hierarchy, on, null, founded, decree)));
        return null;
    }

    private void line(UUID from, @Nullable UUID to, Lineage.Kind kind, @Nullable BigDecimal share) {
        lineage.add(new Lineage(from, to, kind, on, decree, share));
    }

    private UnitOutcome finish(UnitChange.Following following, Set<UUID> held) {
        var refused = moveChildren(following);
        if (refused != null) {
            return refused;
        }
        var heirs = new HashMap<UUID, UUID>();
        var contests = following.contests();
        for (var unit : ending) {
            if (held.contains(unit)) {
                if (contests == null || !isThere(contests)) {
                    return UnitChanges.refused(UnitRefusal.CONTESTS_HOMELESS, unit);
                }
                heirs.put(unit, contests);
            }
        }
        return new UnitOutcome.Accepted(UnitEdit.of(on, after, lineage).with(heirs));
    }

    private boolean isThere(UUID unit) {
        return after.getOrDefault(unit, book.versionsOf(unit)).stream()
                .anyMatch(version -> version.holdsOn(on));
    }

    /** Also those that come below it later. */
    private UnitOutcome.@Nullable Refused moveChildren(UnitChange.Following following) {
        for (var version : book.all()) {
            var parent = version.parent();
            var until = version.until();
            if (parent != null
                    && ending.contains(parent)
                    && !ending.contains(version.unit())
                    && (until == null || until.isAfter(on))) {
                var to = following.children().getOrDefault(version.unit(), following.others());
                if (to == null) {
                    return UnitChanges.refused(UnitRefusal.CHILDREN_HOMELESS, version.unit());
                }
                move(version, to);
            }
        }
        return null;
    }

    private void move(UnitVersion moved, UUID to) {
        var unit = moved.unit();
        var versions = new ArrayList<UnitVersion>();
        for (var version : after.getOrDefault(unit, book.versionsOf(unit))) {
            if (!version.equals(moved)) {
                versions.add(version);
            } else if (version.from().isBefore(on)) {
                versions.add(version.during(version.from(), on));
                versions.add(version.during(on, version.until()).below(to).by(decree));
            } else {
                versions.add(version.below(to));
            }
        }
        after.put(unit, versions);
        if (moved.from().isBefore(on)) {
            lineage.add(new Lineage(unit, unit, Lineage.Kind.REPARENT, on, decree, null));
        }
    }
}
