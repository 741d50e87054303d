package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts up what sub-questions and sharing decide among equals. */
final class TieTally {
    private final Map<ContestantId, Place> places = new TreeMap<>();
    private List<ContestantId> tied = List.of();
    private List<List<ContestantId>> behind = List.of();

    void started(List<ContestantId> contestants) {
        tied = contestants;
        behind = List.of();
    }

    /** Counts only if everybody who is tied now was asked: an earlier sub-question may be void. */
    void settled(List<List<ContestantId>> order) {
        var groups =
                order.stream()
                        .map(group -> group.stream().filter(tied::contains).toList())
                        .filter(group -> !group.isEmpty())
                        .toList();
        if (groups.stream().mapToInt(List::size).sum() != tied.size() || tied.isEmpty()) {
            return;
        }
        tied = groups.getFirst();
        var further = new ArrayList<>(groups.subList(1, groups.size()));
        further.addAll(behind);
        behind = List.copyOf(further);
        decideIfAlone();
    }

    void disqualified(ContestantId contestant) {
        if (tied.contains(contestant)) {
            tied = tied.stream().filter(other -> !other.equals(contestant)).toList();
            decideIfAlone();
        }
    }

    void cancelled(List<ContestantId> contestants) {
        contestants.forEach(places::remove);
        if (tied.stream().anyMatch(contestants::contains)) {
            tied = List.of();
            behind = List.of();
        }
    }

    void shared(List<ContestantId> contestants) {
        if (!contestants.equals(tied)) {
            behind = List.of();
        }
        tied = contestants;
        decide(true);
    }

    Map<ContestantId, Place> places() {
        return Map.copyOf(places);
    }

    @Nullable Tiebreak running() {
        return tied.isEmpty() ? null : new Tiebreak(tied, behind);
    }

    private void decideIfAlone() {
        if (tied.size() <= 1) {
            decide(false);
        }
    }

    private void decide(boolean shared) {
        tied.forEach(contestant -> places.put(contestant, new Place(0, shared)));
        for (int i = 0; i < behind.size(); i++) {
            var place = new Place(i + 1, false);
            behind.get(i).forEach(contestant -> places.put(contestant, place));
        }
        tied = List.of();
        behind = List.of();
    }
}
