package vn.chuongvang.participation.units;

import static vn.chuongvang.participation.units.Province.id;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.units.UnitChange.Following;
import vn.chuongvang.participation.units.UnitChange.Founded;
import vn.chuongvang.participation.units.UnitChange.Part;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Changes of every kind in random order of time, about units that there are. */
final class RandomChanges {
    private static final LocalDate START = LocalDate.of(2025, 6, 1);
    static final int DAYS = 40;

    private final Random random;
    private List<UUID> units = List.of();

    RandomChanges(long seed) {
        random = new Random(seed);
    }

    static LocalDate day(int number) {
        return START.plusDays(number);
    }

    UnitChange next(int i, UnitBook book) {
        units = book.units().stream().sorted().toList();
        var on = day(random.nextInt(DAYS));
        var unit = any(i);
        var fresh = id("unit " + i);
        var following =
                random.nextBoolean() ? Following.NOTHING : new Following(Map.of(), any(i), null);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                    new UnitChange.Create(
                            fresh,
                            Hierarchy.DOAN,
                            on,
                            null,
                            founded("unit " + i, random.nextInt(3) == 0 ? null : any(i)),
                            "");
            // Few names, so that lines and versions are the same again.
            case 3 -> new UnitChange.Rename(unit, on, "name " + random.nextInt(3), "", "");
            case 4 -> new UnitChange.Retype(unit, on, type(), "");
            case 5, 6 ->
                    new UnitChange.Reparent(unit, on, random.nextInt(4) == 0 ? null : any(i), "");
            case 7 -> new UnitChange.Merge(List.of(unit), any(i), null, on, following, "");
            case 8 ->
                    new UnitChange.Merge(
                            List.of(unit, any(i)),
                            fresh,
                            founded("merged " + i, null),
                            on,
                            new Following(Map.of(), fresh, null),
                            "");
            case 9 ->
                    new UnitChange.Split(
                            unit,
                            List.of(
                                    new Part(fresh, founded("half " + i, null), null),
                                    new Part(any(i), null, null)),
                            on,
                            following,
                            "");
            case 10 -> new UnitChange.Dissolve(unit, on, following, "");
            default ->
                    random.nextInt(3) == 0
                            ? new UnitChange.RemoveAlias(unit, "alias " + random.nextInt(3))
                            : new UnitChange.AddAlias(
                                    unit,
                                    "alias " + random.nextInt(3),
                                    random.nextBoolean() ? null : on);
        };
    }

    private UnitType type() {
        return UnitType.values()[random.nextInt(UnitType.values().length)];
    }

    private UUID any(int i) {
        return units.isEmpty() ? id("none " + i) : units.get(random.nextInt(units.size()));
    }

    private static Founded founded(String name, @Nullable UUID parent) {
        return new Founded(UnitType.OTHER, name, "", parent, null);
    }
}
