package vn.chuongvang.statistics;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.questionbank.Question.Difficulty;

import java.time.LocalDate;
import java.util.List;

/**
 * One question asked once, in one round of one contest, by what was counted. Nobody is named, and
 * nothing in it leads to a person.
 *
 * @param contest number of the contest
 * @param round number of the round in it
 * @param version of the question as it was asked
 * @param tagged the author's estimate at that time
 * @param asked how many were asked
 * @param answered how many of them gave an answer, or held a board up that a referee looked at
 * @param right how many were right, by the key or by what was accepted beside it
 * @param key option that is the key, 0 = A; none for written answers
 * @param options how many chose A, B, C …; empty for written answers
 * @param wrong the most frequent wrong answers that were written
 * @param times how long answers took
 * @param medianMillis of the answers, from the opening, on the server's clock; none without answers
 * @param givenMillis how long there was to answer; none where only the host ends it
 * @param raised disputes about the question; that an answer was not taken is none about it
 * @param upheld how many of them were right
 * @param accepted answers that a host accepted beside the key
 * @param rest for the discrimination
 */
public record QuestionPlay(
        long contest,
        int round,
        LocalDate playedOn,
        String question,
        int version,
        Difficulty tagged,
        QuestionPurpose purpose,
        PlayStatus status,
        int asked,
        int answered,
        int right,
        @Nullable Integer key,
        List<Integer> options,
        List<WrongAnswer> wrong,
        AnswerTimes times,
        @Nullable Integer medianMillis,
        @Nullable Integer givenMillis,
        int raised,
        int upheld,
        int accepted,
        RestScores rest) {
    public QuestionPlay {
        options = List.copyOf(options);
        wrong = List.copyOf(wrong);
    }

    boolean isCounted() {
        return status == PlayStatus.COUNTED;
    }
}
