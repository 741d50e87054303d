package vn.chuongvang.participation.units;

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
 * All units of all times, as they are known now. Immutable: whoever holds it computes with one
 * truth, and a change makes another book.
 */
public final class UnitBook {
    private final long generation;
    private final Map<UUID, List<UnitVersion>> versions;
    private final Map<UUID, List<Lineage>> became;
    private final List<Lineage> lineage;
    private final List<UnitAlias> aliases;

    private UnitBook(
            long generation,
            Map<UUID, List<UnitVersion>> versions,
            List<Lineage> lineage,
            List<UnitAlias> aliases) {
        this.generation = generation;
        this.versions = versions;
        this.lineage = lineage;
        this.aliases = aliases;
        this.became = new HashMap<>();
        for (var line : lineage) {
            if (!line.from().equals(line.to())) {
                became.computeIfAbsent(line.from(), _ -> new ArrayList<>()).add(line);
            }
        }
    }

    /**
     * @param generation the number of the last change; a later book has a higher one
     */
    public static UnitBook of(
            long generation,
            Collection<UnitVersion> versions,
            Collection<Lineage> lineage,
            Collection<UnitAlias> aliases) {
        var byUnit = new HashMap<UUID, List<UnitVersion>>();
        for (var version : versions) {
            byUnit.computeIfAbsent(version.unit(), _ -> new ArrayList<>(1)).add(version);
        }
        byUnit.values().forEach(list -> list.sort(Comparator.comparing(UnitVersion::from)));
        return new UnitBook(
                generation,
                byUnit,
                lineage.stream().sorted(Comparator.comparing(Lineage::on)).toList(),
                List.copyOf(aliases));
    }

    public long generation() {
        return generation;
    }

    public Set<UUID> units() {
        return Set.copyOf(versions.keySet());
    }

    public boolean knows(UUID unit) {
        return versions.containsKey(unit);
    }

    /** The oldest first. */
    public List<UnitVersion> versionsOf(UUID unit) {
        return List.copyOf(versions.getOrDefault(unit, List.of()));
    }

    public Optional<UnitVersion> version(UUID unit, LocalDate day) {
        for (var version : versions.getOrDefault(unit, List.of())) {
            if (version.holdsOn(day)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** As it was last, for a unit that is gone, or as it will be first. */
    public Optional<UnitVersion> nearest(UUID unit, LocalDate day) {
        var all = versions.getOrDefault(unit, List.of());
        return version(unit, day)
                .or(
                        () ->
                                all.reversed().stream()
                                        .filter(one -> one.from().isBefore(day))
                                        .findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** The unit with all above it on that day, from the top; empty when it was not there. */
    public List<UUID> path(UUID unit, LocalDate day) {
        var path = new ArrayList<UUID>();
        var seen = new HashSet<UUID>();
        var next = version(unit, day);
        while (next.isPresent() && seen.add(next.get().unit())) {
            path.add(next.get().unit());
            var parent = next.get().parent();
            next = parent == null ? Optional.empty() : version(parent, day);
        }
        return path.reversed();
    }

    /**
     * Where what was counted for a unit belongs on a later day: itself while it is there, what it
     * was merged into, however often. A unit that was split or dissolved has no single heir and
     * nobody guesses: it stays what it was, see {@link #isWithoutHeir}.
     */
    public UUID heir(UUID unit, LocalDate day) {
        var seen = new HashSet<UUID>();
        var heir = unit;
        while (seen.add(heir)) {
            var lines = became.getOrDefault(heir, List.of());
            var merged =
                    lines.stream()
                            .filter(line -> line.kind() == Lineage.Kind.MERGE)
                            .filter(line -> !line.on().isAfter(day))
                            .toList();
            var to = merged.isEmpty() ? null : merged.getLast().to();
            if (to == null || version(heir, day).isPresent()) {
                return heir;
            }
            heir = to;
        }
        return heir;
    }

    /** Split or dissolved by that day, so that its figures can go to no single unit. */
    public boolean isWithoutHeir(UUID unit, LocalDate day) {
        return version(heir(unit, day), day).isEmpty();
    }

    public List<Lineage> lineage() {
        return lineage;
    }

    public List<UnitAlias> aliases() {
        return aliases;
    }

    /** Every version of every unit. */
    public List<UnitVersion> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    public UnitTree asOf(LocalDate day) {
        return UnitTree.of(this, day);
    }
}
