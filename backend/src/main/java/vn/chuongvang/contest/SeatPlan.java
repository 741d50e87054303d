package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gives out seats as the rules say, from a seed that is shown. Reserves get none. */
public final class SeatPlan {
    private final ContestRules rules;
    private final Map<Integer, UnitId> unitAt = new HashMap<>();
    private final Map<UnitId, List<Contestant>> left = new TreeMap<>();

    private SeatPlan(ContestRules rules) {
        this.rules = rules;
    }

    /** The same roster, seated. Under {@code FREE} it stays as it is. */
    public static List<Contestant> seated(ContestRules rules, List<Contestant> roster, long seed) {
        return switch (rules.seatAssignment()) {
            case FREE -> List.copyOf(roster);
            case DRAW -> inOrder(roster, drawn(roster, seed));
            case BY_UNIT_SPREAD -> inOrder(roster, new SeatPlan(rules).spread(roster, seed));
        };
    }

    static boolean fits(ContestRules rules, @Nullable SeatNumber seat) {
        return rules.seating() instanceof ContestRules.Seating.None
                ? seat == null
                : seat != null && seat.value() <= rules.seating().seats();
    }

    private static List<Contestant> drawn(List<Contestant> roster, long seed) {
        var byId =
                roster.stream()
                        .filter(contestant -> !contestant.reserve())
                        .collect(Collectors.toMap(Contestant::id, contestant -> contestant));
        return Draw.shuffled(byId.keySet(), seed).stream()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .toList();
    }

    private static List<Contestant> inOrder(List<Contestant> roster, List<Contestant> sitting) {
        var seats = new HashMap<ContestantId, SeatNumber>();
        for (int i = 0; i < sitting.size(); i++) {
            seats.put(sitting.get(i).id(), new SeatNumber(i + 1));
        }
        return roster.stream()
                .map(
                        contestant ->
                                contestant.reserve()
                                        ? contestant.standingBy()
                                        : contestant.seated(seats.get(contestant.id())))
                .toList();
    }

    /** Seat by seat the fullest unit that does not sit beside, before or diagonally before. */
    private List<Contestant> spread(List<Contestant> roster, long seed) {
        for (var contestant : drawn(roster, seed)) {
            left.computeIfAbsent(contestant.unit(), _ -> new ArrayList<>()).add(contestant);
        }
        var sitting = new ArrayList<Contestant>();
        while (!left.isEmpty()) {
            int seat = sitting.size() + 1;
            var unit = fullest(neighbours(seat));
            var members = Objects.requireNonNull(left.get(unit));
            sitting.add(members.removeLast());
            unitAt.put(seat, unit);
            if (members.isEmpty()) {
                left.remove(unit);
            }
        }
        return sitting;
    }

    private UnitId fullest(Set<UnitId> avoided) {
        var best = left.keySet().iterator().next();
        int most = -1;
        for (var entry : left.entrySet()) {
            int size = entry.getValue().size();
            int weight = avoided.contains(entry.getKey()) ? 0 : size;
            if (weight > most) {
                most = weight;
                best = entry.getKey();
            }
        }
        return best;
    }

    private Set<UnitId> neighbours(int seat) {
        int columns =
                rules.seating() instanceof ContestRules.Seating.Grid grid
                        ? grid.columns()
                        : rules.seating().seats();
        int column = (seat - 1) % columns;
        var seats = new ArrayList<Integer>();
        if (column > 0) {
            seats.add(seat - 1);
            seats.add(seat - columns - 1);
        }
        seats.add(seat - columns);
        if (column < columns - 1) {
            seats.add(seat - columns + 1);
        }
        return seats.stream().map(unitAt::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
