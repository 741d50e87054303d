package vn.chuongvang.rehearsal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The floor of a show without corrections, recomputed the plain way: whoever did not give the key
 * is out. Deliberately no code of the server's.
 */
final class PlainFloor {

    private static final String LIT = "LRWB";
    private static final Set<String> ALL_STAY = Set.of("ANNULLED", "ALL_KEPT", "COUNTED_ONLY");

    private final Map<Integer, Integer> keys;
    private final Set<Integer> standing;
    private final Map<Integer, Integer> rightAnswers = new HashMap<>();
    private final Map<Integer, Map<Integer, Fact>> lastAnswers = new HashMap<>();

    private PlainFloor(Set<Integer> contestants, Map<Integer, Integer> keys) {
        this.standing = new HashSet<>(contestants);
        this.keys = keys;
    }

    static PlainFloor of(List<Fact> journal, HostView view) {
        PlainFloor plain = new PlainFloor(view.floor().keySet(), view.keys());
        journal.forEach(plain::add);
        return plain;
    }

    /** One line per contestant whose lamp should be otherwise. */
    List<String> differences(HostView view) {
        List<String> differences = new ArrayList<>();
        view.floor()
                .forEach(
                        (contestant, lamp) -> {
                            if (standing.contains(contestant) != LIT.contains(lamp)) {
                                differences.add("contestant " + contestant + " is " + lamp);
                            }
                        });
        return differences;
    }

    int right(int contestant) {
        return rightAnswers.getOrDefault(contestant, 0);
    }

    int lit() {
        return standing.size();
    }

    private void add(Fact fact) {
        if (fact.answer() != null) {
            var answers = lastAnswers.computeIfAbsent(fact.answer().round(), _ -> new HashMap<>());
            answers.merge(fact.answer().contestant(), fact, PlainFloor::later);
        } else if (fact.is("ContestantsMarkedAbsent")) {
            fact.body().path("contestants").forEach(node -> standing.remove(Fact.plain(node)));
        } else if (fact.is("RoundSettled")) {
            settle(fact.round(), fact.body().path("outcome").asString(""));
        }
    }

    private static Fact later(Fact one, Fact other) {
        return one.seq() > other.seq() ? one : other;
    }

    /** When nobody is right, the rules decide whether all stay or none. */
    private void settle(int round, String outcome) {
        Set<Integer> right = new HashSet<>();
        lastAnswers
                .getOrDefault(round, Map.of())
                .forEach(
                        (contestant, fact) -> {
                            int option = fact.body().path("response").path("option").asInt(-1);
                            if (keys.getOrDefault(round, -2) == option) {
                                right.add(contestant);
                            }
                        });
        right.retainAll(standing);
        right.forEach(contestant -> rightAnswers.merge(contestant, 1, Integer::sum));
        if (!right.isEmpty() || !ALL_STAY.contains(outcome)) {
            standing.retainAll(right);
        }
    }
}
