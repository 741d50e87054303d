package vn.chuongvang.participation.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The units of one day, each below what it belonged to then. */
public final class UnitTree {
    private final LocalDate day;
    private final Map<UUID, UnitVersion> units;
    private final Map<UUID, List<UnitVersion>> children;
    private final List<UnitVersion> tops;

    private UnitTree(
            LocalDate day,
            Map<UUID, UnitVersion> units,
            Map<UUID, List<UnitVersion>> children,
            List<UnitVersion> tops) {
        this.day = day;
        this.units = units;
        this.children = children;
        this.tops = tops;
    }

    static UnitTree of(UnitBook book, LocalDate day) {
        var units = new HashMap<UUID, UnitVersion>();
        for (var version : book.all()) {
            if (version.holdsOn(day)) {
                units.put(version.unit(), version);
            }
        }
        var children = new HashMap<UUID, List<UnitVersion>>();
        var tops = new ArrayList<UnitVersion>();
        for (var version : units.values()) {
            var parent = version.parent();
            if (parent != null && units.containsKey(parent)) {
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(version);
            } else {
                tops.add(version);
            }
        }
        return new UnitTree(day, units, children, tops);
    }

    public LocalDate day() {
        return day;
    }

    public int size() {
        return units.size();
    }

    public Optional<UnitVersion> find(UUID unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /** Those with nothing above them, as people read them: by type, then by name. */
    public List<UnitVersion> tops(Hierarchy hierarchy) {
        return sorted(tops.stream().filter(one -> one.hierarchy() == hierarchy).toList());
    }

    public List<UnitVersion> childrenOf(UUID unit) {
        return sorted(children.getOrDefault(unit, List.of()));
    }

    public int numberOfChildren(UUID unit) {
        return children.getOrDefault(unit, List.of()).size();
    }

    private static List<UnitVersion> sorted(List<UnitVersion> units) {
        var byName = UnitNames.order();
        return units.stream()
                .sorted(
                        Comparator.comparing(UnitVersion::type)
                                .thenComparing(UnitVersion::name, byName)
                                .thenComparing(UnitVersion::unit))
                .toList();
    }
}
