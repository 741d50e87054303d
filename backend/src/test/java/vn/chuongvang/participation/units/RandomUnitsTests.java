package vn.chuongvang.participation.units;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.participation.units.Province.id;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.participation.units.UnitChange.Following;
import vn.chuongvang.participation.units.UnitChange.Founded;
import vn.chuongvang.participation.units.UnitChange.Part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Random changes in random order of time, against a model that knows nothing of versions: for each
 * of forty days a plain map from unit to parent and name.
 */
class RandomUnitsTests {
    private static final LocalDate START = LocalDate.of(2025, 6, 1);
    private static final int DAYS = 40;
    private static final int CHANGES = 400;

    /** What a unit is on one day. */
    private record Is(UUID parent, String name) {}

    private final List<Map<UUID, Is>> days = new ArrayList<>();
    private final List<UUID> units = new ArrayList<>();
    private UnitBook book = UnitBook.of(0, List.of(), List.of(), List.of());
    private Random random = new Random(0);
    private int accepted;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_day_is_as_the_naive_model_says(long seed) {
        random = new Random(seed);
        for (int day = 0; day < DAYS; day++) {
            days.add(new HashMap<>());
        }
        for (int i = 0; i < CHANGES; i++) {
            int day = random.nextInt(DAYS);
            var change = change(i, START.plusDays(day));
            if (UnitChanges.decide(book, change, Set.of())
                    instanceof UnitOutcome.Accepted(var edit)) {
                book = book.with(edit, book.generation() + 1);
                apply(change, day);
                accepted++;
                compare(change);
            }
        }
        assertThat(accepted).as("accepted changes").isGreaterThan(CHANGES / 8);
    }

    private UnitChange change(int i, LocalDate on) {
        var unit = any(i);
        var fresh = id("unit " + i);
        var following = random.nextBoolean() ? Following.NOTHING : to(any(i));
        return switch (random.nextInt(8)) {
            case 0, 1 -> create(fresh, on, i);
            case 2 -> new UnitChange.Rename(unit, on, "name " + i, "", "");
            case 3, 4 ->
                    new UnitChange.Reparent(unit, on, random.nextInt(4) == 0 ? null : any(i), "");
            case 5 -> new UnitChange.Merge(List.of(unit), any(i), null, on, following, "");
            case 6 ->
                    new UnitChange.Split(
                            unit,
                            List.of(
                                    new Part(fresh, founded("half " + i, any(i)), null),
                                    new Part(any(i), null, null)),
                            on,
                            following,
                            "");
            default -> new UnitChange.Dissolve(unit, on, following, "");
        };
    }

    private UnitChange create(UUID fresh, LocalDate on, int i) {
        return new UnitChange.Create(
                fresh,
                Hierarchy.DOAN,
                on,
                random.nextInt(4) == 0 ? on.plusDays(1 + random.nextInt(10)) : null,
                founded("unit " + i, units.isEmpty() || random.nextInt(3) == 0 ? null : any(i)),
                "");
    }

    private UUID any(int i) {
        return units.isEmpty() ? id("none " + i) : units.get(random.nextInt(units.size()));
    }

    private static Following to(UUID unit) {
        return new Following(Map.of(), unit, null);
    }

    private static Founded founded(String name, UUID parent) {
        return new Founded(UnitType.OTHER, name, "", parent, null);
    }

    private void apply(UnitChange change, int day) {
        switch (change) {
            case UnitChange.Create(var unit, _, _, var until, var founded, _) -> {
                units.add(unit);
                int end =
                        until == null
                                ? DAYS
                                : Math.min(DAYS, (int) (until.toEpochDay() - START.toEpochDay()));
                for (int d = day; d < end; d++) {
                    days.get(d).put(unit, new Is(founded.parent(), founded.name()));
                }
            }
            case UnitChange.Rename(var unit, _, var name, _, _) -> {
                var before = Objects.requireNonNull(days.get(day).get(unit)).name();
                for (int d = day;
                        d < DAYS && is(d, unit) && at(d, unit).name().equals(before);
                        d++) {
                    days.get(d).put(unit, new Is(at(d, unit).parent(), name));
                }
            }
            case UnitChange.Reparent(var unit, _, var parent, _) -> {
                var before = at(day, unit).parent();
                for (int d = day;
                        d < DAYS && is(d, unit) && Objects.equals(at(d, unit).parent(), before);
                        d++) {
                    days.get(d).put(unit, new Is(parent, at(d, unit).name()));
                }
            }
            case UnitChange.Merge(var ending, _, _, _, var following, _) ->
                    end(ending.getFirst(), day, following);
            case UnitChange.Split(var unit, var parts, _, var following, _) -> {
                var part = parts.getFirst();
                units.add(part.unit());
                var founded = Objects.requireNonNull(part.founded());
                for (int d = day; d < DAYS; d++) {
                    days.get(d).put(part.unit(), new Is(founded.parent(), founded.name()));
                }
                end(unit, day, following);
            }
            case UnitChange.Dissolve(var unit, _, var following, _) -> end(unit, day, following);
            case UnitChange.Retype _, UnitChange.AddAlias _, UnitChange.RemoveAlias _ -> {}
        }
    }

    private boolean is(int day, UUID unit) {
        return days.get(day).containsKey(unit);
    }

    private Is at(int day, UUID unit) {
        return Objects.requireNonNull(days.get(day).get(unit));
    }

    private void end(UUID unit, int day, Following following) {
        for (int d = day; d < DAYS; d++) {
            days.get(d).remove(unit);
            days.get(d)
                    .replaceAll(
                            (_, one) ->
                                    unit.equals(one.parent())
                                            ? new Is(following.others(), one.name())
                                            : one);
        }
    }

    private void compare(UnitChange change) {
        for (int d = 0; d < DAYS; d++) {
            var day = START.plusDays(d);
            var tree = book.asOf(day);
            var there = new HashMap<UUID, Is>();
            for (var unit : book.units()) {
                tree.find(unit).ifPresent(v -> there.put(unit, new Is(v.parent(), v.name())));
            }
            assertThat(there).as("%s, day %s", change, day).isEqualTo(days.get(d));
            var model = days.get(d);
            model.forEach((unit, one) -> assertThat(climb(model, unit)).isLessThanOrEqualTo(12));
        }
        assertThat(UnitLaws.broken(book)).isEmpty();
    }

    /** Levels; fails where something belongs to itself, or to what is not there. */
    private static int climb(Map<UUID, Is> model, UUID unit) {
        var seen = new HashSet<UUID>();
        for (var next = unit;
                next != null;
                next = Objects.requireNonNull(model.get(next)).parent()) {
            assertThat(seen.add(next)).isTrue();
            assertThat(model).containsKey(next);
        }
        return seen.size();
    }
}
