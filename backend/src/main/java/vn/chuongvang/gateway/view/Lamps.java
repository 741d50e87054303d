package vn.chuongvang.gateway.view;

import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.Standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The floor as one letter per roster entry; see {@code ServerMessage}. */
final class Lamps {
    private static final char RESERVE = 'E';

    private Lamps() {}

    static char letter(Hall hall, ContestantId contestant) {
        return switch (hall.standing(contestant)) {
            case Standing.OnFloor _ -> 'L';
            case Standing.Rescued _ -> 'R';
            case Standing.Eliminated _ -> 'O';
            case Standing.Reserve _ -> RESERVE;
            case Standing.Disqualified _ -> 'D';
            case Standing.Winner _ -> 'W';
            case Standing.RangBell _ -> 'B';
        };
    }

    static String you(Hall hall, ContestantId contestant) {
        return String.valueOf(letter(hall, contestant));
    }

    static String floor(Hall hall) {
        return floor(hall, _ -> true);
    }

    /** In the lobby of the screen a lamp lights up when the phone of its seat is there. */
    static String floor(Hall hall, Predicate<ContestantId> present) {
        var letters = new StringBuilder(hall.roster().size());
        for (var contestant : hall.roster()) {
            var id = contestant.id();
            letters.append(present.test(id) ? letter(hall, id) : RESERVE);
        }
        return letters.toString();
    }

    static int left(Hall hall) {
        return hall.onFloor().size();
    }

    /** Contestants are 1, 2, 3 … without gaps, positions start at 0. */
    static List<Integer> positions(Collection<ContestantId> contestants) {
        return contestants.stream().map(contestant -> contestant.value() - 1).sorted().toList();
    }

    /** Positions whose letter is not the same any more. */
    static List<Integer> changed(Hall before, Hall after) {
        var changed = new ArrayList<Integer>();
        for (Contestant contestant : after.roster()) {
            var id = contestant.id();
            if (before.knows(id) && letter(before, id) != letter(after, id)) {
                changed.add(id.value() - 1);
            }
        }
        return List.copyOf(changed);
    }
}
