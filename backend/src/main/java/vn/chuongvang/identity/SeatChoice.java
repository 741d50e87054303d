package vn.chuongvang.identity;

import vn.chuongvang.identity.Chairs.Neighbour;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Which free seat of a unit somebody without a ticket gets. */
final class SeatChoice {

    private SeatChoice() {}

    static Optional<Integer> choose(
            Entrance.Terms terms, List<Neighbour> seatsOfUnit, RandomGenerator random) {
        var free = seatsOfUnit.stream().filter(Neighbour::free).map(Neighbour::seat).toList();
        var taken = seatsOfUnit.stream().filter(one -> !one.free()).map(Neighbour::seat).toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (terms.assignment()) {
                    case FREE -> free.getFirst();
                    case DRAW -> free.get(random.nextInt(free.size()));
                    case BY_UNIT_SPREAD -> farthest(terms.columns(), free, taken);
                });
    }

    private static int farthest(int columns, List<Integer> free, List<Integer> mates) {
        return free.stream()
                .max(
                        Comparator.<Integer>comparingInt(seat -> nearest(columns, seat, mates))
                                .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    static int nearest(int columns, int seat, List<Integer> mates) {
        return mates.stream()
                .mapToInt(mate -> distance(columns, seat, mate))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Squared, in seats: neighbours in a row or column are 1 apart, over the corner 2. */
    private static int distance(int columns, int one, int other) {
        var across = (one - 1) % columns - (other - 1) % columns;
        var down = (one - 1) / columns - (other - 1) / columns;
        return across * across + down * down;
    }
}
