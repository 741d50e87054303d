package vn.chuongvang.participation.units;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All units of all times, as they are known now. Immutable: whoever holds it computes with one
 * truth, and a change makes another book.
 */
public final class UnitBook {
    private static final int MOST_TREES = 8;

    private final long generation;
    private final Map<UUID, List<UnitVersion>> versions;
    private final Map<UUID, List<Lineage>> became;
    private final List<Lineage> lineage;
    private final List<UnitAlias> aliases;
    private final List<UnitVersion> all;
    private final Map<UUID, List<Lineage>> lineageOf = new HashMap<>();
    private final Map<UUID, List<UnitAlias>> aliasesOf = new HashMap<>();

    /** Trees that were asked for; a tree of 60,000 units takes 50 ms and 8 MB. */
    private final Map<LocalDate, UnitTree> trees = new ConcurrentHashMap<>();

    private UnitBook(
            long generation,
            Map<UUID, List<UnitVersion>> versions,
            List<Lineage> lineage,
            List<UnitAlias> aliases) {
        this.generation = generation;
        this.versions = versions;
        this.lineage = lineage;
        this.aliases = aliases;
        this.all = versions.values().stream().flatMap(List::stream).toList();
        this.became = new HashMap<>();
        for (var alias : aliases) {
            aliasesOf.computeIfAbsent(alias.unit(), _ -> new ArrayList<>(1)).add(alias);
        }
        for (var line : lineage) {
            var to = line.to();
            lineageOf.computeIfAbsent(line.from(), _ -> new ArrayList<>(1)).add(line);
            if (to != null && !to.equals(line.from())) {
                lineageOf.computeIfAbsent(to, _ -> new ArrayList<>(1)).add(line);
            }
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
        byUnit.replaceAll((_, list) -> inOrder(list));
        return new UnitBook(
                generation,
                byUnit,
                lineage.stream().sorted(Comparator.comparing(Lineage::on)).toList(),
                List.copyOf(aliases));
    }

    private static List<UnitVersion> inOrder(List<UnitVersion> versions) {
        return versions.size() == 1
                ? List.of(versions.getFirst())
                : versions.stream().sorted(Comparator.comparing(UnitVersion::from)).toList();
    }

    /** With a change done. */
    UnitBook with(UnitEdit edit, long after) {
        var changed = new HashMap<>(versions);
        edit.units()
                .forEach(
                        (unit, list) -> {
                            if (list.isEmpty()) {
                                changed.remove(unit);
                            } else {
                                changed.put(unit, inOrder(list));
                            }
                        });
        var dropped = edit.dropped().stream().map(UnitAlias::name).collect(Collectors.toSet());
        var others = aliases.stream().filter(one -> !dropped.contains(one.name()));
        return new UnitBook(
                after,
                changed,
                Stream.concat(without(edit.gone()).stream(), edit.lineage().stream())
                        .sorted(Comparator.comparing(Lineage::on))
                        .toList(),
                Stream.concat(others, edit.aliases().stream()).toList());
    }

    /** Of lines that are the same the last ones go. */
    private List<Lineage> without(List<Lineage> gone) {
        if (gone.isEmpty()) {
            return lineage;
        }
        var times = new HashMap<Lineage, Integer>();
        gone.forEach(line -> times.merge(line, 1, Integer::sum));
        var kept = new ArrayList<Lineage>(lineage.size());
        for (var line : lineage.reversed()) {
            if (times.merge(line, -1, Integer::sum) < 0) {
                kept.add(line);
            }
        }
        return kept.reversed();
    }

    public long generation() {
        return generation;
    }

    public Set<UUID> units() {
        return Collections.unmodifiableSet(versions.keySet());
    }

    public boolean knows(UUID unit) {
        return versions.containsKey(unit);
    }

    /** The oldest first. */
    public List<UnitVersion> versionsOf(UUID unit) {
        return versions.getOrDefault(unit, List.of());
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
     * nobody guesses: it stays what it was.
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

    /** The unit and all whose heir it is on that day. */
    public Set<UUID> mergedInto(UUID unit, LocalDate day) {
        var all = new HashSet<UUID>();
        var open = new ArrayDeque<UUID>();
        open.add(unit);
        while (!open.isEmpty()) {
            var one = open.poll();
            if (all.add(one)) {
                lineageOf(one).stream()
                        .filter(line -> line.kind() == Lineage.Kind.MERGE)
                        .filter(line -> one.equals(line.to()))
                        .map(Lineage::from)
                        .filter(from -> heir(from, day).equals(unit))
                        .forEach(open::add);
            }
        }
        return all;
    }

    /** The unit and all below it on that day, each with what was merged into it. */
    public Set<UUID> below(UUID unit, LocalDate day) {
        var tree = asOf(day);
        var all = new HashSet<UUID>();
        var open = new ArrayDeque<UUID>();
        open.add(unit);
        while (!open.isEmpty()) {
            var one = open.poll();
            all.addAll(mergedInto(one, day));
            tree.childrenOf(one).forEach(child -> open.add(child.unit()));
        }
        return all;
    }

    /** What the unit became and what became this unit, the oldest first. */
    public List<Lineage> lineageOf(UUID unit) {
        return lineageOf.getOrDefault(unit, List.of());
    }

    public List<Lineage> lineage() {
        return lineage;
    }

    public List<UnitAlias> aliases() {
        return aliases;
    }

    List<UnitAlias> aliases(UUID unit) {
        return aliasesOf.getOrDefault(unit, List.of());
    }

    /** Every version of every unit. */
    public List<UnitVersion> all() {
        return all;
    }

    /** Kept, so that it is made once for each day that is looked at. */
    public UnitTree asOf(LocalDate day) {
        if (trees.size() > MOST_TREES && !trees.containsKey(day)) {
            trees.clear();
        }
        return trees.computeIfAbsent(day, one -> UnitTree.of(this, one));
    }
}
