package vn.chuongvang.participation.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The units of one day, each below what it belonged to then. */
public final class UnitTree {
    private final LocalDate day;
    private final Map<UUID, UnitVersion> units;
    private final Map<UUID, List<UnitVersion>> children;
    private final List<UnitVersion> tops;

    /** As people read them; sorting Vietnamese names is dear. */
    private final Map<UUID, List<UnitVersion>> sorted = new ConcurrentHashMap<>();

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
        var below = children.get(unit);
        return below == null ? List.of() : sorted.computeIfAbsent(unit, _ -> sorted(below));
    }

    public int numberOfChildren(UUID unit) {
        return children.getOrDefault(unit, List.of()).size();
    }

    private static List<UnitVersion> sorted(List<UnitVersion> units) {
        var keys = UnitNames.keys();
        return units.stream()
                .map(unit -> new Keyed(unit, keys.apply(unit.name())))
                .sorted(Keyed.ORDER)
                .map(Keyed::unit)
                .toList();
    }

    private record Keyed(UnitVersion unit, UnitNames.Key key) {
        static final Comparator<Keyed> ORDER =
                Comparator.comparing((Keyed one) -> one.unit().type())
                        .thenComparing(Keyed::key)
                        .thenComparing(one -> one.unit().unit());
    }
}
