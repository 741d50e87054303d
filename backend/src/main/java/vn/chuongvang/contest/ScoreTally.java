package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.List;

/** Adds up right answers, their time and the longest streak over the rounds that count. */
final class ScoreTally {
    private int right;
    private long rightMillis;
    private int streak;
    private int longestStreak;

    private ScoreTally() {}

    static List<Score> scores(int contestants, List<Round> rounds) {
        var scores = new ArrayList<Score>(contestants);
        for (int number = 1; number <= contestants; number++) {
            var tally = new ScoreTally();
            var contestant = new ContestantId(number);
            for (var round : rounds) {
                tally.count(round, contestant);
            }
            scores.add(tally.score());
        }
        return List.copyOf(scores);
    }

    private void count(Round round, ContestantId contestant) {
        if (!round.asked().contains(contestant)) {
            return;
        }
        if (round.isRight(contestant)) {
            right++;
            rightMillis += round.tookMillis(contestant);
            streak++;
            longestStreak = Math.max(longestStreak, streak);
        } else {
            streak = 0;
        }
    }

    private Score score() {
        return right == 0 ? Score.ZERO : new Score(right, rightMillis, longestStreak);
    }
}
