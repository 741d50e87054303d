package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;

import java.util.List;

/**
 * What the server keeps of one person in the audience.
 *
 * @param number by which a guest is called up, from 1; shown on the phone, no name is asked for
 * @param contestant whose record it is, if it is somebody of the roster
 * @param rank on the audience's board, 0 before anything counted
 * @param right answers, of questions whose key is public and that were not voided
 * @param round last one answered, 0 if none
 * @param response to it
 * @param correct whether it was right; null while its key is not public
 * @param predicted whom this person expects to win
 * @param votes in the poll that is open or was the last one
 * @param surveyed whether the survey is filled in
 */
public record Mine(
        int number,
        @Nullable ContestantId contestant,
        int rank,
        int right,
        int round,
        @Nullable Response response,
        @Nullable Boolean correct,
        @Nullable ContestantId predicted,
        List<ContestantId> votes,
        boolean surveyed) {
    public Mine {
        votes = List.copyOf(votes);
    }
}
