package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One question that was asked. */
final class NaiveRound {
    int index;
    boolean backup;
    long opens;
    long closes;
    List<Integer> who = new ArrayList<>();
    Map<Integer, int[]> answers = new HashMap<>(); // attempt, option
    Set<Integer> late = new HashSet<>();
    Set<Integer> right = new HashSet<>(Set.of(0)); // options; the key is the first one
    boolean voided;
    String outcome = "";

    boolean isRight(int contestant) {
        var answer = answers.get(contestant);
        return answer != null && right.contains(answer[1]);
    }

    /** A question that is void or annulled never was. */
    boolean counts() {
        return !voided && !outcome.equals("ANNUL_AND_BACKUP");
    }

    boolean costsLives() {
        return Set.of("WRONG_ARE_OUT", "RESCUE_NOW", "RANK_PREVIOUS_SET").contains(outcome);
    }

    NaiveRound copy() {
        var copy = new NaiveRound();
        copy.index = index;
        copy.backup = backup;
        copy.opens = opens;
        copy.closes = closes;
        copy.who = new ArrayList<>(who);
        answers.forEach((who, answer) -> copy.answers.put(who, answer.clone()));
        copy.late = new HashSet<>(late);
        copy.right = new HashSet<>(right);
        copy.voided = voided;
        copy.outcome = outcome;
        return copy;
    }
}
