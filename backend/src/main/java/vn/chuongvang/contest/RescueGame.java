package vn.chuongvang.contest;

import java.util.List;
import java.util.Map;

/**
 * What has been played for the rescue that comes next. A rescue ends it, the next settled main
 * question begins another.
 *
 * @param rounds rescue questions that were settled and not voided
 * @param players whom the rounds asked; nobody when rescuers answer
 * @param dropped who of them was wrong in one
 * @param scored how often points were entered
 * @param points what rescuers have won in all
 * @param votes of spectators; whoever is not named got none
 */
public record RescueGame(
        List<RoundNumber> rounds,
        ContestantSet players,
        ContestantSet dropped,
        int scored,
        int points,
        Map<ContestantId, Integer> votes) {
    static final RescueGame NONE =
            new RescueGame(List.of(), ContestantSet.none(), ContestantSet.none(), 0, 0, Map.of());

    public RescueGame {
        rounds = List.copyOf(rounds);
        votes = Map.copyOf(votes);
    }

    /** Rescuers answered a question whose points are still to be entered. */
    boolean isScoreMissing() {
        return scored < rounds.size();
    }
}
