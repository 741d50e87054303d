package vn.chuongvang.participation.targets;

import vn.chuongvang.participation.units.Lineage;
import vn.chuongvang.participation.units.UnitBook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Which units became which by a day: what was said of them is said of their heir. */
public final class Mergers {
    /** As if nothing had ever been merged. */
    public static final Mergers NONE = new Mergers(_ -> List.of());

    private final Function<UUID, List<Merger>> into;

    private Mergers(Function<UUID, List<Merger>> into) {
        this.into = into;
    }

    /**
     * A unit that became another one.
     *
     * @param on the first day on which it was not there any more
     * @param founding whether its heir began with the merger
     */
    record Merger(UUID unit, LocalDate on, boolean founding) {}

    public static Mergers of(UnitBook book, LocalDate day) {
        return new Mergers(unit -> into(book, unit, day));
    }

    private static List<Merger> into(UnitBook book, UUID unit, LocalDate day) {
        return book.lineageOf(unit).stream()
                .filter(line -> line.kind() == Lineage.Kind.MERGE)
                .filter(line -> unit.equals(line.to()) && !line.on().isAfter(day))
                .filter(line -> unit.equals(book.heir(line.from(), line.on())))
                .map(line -> new Merger(line.from(), line.on(), begins(book, unit, line.on())))
                .toList();
    }

    private static boolean begins(UnitBook book, UUID unit, LocalDate on) {
        return book.versionsOf(unit).getFirst().from().equals(on);
    }

    /** Of this one alone, not of those that had become them. */
    List<Merger> into(UUID unit) {
        return into.apply(unit);
    }

    /** The units with all that became them, however often. */
    public Set<UUID> with(Collection<UUID> units) {
        var all = new HashSet<UUID>();
        units.forEach(unit -> add(unit, all));
        return all;
    }

    private void add(UUID unit, Set<UUID> all) {
        if (all.add(unit)) {
            into(unit).forEach(merger -> add(merger.unit(), all));
        }
    }
}
