package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.UnitId;
import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.Unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who stands behind the numbers of one contest. Names are joined here and nowhere earlier. */
public final class Names {
    public static final Names NONE = new Names(List.of(), List.of());

    private final Map<Integer, Person> people;
    private final List<Unit> units;
    private final Map<Integer, String> unitNames;

    public Names(List<Person> people, List<Unit> units) {
        this.people =
                people.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Person::contestant, Function.identity()));
        this.units = List.copyOf(units);
        this.unitNames =
                units.stream().collect(Collectors.toUnmodifiableMap(Unit::number, Unit::name));
    }

    private Names(Map<Integer, Person> people, List<Unit> units, Map<Integer, String> unitNames) {
        this.people = people;
        this.units = units;
        this.unitNames = unitNames;
    }

    /** Whether somebody has given a name for this number. */
    public boolean knows(ContestantId contestant) {
        var person = people.get(contestant.value());
        return person != null && person.fullName() != null;
    }

    public Names with(Person person) {
        var more = new HashMap<>(people);
        more.put(person.contestant(), person);
        return new Names(Map.copyOf(more), units, unitNames);
    }

    /** As public boards show it. */
    String boardName(ContestantId contestant) {
        var person = people.get(contestant.value());
        return person == null ? "№ " + contestant.value() : person.boardName();
    }

    /** For staff and for the person themselves. */
    String fullName(ContestantId contestant) {
        var person = people.get(contestant.value());
        return person == null || person.fullName() == null
                ? boardName(contestant)
                : person.fullName();
    }

    String unitOf(Contestant contestant) {
        return unitName(contestant.unit());
    }

    String unitName(UnitId unit) {
        return unitNames.getOrDefault(unit.value(), "");
    }

    /** In the order of their numbers; staff name one by its place in this list. */
    List<String> units() {
        return units.stream().map(Unit::name).toList();
    }

    /** The unit at a place of the list that staff see. */
    public Optional<UnitId> unitAt(int place) {
        return place < 0 || place >= units.size()
                ? Optional.empty()
                : Optional.of(new UnitId(units.get(place).number()));
    }
}
