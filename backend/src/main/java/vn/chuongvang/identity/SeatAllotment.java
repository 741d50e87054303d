package vn.chuongvang.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gives the seats of a floor to the units before anybody has come. Pure. */
public final class SeatAllotment {

    private SeatAllotment() {}

    /**
     * The unit (from 1) of each seat, in the order of the seats.
     *
     * @param quotas seats of unit 1, 2, 3 …; they add up to the number of seats
     * @param seed of the draw, for {@link SeatAssignment#DRAW}
     */
    public static List<Integer> units(
            SeatAssignment assignment, int columns, List<Integer> quotas, long seed) {
        return switch (assignment) {
            case FREE -> blocks(quotas);
            case DRAW -> drawn(quotas, seed);
            case BY_UNIT_SPREAD -> spread(columns, quotas);
        };
    }

    /** As even as it can be; the first units get what is left over. */
    public static List<Integer> evenQuotas(int seats, int units) {
        return IntStream.range(0, units)
                .mapToObj(unit -> seats / units + (unit < seats % units ? 1 : 0))
                .toList();
    }

    private static List<Integer> blocks(List<Integer> quotas) {
        return IntStream.range(0, quotas.size())
                .boxed()
                .flatMap(unit -> Collections.nCopies(quotas.get(unit), unit + 1).stream())
                .toList();
    }

    private static List<Integer> drawn(List<Integer> quotas, long seed) {
        var seats = new ArrayList<>(blocks(quotas));
        Collections.shuffle(seats, new java.util.Random(seed));
        return List.copyOf(seats);
    }

    /**
     * Seat by seat the unit whose people sit farthest away; of several the one with most to seat.
     */
    private static List<Integer> spread(int columns, List<Integer> quotas) {
        var left = new ArrayList<>(quotas);
        var seats = new ArrayList<Integer>();
        var seatsOf = quotas.stream().map(_ -> new ArrayList<Integer>()).toList();
        var total = quotas.stream().mapToInt(Integer::intValue).sum();
        for (int seat = 1; seat <= total; seat++) {
            var here = seat;
            var unit =
                    IntStream.range(0, quotas.size())
                            .filter(one -> left.get(one) > 0)
                            .boxed()
                            .max(
                                    Comparator.<Integer>comparingInt(
                                                    one ->
                                                            nearness(
                                                                    columns,
                                                                    here,
                                                                    seatsOf.get(one)))
                                            .thenComparing(left::get)
                                            .thenComparing(Comparator.reverseOrder()))
                            .orElseThrow();
            left.set(unit, left.get(unit) - 1);
            seatsOf.get(unit).add(seat);
            seats.add(unit + 1);
        }
        return List.copyOf(seats);
    }

    /** Nobody beside one matters; beyond that the unit with most people to seat goes first. */
    private static int nearness(int columns, int seat, List<Integer> mates) {
        return Math.min(2, SeatChoice.nearest(columns, seat, mates));
    }
}
