package vn.chuongvang.live;

import vn.chuongvang.contest.ContestState;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order to judge what waited while the database was away.
 *
 * <p>Answers that were in time by the old deadline come first, judged as if nothing had happened.
 * Then the time lost is given back, and the rest is judged by the new times. Staff are asked again:
 * what they meant for a moment long past is not done now.
 */
final class Aftermath {

    private Aftermath() {}

    /**
     * @param since when the clock stopped
     * @param told when everybody was told: phones may have answered until then without knowing
     */
    static List<Letter> order(
            List<Letter> waiting, ContestState state, Instant since, Instant told) {
        var first = new ArrayList<Letter>();
        var rest = new ArrayList<Letter>();
        for (var letter : waiting) {
            switch (letter) {
                case Submission submission -> {
                    switch (submission.origin()) {
                        case Submission.Origin.Contestant(var receivedAt) ->
                                (isInTime(receivedAt, state, told) ? first : rest).add(letter);
                        case Submission.Origin.Staff _ ->
                                submission.reply().accept(new Reply.StorageAway(since));
                    }
                }
                // Judged anew from the new times.
                case Letter.CloseDue _ -> {}
                case Letter.Prepare _, Letter.GiveBack _ -> rest.add(letter);
            }
        }
        first.add(new Letter.GiveBack(since, "database", Duration.ZERO));
        first.addAll(rest);
        return first;
    }

    private static boolean isInTime(Instant receivedAt, ContestState state, Instant told) {
        return state instanceof ContestState.Asking asking
                && !receivedAt.isAfter(told)
                && !receivedAt.isAfter(asking.closesForGood());
    }
}
