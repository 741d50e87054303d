package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;

import java.util.List;
import java.util.TreeMap;

/** Somebody of the audience; used on the thread of its {@link AudienceRoom} only. */
final class Member {
    final int number;
    final Who who;
    final TreeMap<Integer, Response> answers = new TreeMap<>();
    @Nullable ContestantId predicted;
    int among;
    int poll;
    List<ContestantId> votes = List.of();
    List<Integer> survey = List.of();
    int right;
    int foresight;
    @Nullable Boolean correct;
    int rank;
    int cheeredIn;
    int cheered;

    Member(int number, Who who) {
        this.number = number;
        this.who = who;
    }

    @Nullable ContestantId contestant() {
        return who instanceof Who.Seated(ContestantId contestant) ? contestant : null;
    }

    /**
     * @param newest number of the newest poll: votes in an older one are past
     */
    Mine mine(int newest) {
        var last = answers.lastEntry();
        return new Mine(
                number,
                contestant(),
                rank,
                right,
                last == null ? 0 : last.getKey(),
                last == null ? null : last.getValue(),
                correct,
                predicted,
                poll == newest ? votes : List.of(),
                !survey.isEmpty());
    }
}
