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
 * Then the time lost is given back. Answers that came while the clock stood count as received at
 * the moment it goes on. Staff are asked again: what they meant for a moment long past is not done
 * now.
 */
final class Aftermath {

    private Aftermath() {}

    /**
     * @param since when the clock stopped
     * @param told when everybody was told: phones may have answered until then without knowing
     */
    static List<Letter> order(
            List<Letter> waiting, ContestState state, Instant since, Instant told) {
        var lost = new Letter.GiveBack(since, "database", Duration.ZERO);
        var first = new ArrayList<Letter>();
        var rest = new ArrayList<Letter>();
        for (var letter : waiting) {
            switch (letter) {
                case Submission submission -> {
                    switch (submission.origin()) {
                        case Submission.Origin.Staff _ ->
                                submission.reply().accept(new Reply.StorageAway(since));
                        case Submission.Origin.Contestant(var receivedAt) -> {
                            if (isInTime(receivedAt, state, told)) {
                                first.add(submission);
                            } else {
                                rest.add(submission.whenJudged());
                            }
                        }
                    }
                }
                // Judged anew from the new times.
                case Letter.CloseDue _ -> {}
                // Away again before it could be given back: it is one pause.
                case Letter.GiveBack before -> lost = lost.and(before);
                case Letter.Prepare _, Letter.Hold _ -> rest.add(letter);
            }
        }
        first.add(lost);
        first.addAll(rest);
        return first;
    }

    private static boolean isInTime(Instant receivedAt, ContestState state, Instant told) {
        return state instanceof ContestState.Asking asking
                && !receivedAt.isAfter(told)
                && !receivedAt.isAfter(asking.closesForGood());
    }
}
